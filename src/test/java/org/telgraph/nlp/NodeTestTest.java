package org.telgraph.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeTestTest {

    private static final List<Token> SENTENCE = List.of(
            token("Vodafone", "Vodafone", "NNP", "NetworkOperator"),
            token("bought", "buy", "VBD", "O"),
            token("its", "its", "PRP$", "O"),
            token("gear", "gear", "NN", "O"),
            token("Out", "out", "IN", "O"),
            token("of", "of", "IN", "O"),
            token("Sweden", "Sweden", "NNP", "State"));

    private static Token token(String word, String lemma, String tag, String kind) {
        return new Token(word, word, lemma, tag, kind, 0, 1);
    }

    /** Whether a pattern finds the words that it asks for, apart from the trigger's. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '"',
            value = {
                "{}=trigger >obj {tag:/NN.*/}=arg                          ! true",
                "{}=trigger >obj {tag:/JJ.*/}=arg                          ! false",
                "{}=trigger >obj {lemma:gear} >nsubj {ner:/State|Company/} ! true",
                "{}=trigger >obj {lemma:gear;tag:NNS}                      ! false",
                "{}=trigger >/obl:of/ {}=arg                               ! true",
                "{}=trigger >/obl:(from|with)/ {}=arg                      ! false",
                "{}=trigger >/obl:(from|out_of)/ {}=arg                    ! true",
                "{}=trigger >/obl:(by|agent)/ {}=arg                       ! false",
                "{}=trigger >/(obl|nmod):(to|with|from)/ {}=arg            ! false",
                "{}=trigger </(obl|nmod):(to|of)/ {}=arg                   ! true",
                "{}=trigger >/obj|obl:from/ {}=arg                         ! true",
                "{}=trigger >/obl:to|nmod:from/ {}=arg                     ! false",
                "{}=trigger >/nmod:(?=with|of)(of|on)/ {}=arg              ! true",
                "{}=trigger >/nmod:poss/ {}=arg                            ! true",
                "{}=trigger >/nsubj:pass(:xsubj)?/ {}=arg                  ! true",
                "{}=trigger >/acl:relcl/ {}=arg                            ! true",
                "{}=trigger >obj ({} >/nmod:from/ {}=arg)                  ! false",
            })
    void asksForWordsThatEveryMatchHas(String pattern, boolean found) {
        assertEquals(found, isMet(pattern));
    }

    @Test
    void asksNothingForTheSakeOfWhatMayOrMustLack() {
        for (String sign : List.of("?", "!")) {
            assertEquals(true, isMet("{}=trigger >obj {}=arg " + sign + ">/obl:from/ {lemma:there}"));
            assertEquals(true, isMet("{}=trigger >obj {}=arg " + sign + ">obl ({lemma:there} >/nmod:from/ {})"));
        }
    }

    private static boolean isMet(String pattern) {
        return NodeTest.of(pattern).stream()
                .skip(1)
                .allMatch(test -> SENTENCE.stream().anyMatch(test));
    }
}
