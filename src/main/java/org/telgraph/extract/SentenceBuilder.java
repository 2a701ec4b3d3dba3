package org.telgraph.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.telgraph.nlp.Parser;
import org.telgraph.nlp.Token;
import org.telgraph.ontology.LexicalEntry;

/** Turns named sentences into parsed ones: marks quotations and hides from the parser what only confuses it. */
final class SentenceBuilder {

    /** The most words in quotation marks that are a term of the narrator's and no quotation. */
    private static final int LONGEST_TERM = 3;

    private static final Set<String> STOPS = Set.of(",", ".", "?", "!");
    private static final Set<String> DASHES = Set.of("-", "–", "—", "--");
    private static final Set<String> DAYS =
            Set.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final Set<String> DAY_PARTS = Set.of("early", "late", "earlier");
    private static final Set<String> POSITIONS =
            Set.of("center", "centre", "far", "front", "left", "middle", "right", "second", "third");
    private static final Set<String> PARTED = Set.of("on", "against", "to", "with", "from", "into");
    private static final Set<String> OPENING = Set.of("“", "``", "„", "«");
    private static final Set<String> CLOSING = Set.of("”", "''", "»");

    private final String text;
    private final Parser parser;
    private final Rules rules;
    private final Attributions attributions;
    private final Concessions concessions;
    private boolean inQuotation;

    SentenceBuilder(String text, Parser parser, Rules rules, Attributions attributions) {
        this.attributions = attributions;
        concessions = new Concessions(attributions);
        this.text = text;
        this.parser = parser;
        this.rules = rules;
    }

    /** The sentences in their order; those without a trigger and a name are not parsed. */
    List<Sentence> build(List<NamedSentence> named, List<List<Reference>> references) {
        List<Sentence> sentences = new ArrayList<>();
        int paragraph = 0;
        for (int i = 0; i < named.size(); i++) {
            NamedSentence sentence = named.get(i);
            boolean breaks = i > 0
                    && text.substring(named.get(i - 1).end(), sentence.begin()).contains("\n");
            if (breaks) {
                paragraph++;
                inQuotation = false;
            }
            Attribution attribution = attributions.find(sentence);
            boolean worth = worthParsing(sentence, references.get(i));
            List<Token> words = typed(sentence.tokens(), references.get(i));
            List<List<Integer>> parts =
                    concessions.parts(words, visible(sentence, attribution), attribution.hiddenWords());
            sentences.add(new Sentence(
                    i,
                    paragraph,
                    sentence.tokens(),
                    Collections.unmodifiableList(references.get(i)),
                    quoted(sentence.tokens()),
                    new Grammar(parser, words, worth ? parts : List.of()),
                    attribution,
                    text.codePointCount(0, sentence.begin()),
                    text.codePointCount(0, sentence.end())));
        }
        return sentences;
    }

    private boolean worthParsing(NamedSentence sentence, List<Reference> references) {
        boolean named = references.stream().anyMatch(reference -> reference != null);
        boolean pronoun =
                sentence.tokens().stream().anyMatch(token -> token.tag().startsWith("PRP"));
        return (named || pronoun)
                && sentence.tokens().size() <= Sentence.MAX_PARSED_TOKENS
                && (named
                        || sentence.tokens().stream()
                                .anyMatch(
                                        token -> rules.mayTrigger(token.lemma().toLowerCase(Locale.ROOT))));
    }

    /** Patterns ask for the class of a name where others ask for a statistical kind. */
    private static List<Token> typed(List<Token> tokens, List<Reference> references) {
        List<Token> typed = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Reference reference = references.get(i);
            typed.add(
                    reference == null
                            ? token
                            : new Token(
                                    token.word(),
                                    token.head(),
                                    token.lemma(),
                                    token.tag(),
                                    reference.entity().type(),
                                    token.begin(),
                                    token.end()));
        }
        return typed;
    }

    /** Remarks in brackets, a dateline before the first words, days before the verb and who says it after the last words stay out. */
    private List<Integer> visible(NamedSentence sentence, Attribution attribution) {
        List<Token> tokens = sentence.tokens();
        List<Integer> visible = new ArrayList<>();
        int depth = 0;
        for (int i = Dateline.end(sentence); i < tokens.size(); i++) {
            if (attribution.hidden() && attribution.covers(i)
                    || isDayOfReport(tokens, i)
                    || isSecondArticle(sentence, i)) {
                continue;
            }
            String word = tokens.get(i).word();
            if (word.equals("(") || word.equals("[")) {
                depth++;
            } else if (word.equals(")") || word.equals("]")) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                int affixed = Math.max(premodifierEnd(sentence, i), affiliationEnd(sentence, i));
                affixed = Math.max(affixed, examplesEnd(sentence, i));
                affixed = Math.max(affixed, positionEnd(sentence, i));
                int skipped = Math.max(affixed, followsAct(tokens, i) ? i : InsertedDays.end(tokens, i));
                if (skipped > i) {
                    i = skipped - 1;
                } else {
                    visible.add(i);
                }
            }
        }
        return visible;
    }

    /** "the Greek and | the Turkish navies": parsers take the first adjective for a noun. */
    private static boolean isSecondArticle(NamedSentence sentence, int word) {
        List<Token> tokens = sentence.tokens();
        return word > 1
                && word + 2 < tokens.size()
                && tokens.get(word).word().equals("the")
                && tokens.get(word - 1).word().equals("and")
                && isAdjective(sentence, word - 2)
                && isAdjective(sentence, word + 1)
                && tokens.get(word + 2).isPlural();
    }

    private static boolean isAdjective(NamedSentence sentence, int word) {
        return sentence.names().get(word) != null
                && sentence.tokens().get(word).tag().startsWith("JJ");
    }

    /** "said late Tuesday that": parsers take the day for an object. */
    private boolean isDayOfReport(List<Token> tokens, int word) {
        int day = DAY_PARTS.contains(tokens.get(word).word().toLowerCase(Locale.ROOT)) ? word + 1 : word;
        if (word == 0 || day >= tokens.size() || !DAYS.contains(tokens.get(day).word())) {
            return false;
        }
        int before = DAY_PARTS.contains(tokens.get(word - 1).word().toLowerCase(Locale.ROOT)) ? word - 2 : word - 1;
        return before >= 0 && attributions.reports(tokens.get(before));
    }

    /** "the arrest of Meng on Monday angered": the day may be that of the noun. */
    private boolean followsAct(List<Token> tokens, int word) {
        for (int i = word - 1; i >= 0 && !STOPS.contains(tokens.get(i).word()); i--) {
            boolean modifies = tokens.get(i + 1).isNoun(); // "opposition leader"
            if (tokens.get(i).isNoun() && !modifies && rules.isAct(tokens.get(i).lemma())) {
                return true;
            }
        }
        return false;
    }

    /** "U.K.-based" before a noun: the end of what can be left out, the start itself where there is nothing of the kind. */
    private int premodifierEnd(NamedSentence sentence, int start) {
        List<Token> tokens = sentence.tokens();
        int word = start + 1;
        if (sentence.names().get(start) != null
                && word < tokens.size()
                && DASHES.contains(tokens.get(word).word())) {
            word++;
        }
        LexicalEntry entry =
                word + 1 < tokens.size() ? rules.premodifier(tokens.get(word).lemma()) : null;
        boolean ties = sentence.names().get(start) != null
                && entry != null
                && (word > start + 1 || Rules.isSeat(entry)) // "Acme owned Bolt" is no tie
                && (tokens.get(word + 1).isNoun() || tokens.get(word + 1).tag().startsWith("JJ"));
        return ties ? word + 1 : start;
    }

    /** ", R-Ark.," after a name: where it ends; its last comma stays in a list of names. */
    private int affiliationEnd(NamedSentence sentence, int start) {
        List<Token> tokens = sentence.tokens();
        int letter = tokens.get(start).word().equals(",") ? start + 1 : start;
        boolean affiliation = start > 0
                && sentence.names().get(start - 1) != null
                && letter + 2 < tokens.size()
                && rules.affiliation(tokens.get(letter).word()) != null
                && DASHES.contains(tokens.get(letter + 1).word());
        if (!affiliation) {
            return start;
        }
        int end = letter + 3;
        boolean listed = end + 1 < tokens.size()
                && (sentence.names().get(end + 1) != null
                        || tokens.get(end + 1).tag().equals("CC"));
        return end < tokens.size() && tokens.get(end).word().equals(",") && !listed ? end + 1 : end;
    }

    /** ", second left," after a name: where somebody stands in a picture. */
    private static int positionEnd(NamedSentence sentence, int start) {
        List<Token> tokens = sentence.tokens();
        boolean named = start > 0
                && sentence.names().get(start - 1) != null
                && tokens.get(start).word().equals(",");
        int end = start + 1;
        while (named
                && end < tokens.size()
                && POSITIONS.contains(tokens.get(end).word().toLowerCase(Locale.ROOT))) {
            end++;
        }
        return named
                        && end > start + 1
                        && end < tokens.size()
                        && tokens.get(end).word().equals(",")
                ? end + 1
                : start;
    }

    /** ", including travel bans," within "sanctions … on Y": where nameless examples end that part a noun from its phrase. */
    private static int examplesEnd(NamedSentence sentence, int start) {
        List<Token> tokens = sentence.tokens();
        boolean leads = start + 1 < tokens.size()
                && tokens.get(start).word().equals(",")
                && tokens.get(start + 1).word().equals("including");
        int end = start + 1;
        while (leads
                && end < tokens.size()
                && sentence.names().get(end) == null
                && !tokens.get(end).word().equals(",")) {
            end++;
        }
        boolean parts = leads
                && end + 1 < tokens.size()
                && tokens.get(end).word().equals(",")
                && PARTED.contains(tokens.get(end + 1).word());
        return parts ? end + 1 : start;
    }

    private static boolean isTerm(List<Token> inside) {
        return inside.size() <= LONGEST_TERM && inside.stream().noneMatch(token -> STOPS.contains(token.word()));
    }

    /** Which words stand in quotation marks, single terms ("blacklist") aside: those are the narrator's. */
    private List<Boolean> quoted(List<Token> tokens) {
        List<Boolean> quoted = new ArrayList<>();
        int opened = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).word();
            boolean mark = OPENING.contains(word) || CLOSING.contains(word) || word.equals("\"");
            if (OPENING.contains(word)) {
                inQuotation = true;
            } else if (CLOSING.contains(word)) {
                inQuotation = false;
            } else if (word.equals("\"")) {
                inQuotation = !inQuotation;
            }
            quoted.add(inQuotation && !mark);
            if (mark && inQuotation) {
                opened = i + 1;
            } else if (mark && opened > 0 && isTerm(tokens.subList(opened, i))) {
                Collections.fill(quoted.subList(opened, i), false);
            }
        }
        return List.copyOf(quoted);
    }
}
