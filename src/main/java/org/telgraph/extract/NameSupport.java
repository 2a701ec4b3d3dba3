package org.telgraph.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.telgraph.nlp.Token;
import org.telgraph.ontology.GazetteerEntity;
import org.telgraph.ontology.Lexicon;
import org.telgraph.ontology.NameEntry.Kind;

/** Tells whether the words around a name that is also a common word, or a surname, support that it names somebody. */
final class NameSupport {

    private static final Set<String> COMPANIES = Set.of("Company", "NetworkOperator", "EquipmentVendor", "ChipMaker");

    private final Lexicon lexicon;

    NameSupport(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether a name, of which only one bearer is known, names that bearer here. */
    boolean supports(GazetteerEntity only, Name name, NamedSentence sentence, int at) {
        boolean person = only.type().equals("Person");
        boolean capital = sentence.tokens().get(at).isProper();
        boolean inPlace = at > 0
                && Set.of("IN", "TO").contains(sentence.tokens().get(at - 1).tag()); // "in Austin"
        boolean known = name.ner().equals("O") || only.actsForState() && !inPlace;
        if (InsertedDays.isMonth(sentence.tokens(), at)) {
            return false;
        }
        return name.ner().equals(person ? "PERSON" : "ORGANIZATION")
                || person && (afterTitle(sentence, at) || beforeGovernment(sentence, at) || capital && known)
                || only.type().equals("State") && name.ner().equals("LOCATION")
                || COMPANIES.contains(only.type()) && amongCompanies(sentence, at);
    }

    /** "the Clinton administration": the only one of several namesakes who has led a state, null where that tells nobody. */
    GazetteerEntity leader(List<GazetteerEntity> namesakes, NamedSentence sentence, int at) {
        List<GazetteerEntity> leaders =
                namesakes.stream().filter(GazetteerEntity::actsForState).toList();
        return leaders.size() == 1 && beforeGovernment(sentence, at) ? leaders.get(0) : null;
    }

    /** Whether a name that places bear as well stands where persons' names do. */
    boolean isPerson(Name name, NamedSentence sentence, int at) {
        return name.ner().equals("PERSON") || afterTitle(sentence, at);
    }

    /** "Vodafone plans to merge with Three": beside a company, and no part of a longer phrase ("Three people"). */
    private boolean amongCompanies(NamedSentence sentence, int at) {
        Token token = sentence.tokens().get(at);
        boolean capital = Character.isUpperCase(token.word().charAt(0)) && (at > 0 || token.isProper());
        Token next = at + 1 < sentence.tokens().size() ? sentence.tokens().get(at + 1) : token;
        boolean alone = next == token
                || !(next.isNoun() || next.tag().equals("CD") || next.tag().equals("HYPH"));
        return capital
                && alone
                && sentence.names().stream()
                        .filter(other -> other != null)
                        .flatMap(other -> other.entries().stream())
                        .anyMatch(entry -> (entry.kind() == Kind.LABEL || entry.kind() == Kind.ALT)
                                && COMPANIES.contains(entry.entity().type()));
    }

    /** "the Trump administration", which taggers take for an organisation. */
    private boolean beforeGovernment(NamedSentence sentence, int at) {
        return at + 1 < sentence.tokens().size()
                && lexicon.words("led")
                        .contains(sentence.tokens().get(at + 1).lemma().toLowerCase(Locale.ROOT));
    }

    private boolean afterTitle(NamedSentence sentence, int at) {
        return at > 0
                && lexicon.words("Person")
                        .contains(sentence.tokens().get(at - 1).word().toLowerCase(Locale.ROOT));
    }
}
