package org.telgraph.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.telgraph.ontology.Gazetteer;
import org.telgraph.ontology.Lexicon;

/** Tells the class of a name that the gazetteer does not know by its nouns. */
final class NameTypes {

    /** Classes whose nouns tell the type of a name that the gazetteer does not know, most telling first. */
    private static final List<String> TYPES_BY_HEAD = List.of(
            "GovernmentBody",
            "PoliticalParty",
            "MediaOutlet",
            "InternationalOrganization",
            "Company",
            "LegalInstrument");

    private final Gazetteer gazetteer;
    private final Lexicon lexicon;

    NameTypes(Gazetteer gazetteer, Lexicon lexicon) {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
    }

    /** The class of an organisation or law of that name. */
    String of(Name name) {
        String head = name.lastWord().toLowerCase(Locale.ROOT).replace(".", "");
        String first = name.text().split(" ")[0].toLowerCase(Locale.ROOT);
        for (String type : TYPES_BY_HEAD) {
            Set<String> words = lexicon.words(type + "-name");
            boolean school = words.contains("law") && head.equals("law") && isSchool(name); // "Colorado Law"
            if (!school && words.contains(head)
                    || words.contains(first) && name.text().matches(".* (of|for|on) .*")) {
                return type;
            }
        }
        return "Organization";
    }

    private boolean isSchool(Name name) {
        int space = name.text().indexOf(' ');
        return space == name.text().lastIndexOf(' ')
                && space > 0
                && !gazetteer.lookup(name.text().substring(0, space)).isEmpty();
    }
}
