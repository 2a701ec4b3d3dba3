package org.telgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.telgraph.nlp.TaggedSentence;
import org.telgraph.nlp.Token;

/**
 * Puts right, before parsing, tags of the lexicon's verbs that their neighbours contradict: taggers take "to ditch
 * Huawei", "may sanction Russia" and the headline "Canada probes Huawei" for nouns.
 */
final class TagRepair {

    private static final Set<String> OFFICIALS = Set.of("chief", "general", "official", "representative", "military");
    private static final Set<String> OBJECT_STARTS = Set.of("NNP", "NNPS", "DT", "PRP", "PRP$");

    private static final Set<String> DASHES = Set.of("—", "–", "--");
    private static final Set<String> SUBJECT_STARTS = Set.of("DT", "PRP", "NNP", "NNPS");

    private final Rules rules;

    TagRepair(Rules rules) {
        this.rules = rules;
    }

    TaggedSentence repair(TaggedSentence sentence) {
        List<Token> tokens = new ArrayList<>(sentence.tokens());
        for (int i = 1; i + 1 < tokens.size(); i++) {
            String tag = tag(tokens, i);
            if (tag != null) {
                tokens.set(i, tokens.get(i).retagged(tag));
            }
        }
        return new TaggedSentence(tokens, sentence.begin(), sentence.end());
    }

    /** The right tag of a word that has neighbours on both sides, null where the one it has will do. */
    private String tag(List<Token> tokens, int word) {
        Token token = tokens.get(word);
        Token before = tokens.get(word - 1);
        if (token.word().matches("vs\\.?|versus")) {
            return "CC"; // "U.S. vs. Huawei": no tie of one to the other
        }
        if (token.tag().equals("VB") && before.tag().equals("DT")) {
            return "NN"; // "the outlaw"
        }
        if (token.tag().equals("VBZ") && before.tag().equals("POS")) {
            return "NNS"; // "the government's plans to close"
        }
        if (token.tag().equals("VBZ") && DASHES.contains(before.word()) && isClause(tokens, word + 1)) {
            return "NNS"; // "… — claims the company denies"
        }
        if (isGenitive(tokens, word)) {
            return "POS";
        }
        if (token.tag().equals("VB")
                && token.word().equals("lead")
                && before.word().equals(",")) {
            return tokens.get(word + 1).tag().equals("NN") ? "JJ" : null; // "Lee Roe, lead attorney"
        }
        if (token.tag().equals("JJ")
                && OFFICIALS.contains(token.lemma())
                && before.isProper()
                && tokens.get(word + 1).isFinite()) {
            return "NN"; // "the UN chief withdrew"
        }
        if (!token.tag().equals("NN") && !token.tag().equals("NNS")) {
            return null;
        }
        boolean complement = complementFollows(tokens, word);
        if (token.tag().equals("NN") && rules.isVerb(token.lemma())) {
            boolean infinitive = before.word().equals("to") && complement;
            boolean subjunctive = complement && before.isProper() && isDemanded(tokens, word - 2);
            return infinitive || subjunctive || before.tag().equals("MD") ? "VB" : null;
        }
        if (token.tag().equals("NNS") && rules.isVerb(token.lemma())) {
            boolean headline =
                    before.isProper() && complement && tokens.stream().noneMatch(Token::isFinite);
            return headline ? "VBZ" : null;
        }
        boolean gerund = token.word().endsWith("ing")
                && before.tag().equals("IN")
                && rules.isVerb(token.retagged("VBG").lemma())
                && complement;
        return gerund ? "VBG" : null;
    }

    /** "demanded that Spain ease sanctions", "insisted the United States ease sanctions". */
    private boolean isDemanded(List<Token> tokens, int beforeName) {
        int word = beforeName > 0 && tokens.get(beforeName).word().equals("the") ? beforeName - 1 : beforeName;
        return word >= 0
                && (tokens.get(word).word().equals("that")
                        || rules.isDemand(tokens.get(word).lemma()));
    }

    /** "Molson Coors' CEO", whose apostrophe looks like a closing quotation mark. */
    private static boolean isGenitive(List<Token> tokens, int word) {
        Token before = tokens.get(word - 1);
        String next = tokens.get(word + 1).tag();
        return tokens.get(word).word().matches("['’]")
                && tokens.get(word).tag().equals("''")
                && before.isProper()
                && before.word().endsWith("s")
                && before.end() == tokens.get(word).begin()
                && tokens.get(word + 1).begin() > tokens.get(word).end()
                && (next.startsWith("NN") || next.startsWith("JJ"))
                && tokens.subList(0, word).stream()
                        .noneMatch(token -> token.word().matches("[‘'`]"));
    }

    /** Whether a subject and its verb follow, and nothing after them. */
    private static boolean isClause(List<Token> tokens, int from) {
        int verb = from;
        while (verb < tokens.size() && !tokens.get(verb).isFinite()) {
            verb++;
        }
        return SUBJECT_STARTS.contains(tokens.get(from).tag()) && verb > from && verb >= tokens.size() - 2;
    }

    /** Whether an object follows, or a phrase that the verb asks for. */
    private boolean complementFollows(List<Token> tokens, int word) {
        Token next = tokens.get(word + 1);
        String verb = tokens.get(word).tag().equals("NNS")
                ? tokens.get(word).lemma()
                : tokens.get(word).retagged("VBG").lemma();
        return OBJECT_STARTS.contains(next.tag()) || next.tag().equals("NNS") || rules.verbTakes(verb, next.word());
    }
}
