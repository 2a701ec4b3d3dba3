package org.telgraph.extract;

import java.util.List;
import org.telgraph.ontology.NameEntry;

/**
 * A name as it stands in the text.
 *
 * @param text its words, separated by blanks
 * @param entries what the gazetteer knows by that name, empty when it knows none
 * @param ner the statistical kind: PERSON, ORGANIZATION, LOCATION or O
 */
record Name(String text, List<NameEntry> entries, String ner) {

    Name {
        entries = List.copyOf(entries);
    }

    String lastWord() {
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    boolean isSingleWord() {
        return text.indexOf(' ') < 0;
    }
}
