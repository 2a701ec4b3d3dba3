package org.telgraph.ontology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * The names that are known before any text is read, and what they name. Immutable, for any number of threads.
 *
 * <p>Names are compared without accents, dots of abbreviations, hyphens and the form of quotes; case counts, but a name
 * that begins with a small letter ({@code semiconductor}) is a common noun and also found with capital initials.
 */
public final class Gazetteer {

    private static final String ID = Names.DEFAULT.entities();
    private static final String ALT_LABEL = SKOS.altLabel.getURI();
    private static final String DEMONYM = Vocabulary.TG + "demonym";
    private static final String METONYM = Vocabulary.TG + "metonym";
    private static final String PLACE = Vocabulary.TG + "place";
    private static final String CONTEXT_NAME = Vocabulary.TG + "contextName";
    private static final String CLUE = Vocabulary.TG + "clue";
    private static final String ACTS_FOR_STATE = Vocabulary.TG + "actsForState";
    private static final String COUNTRY = Vocabulary.TG + "country";
    private static final String OPERATES_IN = Vocabulary.TG + "operatesIn";
    private static final String SAME_AS = Vocabulary.SAME_AS.getURI();

    private final SortedMap<String, GazetteerEntity> entities = new TreeMap<>();
    private final NameIndex index = new NameIndex();

    private Gazetteer() {}

    /**
     * Reads the union of the gazetteer files. Subjects outside the namespace {@code https://w3id.org/telgraph/id/} are
     * left alone: that prefix stands for entities in the files, whatever base a graph is published under.
     *
     * @throws IllegalArgumentException when an entity lacks a label or type, or has two, or names an unknown country
     */
    public static Gazetteer of(Graph graph) {
        SortedMap<String, Map<String, SortedSet<String>>> subjects = new TreeMap<>();
        graph.find().forEachRemaining(triple -> collect(triple, subjects));
        Gazetteer gazetteer = new Gazetteer();
        subjects.forEach((id, values) -> gazetteer.entities.put(id, entity(id, values)));
        gazetteer.entities.values().forEach(gazetteer::checkStates);
        gazetteer.entities.values().forEach(gazetteer::addNames);
        return gazetteer;
    }

    private static void collect(Triple triple, Map<String, Map<String, SortedSet<String>>> subjects) {
        Node subject = triple.getSubject();
        if (!subject.isURI() || !subject.getURI().startsWith(ID)) {
            return;
        }
        Node object = triple.getObject();
        String value = object.isLiteral() ? object.getLiteralLexicalForm() : object.toString();
        subjects.computeIfAbsent(subject.getURI().substring(ID.length()), id -> new HashMap<>())
                .computeIfAbsent(triple.getPredicate().getURI(), predicate -> new TreeSet<>())
                .add(value);
    }

    private static GazetteerEntity entity(String id, Map<String, SortedSet<String>> values) {
        return new GazetteerEntity(
                id,
                only(id, "rdfs:label", values.get(RDFS.label.getURI())),
                local(id, "rdf:type", Vocabulary.TG, only(id, "rdf:type", values.get(RDF.type.getURI()))),
                set(values.get(ALT_LABEL)),
                set(values.get(DEMONYM)),
                set(values.get(METONYM)),
                set(values.get(PLACE)),
                set(values.get(CONTEXT_NAME)),
                set(values.get(CLUE)),
                values.containsKey(COUNTRY)
                        ? local(id, "tg:country", ID, only(id, "tg:country", values.get(COUNTRY)))
                        : null,
                set(values.get(ACTS_FOR_STATE)).contains("true"),
                locals(id, values.get(OPERATES_IN)),
                values.containsKey(SAME_AS) ? only(id, "schema:sameAs", values.get(SAME_AS)) : null);
    }

    private static String only(String id, String property, Collection<String> values) {
        if (values == null || values.size() != 1) {
            throw new IllegalArgumentException("gazetteer: id:" + id + " needs one " + property + " and has "
                    + (values == null ? "none" : String.join(", ", values)));
        }
        return values.iterator().next();
    }

    private static String local(String id, String property, String namespace, String iri) {
        if (!iri.startsWith(namespace)) {
            throw new IllegalArgumentException("gazetteer: id:" + id + " has the " + property + " <" + iri
                    + ">, which is not in the namespace " + namespace);
        }
        return iri.substring(namespace.length());
    }

    private static Set<String> locals(String id, Collection<String> iris) {
        SortedSet<String> locals = new TreeSet<>();
        for (String iri : iris == null ? Set.<String>of() : iris) {
            locals.add(local(id, "tg:operatesIn", ID, iri));
        }
        return set(locals);
    }

    private static Set<String> set(SortedSet<String> values) {
        return values == null ? Set.of() : Collections.unmodifiableSortedSet(values);
    }

    private void checkStates(GazetteerEntity entity) {
        List<String> states = new ArrayList<>(entity.operatesIn());
        if (entity.country() != null) {
            states.add(entity.country());
        }
        for (String state : states) {
            if (!entities.containsKey(state) || !entities.get(state).type().equals("State")) {
                throw new IllegalArgumentException(
                        "gazetteer: id:" + entity.id() + " refers to id:" + state + ", which is no tg:State there");
            }
        }
    }

    private void addNames(GazetteerEntity entity) {
        add(entity, entity.contextNames(), NameEntry.Kind.CONTEXT, Set.of());
        // Being only a contextName wins: the label of an operator called "Orange" counts no more than the word.
        Set<String> weak = new HashSet<>(entity.contextNames());
        add(entity, Set.of(entity.label()), NameEntry.Kind.LABEL, weak);
        add(entity, entity.altLabels(), NameEntry.Kind.ALT, weak);
        add(entity, entity.demonyms(), NameEntry.Kind.DEMONYM, weak);
        add(entity, entity.metonyms(), NameEntry.Kind.METONYM, weak);
        add(entity, entity.places(), NameEntry.Kind.PLACE, Set.of());
    }

    private void add(GazetteerEntity entity, Set<String> names, NameEntry.Kind kind, Set<String> except) {
        for (String name : names) {
            if (!except.contains(name)) {
                index.add(name, new NameEntry(entity, kind));
            }
        }
    }

    /** The entity of an id (the local part of its IRI). */
    public Optional<GazetteerEntity> entity(String id) {
        return Optional.ofNullable(entities.get(id));
    }

    /** All entities, ordered by id. */
    public Collection<GazetteerEntity> entities() {
        return Collections.unmodifiableCollection(entities.values());
    }

    /** What a name, all of it, may mean; the surest meaning first, empty when it is unknown. */
    public List<NameEntry> lookup(String surface) {
        return index.lookup(surface);
    }

    /**
     * The longest name that starts at a token.
     *
     * @param tokens a sentence in tokens of the Penn Treebank, possessives apart; hyphens may be tokens or inside them
     * @param from where the name starts, from 0
     */
    public Optional<NameMatch> match(List<String> tokens, int from) {
        return index.match(tokens, from);
    }
}
