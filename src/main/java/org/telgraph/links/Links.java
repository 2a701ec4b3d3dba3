package org.telgraph.links;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.telgraph.extract.Entity;
import org.telgraph.ontology.Gazetteer;
import org.telgraph.ontology.GazetteerEntity;
import org.telgraph.ontology.Lexicon;

/**
 * Finds in the index what an entity is in DBpedia, where the gazetteer does not say so. It rather finds nothing than the
 * wrong thing. Threads may share one.
 */
public final class Links {

    /** What a link must score; below it, four in ten are wrong. */
    static final double LEAST_SCORE = 0.8;

    private static final String PERSON = "Person";
    private static final Set<String> AFTER_SURNAME = Set.of("jr", "sr", "ii", "iii", "iv");
    private static final Pattern ACRONYM = Pattern.compile("[A-Z][A-Z&]+");
    private static final Pattern COMMON_FORM = Pattern.compile("\\p{Lu}\\p{Ll}*");

    private final LinkIndex index;
    private final Gazetteer gazetteer;
    private final Lexicon lexicon;

    public Links(LinkIndex index, Gazetteer gazetteer, Lexicon lexicon) {
        this.index = index;
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
    }

    /** The link of an entity, by the first of its names that has one. */
    public Optional<Link> of(Entity entity) {
        GazetteerEntity known = gazetteer.entity(entity.id()).orElse(null);
        if (entity.local() || known != null && known.dbpedia() != null) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>(List.of(entity.label()));
        names.addAll(entity.names());
        return names.stream()
                .flatMap(name -> link(name, entity.type(), known != null).stream())
                .findFirst();
    }

    private Optional<Link> link(String name, String type, boolean known) {
        return index.lookup(name.replace('\u2019', '\''))
                .filter(candidate -> candidate.score() >= LEAST_SCORE)
                .filter(candidate -> agrees(name, new Title(candidate.title()), type, known))
                .map(candidate -> new Link(new Title(candidate.title()).iri(), candidate.score()));
    }

    private boolean agrees(String name, Title title, String type, boolean known) {
        if (!title.isProperName()) {
            return false;
        }
        return type.equals(PERSON) ? isPerson(name, title) : isOther(name, title, type, known);
    }

    /**
     * A person has the surname and given name of the title, of which one may be the short form of the other; a surname
     * alone names nobody, and a title with a qualifier tells that there are namesakes.
     */
    private static boolean isPerson(String name, Title title) {
        List<String> own = withoutSuffix(Title.words(name));
        List<String> there = title.words();
        if (own.size() < 2 || there.size() < 2 || !title.qualifier().isEmpty()) {
            return false;
        }
        String given = own.get(0);
        String givenThere = there.get(0);
        return given.length() > 1
                && there.subList(1, there.size()).contains(own.get(own.size() - 1))
                && (given.startsWith(givenThere) || givenThere.startsWith(given));
    }

    private static List<String> withoutSuffix(List<String> words) {
        int last = words.size() - 1;
        return last >= 0 && AFTER_SURNAME.contains(words.get(last)) ? words.subList(0, last) : words;
    }

    private boolean isOther(String name, Title title, String type, boolean known) {
        if (title.isPlace() || !isKind(title.qualifier())) {
            return false;
        }
        if (ACRONYM.matcher(name).matches()) {
            return title.initials().equals(name) || title.words().equals(Title.words(name));
        }
        List<String> own = Title.words(name);
        List<String> there = title.words();
        boolean alike = 2 * own.stream().filter(there::contains).count() >= own.size();
        if (known) {
            return alike;
        }
        // "Area" may be anything, and "Rules Committee" that of any parliament.
        boolean common = COMMON_FORM.matcher(name).matches();
        boolean body = type.equals("GovernmentBody");
        return alike && !common && (!body || own.containsAll(there));
    }

    /** Whether what tells namesakes apart is a state or a kind of organisation, and no film or sport. */
    private boolean isKind(String qualifier) {
        String last = qualifier.substring(qualifier.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return qualifier.isEmpty()
                || lexicon.words("organization-kind").contains(last)
                || gazetteer.lookup(qualifier).stream()
                        .anyMatch(entry -> entry.entity().type().equals("State"));
    }
}
