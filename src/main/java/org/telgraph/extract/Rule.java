package org.telgraph.extract;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.telgraph.nlp.Pattern;
import org.telgraph.nlp.SyntaxGraph.Arc;
import org.telgraph.ontology.LexicalEntry;
import org.telgraph.ontology.Relation;

/**
 * A lexical entry in one of its frames, compiled.
 *
 * @param subject the constructions that can fill the relation's subject, in the order in which they are tried
 * @param object the same for its object
 * @param things what a verb's direct object must be, where it has one; empty for anything
 * @param noThings what it must not be
 */
record Rule(
        LexicalEntry entry,
        String frame,
        Relation relation,
        List<Step> subject,
        List<Step> object,
        Set<String> things,
        Set<String> noThings) {

    /** A construction of a role. */
    record Step(String name, Pattern pattern, boolean decisive) {}

    /** How much the entry asks of the text: of two that match the same words, the more demanding is right. */
    int specificity() {
        return entry.words().size() * 2 + (entry.prepositions().isEmpty() ? 0 : 1);
    }

    /** Whether what the verb acts on, if it says so, is a thing that the entry speaks of. */
    boolean fitsThing(Sentence sentence, int verb) {
        if (things.isEmpty() && noThings.isEmpty()) {
            return true;
        }
        Stream<Arc> below =
                sentence.graph().children(verb).stream().filter(arc -> arc.is("obj") || arc.is("nsubj:pass"));
        boolean participle = sentence.token(verb).tag().equals("VBN") && sentence.child(verb, "nsubj") < 0;
        Stream<Arc> above = sentence.graph().parents(verb).stream().filter(arc -> participle && arc.is("acl"));
        List<Arc> objects = Stream.concat(below, above).toList();
        boolean lacks = objects.isEmpty() && !things.isEmpty() && frame.equals("object-prepositional");
        return !lacks
                && objects.stream().allMatch(arc -> {
                    Reference reference = sentence.reference(arc.word());
                    String thing = reference == null
                            ? sentence.lemma(arc.word())
                            : reference.entity().type();
                    return (things.isEmpty() || things.contains(thing)) && !noThings.contains(thing);
                });
    }
}
