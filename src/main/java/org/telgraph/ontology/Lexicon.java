package org.telgraph.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.RDF;

/**
 * The words of the domain and what they mean: a typed view of the lexicon's Turtle.
 *
 * @param entries the words that denote relations
 * @param wordClasses words that matter for their kind alone (reporting verbs, say), in lower case, by the class's name
 */
public record Lexicon(List<LexicalEntry> entries, Map<String, Set<String>> wordClasses) {

    private static final String ONTOLEX = "http://www.w3.org/ns/lemon/ontolex#";
    private static final Resource ENTRY = ResourceFactory.createResource(ONTOLEX + "LexicalEntry");
    private static final Resource WORD_CLASS = Vocabulary.tg("WordClass");
    private static final Property WRITTEN_REP = ResourceFactory.createProperty(ONTOLEX, "writtenRep");
    private static final Property DENOTES = ResourceFactory.createProperty(ONTOLEX, "denotes");
    private static final Property PART_OF_SPEECH =
            ResourceFactory.createProperty("http://www.lexinfo.net/ontology/3.0/lexinfo#", "partOfSpeech");

    public Lexicon {
        entries = List.copyOf(entries);
        wordClasses = Map.copyOf(wordClasses);
    }

    /** The words of a class, empty when there is no such class. */
    public Set<String> words(String wordClass) {
        return wordClasses.getOrDefault(wordClass, Set.of());
    }

    /**
     * Reads the entries of a model, sorted by name.
     *
     * @throws IllegalArgumentException when an entry lacks its word or part of speech; the message names it
     */
    public static Lexicon of(Model model) {
        List<LexicalEntry> entries = new ArrayList<>();
        model.listSubjectsWithProperty(RDF.type, ENTRY).forEach(entry -> entries.add(read(entry)));
        entries.sort(Comparator.comparing(LexicalEntry::id));
        Map<String, Set<String>> wordClasses = new HashMap<>();
        model.listSubjectsWithProperty(RDF.type, WORD_CLASS)
                .forEach(words -> wordClasses.put(
                        localName(words.getURI()), Set.copyOf(strings(words, Vocabulary.tgProperty("word")))));
        return new Lexicon(entries, wordClasses);
    }

    private static LexicalEntry read(Resource entry) {
        String id = localName(entry.getURI());
        List<String> word = strings(entry, WRITTEN_REP);
        List<String> partOfSpeech = strings(entry, PART_OF_SPEECH);
        if (word.size() != 1 || partOfSpeech.size() != 1) {
            throw new IllegalArgumentException(
                    "lexicon entry " + entry + " needs one ontolex:writtenRep and one lexinfo:partOfSpeech");
        }
        List<String> denotes = strings(entry, DENOTES);
        if (denotes.size() > 1) {
            throw new IllegalArgumentException("lexicon entry " + entry + " denotes " + String.join(" and ", denotes)
                    + "; is it two entries of one name?");
        }
        return new LexicalEntry(
                id,
                word.get(0),
                partOfSpeech(entry, partOfSpeech.get(0)),
                strings(entry, Vocabulary.tgProperty("frame")),
                strings(entry, Vocabulary.tgProperty("preposition")),
                strings(entry, Vocabulary.tgProperty("thing")),
                strings(entry, Vocabulary.tgProperty("noThing")),
                denotes.isEmpty() ? "" : denotes.get(0),
                first(entry, Vocabulary.tgProperty("subjectRole")),
                first(entry, Vocabulary.tgProperty("objectRole")),
                first(entry, Vocabulary.tgProperty("statusHint")),
                first(entry, Vocabulary.tgProperty("implies")),
                strings(entry, Vocabulary.tgProperty("example")),
                strings(entry, Vocabulary.tgProperty("counterExample")));
    }

    private static LexicalEntry.PartOfSpeech partOfSpeech(Resource entry, String name) {
        try {
            return LexicalEntry.PartOfSpeech.of(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("lexicon entry " + entry + ": " + e.getMessage(), e);
        }
    }

    private static String first(Resource entry, Property property) {
        return strings(entry, property).stream().findFirst().orElse("");
    }

    /** Literals as their text, IRIs as their local names, sorted. */
    private static List<String> strings(Resource entry, Property property) {
        ExtendedIterator<RDFNode> values = entry.listProperties(property).mapWith(Statement::getObject);
        return values
                .mapWith(node -> {
                    if (node.isAnon()) {
                        throw new KnowledgeException(
                                entry + " has a blank node as " + property.getLocalName() + "; give a name or a text");
                    }
                    return node.isLiteral()
                            ? node.asLiteral().getLexicalForm()
                            : localName(node.asResource().getURI());
                })
                .toList()
                .stream()
                .sorted()
                .toList();
    }

    private static String localName(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }
}
