package org.telgraph.extract;

import java.util.List;
import org.telgraph.ontology.NameEntry;

/**
 * A name that begins at some word.
 *
 * @param length how many words it covers
 * @param entries what the gazetteer knows by it
 * @param ner its statistical kind
 * @param text the name itself, where that is not what the words say; otherwise null
 */
record NameSpan(int length, List<NameEntry> entries, String ner, String text) {

    NameSpan(int length, List<NameEntry> entries, String ner) {
        this(length, entries, ner, null);
    }
}
