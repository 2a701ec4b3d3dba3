package org.telgraph.ontology;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.telgraph.ontology.Relation.Implicit;

/** The classes of entities and the relations between them: an immutable view of the ontology's Turtle, by local names. */
public final class Ontology {

    private final Map<String, Set<String>> ancestors = new TreeMap<>();
    private final Map<String, Relation> relations = new TreeMap<>();

    private Ontology() {}

    /**
     * Reads the classes below tg:Entity and the relations, which are the properties of type tg:Relation.
     *
     * @throws KnowledgeException when a relation has not one domain and one range among the classes, or one of them is
     *     outside the ontology's namespace; the message names it
     */
    public static Ontology of(Model model) {
        Ontology ontology = new Ontology();
        ontology.readClass(model, Vocabulary.tg("Entity"), Set.of());
        model.listSubjectsWithProperty(RDF.type, Vocabulary.tg("Relation"))
                .forEach(property -> ontology.readRelation(property));
        return ontology;
    }

    private void readClass(Model model, Resource type, Set<String> above) {
        Set<String> all = ancestors.computeIfAbsent(localName(type), name -> new HashSet<>(Set.of(name)));
        all.addAll(above);
        model.listSubjectsWithProperty(RDFS.subClassOf, type)
                .filterDrop(type::equals)
                .forEach(subclass -> {
                    if (above.contains(localName(subclass))) {
                        throw new KnowledgeException("class " + subclass + " is above and below " + type);
                    }
                    readClass(model, subclass, all);
                });
    }

    private void readRelation(Resource property) {
        String name = localName(property);
        relations.put(
                name,
                new Relation(
                        name,
                        onlyClass(property, RDFS.domain),
                        onlyClass(property, RDFS.range),
                        property.hasProperty(RDF.type, OWL2.SymmetricProperty),
                        kinds(property),
                        implicit(property, "implicitSubject"),
                        implicit(property, "implicitObject"),
                        isSaid(property, "crowdObject"),
                        isSaid(property, "goodsForMaker"),
                        isSaid(property, "deedForDoer"),
                        isSaid(property, "individualObject")));
    }

    private static Set<String> kinds(Resource relation) {
        return relation.listProperties(RDFS.subPropertyOf)
                .mapWith(Statement::getResource)
                .mapWith(Ontology::localName)
                .toSet();
    }

    private static boolean isSaid(Resource relation, String trait) {
        return relation.hasLiteral(Vocabulary.tgProperty(trait), true);
    }

    private static Implicit implicit(Resource relation, String side) {
        Statement statement = relation.getProperty(Vocabulary.tgProperty(side));
        if (statement == null) {
            return Implicit.NONE;
        }
        try {
            return Implicit.valueOf(
                    statement.getString().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new KnowledgeException("relation " + relation + ": tg:" + side + " \"" + statement.getString()
                    + "\" is none of \"own-country\", \"accuser\", \"counterpart\", \"authority\", \"topic\", "
                    + "\"other-state\"");
        }
    }

    private String onlyClass(Resource property, Property side) {
        var classes =
                property.listProperties(side).mapWith(Statement::getObject).toList();
        if (classes.size() != 1 || !classes.get(0).isURIResource()) {
            throw new KnowledgeException("relation " + property + " needs exactly one rdfs:" + side.getLocalName());
        }
        String name = localName(classes.get(0).asResource());
        if (!ancestors.containsKey(name)) {
            throw new KnowledgeException("relation " + property + ": its rdfs:" + side.getLocalName() + " " + name
                    + " is no class below tg:Entity");
        }
        return name;
    }

    private static String localName(Resource term) {
        if (!term.isURIResource() || !term.getURI().startsWith(Vocabulary.TG)) {
            throw new KnowledgeException("class or relation " + term + " must have a name in " + Vocabulary.TG);
        }
        return term.getURI().substring(Vocabulary.TG.length());
    }

    /** The local names of the classes of entities. */
    public Set<String> classes() {
        return Collections.unmodifiableSet(ancestors.keySet());
    }

    /** Whether every entity of the one class belongs to the other; false for a class that there is not. */
    public boolean isA(String type, String ancestor) {
        return ancestors.getOrDefault(type, Set.of()).contains(ancestor);
    }

    /** The relation of a local name, null when there is none. */
    public Relation relation(String name) {
        return relations.get(name);
    }

    /** All relations, sorted by name. */
    public Collection<Relation> relations() {
        return Collections.unmodifiableCollection(relations.values());
    }
}
