package org.telgraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.telgraph.ontology.Gazetteer;
import org.telgraph.ontology.GazetteerEntity;
import org.telgraph.ontology.Lexicon;
import org.telgraph.ontology.NameEntry;
import org.telgraph.ontology.NameEntry.Kind;

/**
 * Decides what the names of one article refer to. Two passes: the first collects what names itself in full, the second
 * resolves short forms (surnames, acronyms, names that are also common words) against that.
 */
final class Linker {

    private static final Set<String> AFTER_SURNAME = Set.of("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV");

    private final Gazetteer gazetteer;
    private final Lexicon lexicon;
    private final NameSupport support;
    private final NameTypes types;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, Draft> aliases = new HashMap<>();
    private final Map<String, Draft> surnames = new HashMap<>();
    private final Bodies bodies;
    private final Namesakes namesakes;
    /** How often the article names an entity in full. */
    private final Map<String, Integer> fullNames = new HashMap<>();

    private final Map<String, Entity> finished = new HashMap<>();

    private record Target(Draft draft, Reference.Kind kind) {}

    private Linker(List<NamedSentence> article, Gazetteer gazetteer, Lexicon lexicon) {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
        this.support = new NameSupport(lexicon);
        this.types = new NameTypes(gazetteer, lexicon);
        this.bodies = new Bodies(gazetteer);
        this.namesakes = new Namesakes(article, lexicon);
    }

    /** For each sentence and token the reference, null where there is none. */
    static List<List<Reference>> link(List<NamedSentence> sentences, Gazetteer gazetteer, Lexicon lexicon) {
        Linker linker = new Linker(sentences, gazetteer, lexicon);
        sentences.forEach(linker::collect);
        List<List<Target>> targets = new ArrayList<>();
        for (NamedSentence sentence : sentences) {
            List<Target> row = new ArrayList<>();
            for (int i = 0; i < sentence.names().size(); i++) {
                Name name = sentence.names().get(i);
                row.add(name == null ? null : linker.target(name, sentence, i));
            }
            targets.add(row);
        }
        return targets.stream().map(linker::references).toList();
    }

    private List<Reference> references(List<Target> row) {
        List<Reference> references = new ArrayList<>();
        for (Target target : row) {
            references.add(target == null ? null : new Reference(finish(target.draft), target.kind));
        }
        return references;
    }

    private Entity finish(Draft draft) {
        return finished.computeIfAbsent(draft.id, id -> draft.finish());
    }

    /** First pass: full names and the acronyms that the text defines. */
    private void collect(NamedSentence sentence) {
        for (int i = 0; i < sentence.names().size(); i++) {
            Name name = sentence.names().get(i);
            if (name == null) {
                continue;
            }
            Optional<NameEntry> sure = name.entries().stream()
                    .filter(e -> e.kind() == Kind.LABEL || e.kind() == Kind.ALT)
                    .findFirst();
            Draft draft = null;
            if (sure.isPresent()) {
                boolean other = bodies.isOfOther(sure.get().entity(), sentence, i);
                draft = other ? null : known(sure.get().entity());
            } else if (name.entries().isEmpty() && !name.isSingleWord()) {
                draft = named(name);
            } else if (name.entries().size() == 1) {
                GazetteerEntity only =
                        name.entries().get(0).entity(); // a headline may use it before the text supports it
                draft = name.entries().get(0).kind() == Kind.CONTEXT
                                && !bodies.areOfOther(name.entries(), sentence, i)
                                && support.supports(only, name, sentence, i)
                        ? known(only)
                        : null;
            }
            if (draft != null) {
                register(draft, name);
                Acronyms.after(sentence, i)
                        .ifPresent(acronym -> aliases.putIfAbsent(acronym, aliases.get(name.text())));
            }
        }
    }

    private void register(Draft draft, Name name) {
        fullNames.merge(draft.id, 1, Integer::sum);
        aliases.putIfAbsent(name.text(), draft);
        if (draft.type.equals("Person")) {
            surnames.putIfAbsent(lastName(draft), draft);
            String first = draft.label.split(" ")[0];
            if (lexicon.words("family-name").contains(first)) {
                surnames.putIfAbsent(first, draft); // "Wang Huiyao … Wang"
            }
        }
    }

    /** East Asian names put the family name first; the gazetteer's people carry theirs as a context name. */
    private String lastName(Draft draft) {
        GazetteerEntity person = gazetteer.entity(draft.id).orElse(null);
        if (person != null && !person.contextNames().isEmpty()) {
            return person.contextNames().iterator().next();
        }
        String[] words = draft.label.split(" ");
        int last = words.length - 1;
        return words[last > 0 && AFTER_SURNAME.contains(words[last]) ? last - 1 : last];
    }

    private Draft named(Name name) {
        if (name.ner().equals("PERSON")) {
            return draft(name.text(), "Person", name);
        }
        if (name.ner().equals("ORGANIZATION")) {
            return draft(name.text(), types.of(name), name);
        }
        return null;
    }

    private Draft known(GazetteerEntity entity) {
        return drafts.computeIfAbsent(entity.id(), id -> {
            return new Draft(id, entity.label(), entity.type());
        });
    }

    private Draft draft(String label, String type, Name name) {
        String id = Slug.of(label);
        if (gazetteer.entity(id).isPresent()) {
            id = id + "_" + type;
        }
        return drafts.computeIfAbsent(id, key -> new Draft(key, label, type));
    }

    /** Second pass: one name in its place. */
    private Target target(Name name, NamedSentence sentence, int at) {
        Target target = find(name, sentence, at);
        if (target != null && target.draft.type.equals("State")) {
            bodies.speaksOf(target.draft.id);
        }
        return target;
    }

    private Target find(Name name, NamedSentence sentence, int at) {
        Draft other = namesakeOfPlace(name, sentence, at);
        if (other != null) {
            return named(other, name);
        }
        for (NameEntry entry : name.entries()) {
            switch (entry.kind()) {
                case LABEL, ALT -> {
                    if (!bodies.isOfOther(entry.entity(), sentence, at)) {
                        return named(known(entry.entity()), name);
                    }
                }
                case DEMONYM -> {
                    return new Target(known(entry.entity()), Reference.Kind.DEMONYM);
                }
                case METONYM -> {
                    return new Target(known(entry.entity()), Reference.Kind.METONYM);
                }
                default -> {}
            }
        }
        Draft alias = bodies.areOfOther(name.entries(), sentence, at) ? null : aliases.get(name.text());
        if (alias != null) {
            return named(alias, name);
        }
        Draft contextual = contextual(name, sentence, at);
        if (contextual != null) {
            return named(contextual, name);
        }
        if (!name.entries().isEmpty()) {
            return null;
        }
        Draft fresh = switch (name.ner()) {
            case "PERSON" -> person(name);
            case "ORGANIZATION" -> organization(name);
            default -> null;
        };
        return fresh == null ? null : named(fresh, name);
    }

    /** Who shares the name of a state or capital and is meant here: "Washington" of the state or of a Mr. Washington. */
    private Draft namesakeOfPlace(Name name, NamedSentence sentence, int at) {
        NameEntry usual = name.entries().isEmpty() ? null : name.entries().get(0);
        if (usual == null || !usual.entity().type().equals("State") || usual.kind() == Kind.CONTEXT) {
            return null;
        }
        Draft person = name.isSingleWord() ? surnames.get(name.text()) : null;
        if (person != null && support.isPerson(name, sentence, at)) {
            return person;
        }
        List<GazetteerEntity> bearers = name.entries().stream()
                .filter(entry -> entry == usual || entry.kind() == Kind.CONTEXT)
                .map(NameEntry::entity)
                .toList();
        GazetteerEntity meant = bearers.size() < 2 ? null : namesakes.meant(bearers, usual.entity(), sentence, at);
        return meant == null || meant == usual.entity() ? null : known(meant);
    }

    private static Target named(Draft draft, Name name) {
        draft.names.add(name.text());
        return new Target(draft, Reference.Kind.NAME);
    }

    /** A name that is shared or a common word counts where the article names its bearer in full or the tagger agrees. */
    private Draft contextual(Name name, NamedSentence sentence, int at) {
        List<GazetteerEntity> candidates = name.entries().stream()
                .filter(entry -> entry.kind() == Kind.CONTEXT)
                .map(NameEntry::entity)
                .toList();
        GazetteerEntity leader = support.leader(candidates, sentence, at);
        if (leader != null) {
            return known(leader);
        }
        GazetteerEntity body = bodies.meant(candidates, sentence, at);
        if (bodies.areOwned(candidates, sentence, at)) {
            return body == null ? null : known(body);
        }
        Draft samePerson = name.isSingleWord() ? surnames.get(name.text()) : null;
        if (candidates.size() > 1 && candidates.stream().anyMatch(c -> c.type().equals("State"))) {
            if (samePerson != null && support.isPerson(name, sentence, at)) {
                return samePerson;
            }
            List<GazetteerEntity> bearers = candidates.stream()
                    .filter(c -> !c.type().equals("Person") || drafts.containsKey(c.id()))
                    .toList();
            GazetteerEntity namesake = namesakes.meant(bearers, null, sentence, at);
            if (namesake != null) {
                return known(namesake);
            }
        }
        Optional<GazetteerEntity> meant = candidates.stream()
                .filter(candidate -> drafts.containsKey(candidate.id()))
                .max(Comparator.comparing(candidate -> fullNames.getOrDefault(candidate.id(), 0)))
                .or(() -> Optional.ofNullable(body));
        if (meant.isPresent()) {
            return known(meant.get());
        }
        if (samePerson != null && !name.ner().equals("LOCATION")) {
            return samePerson;
        }
        List<GazetteerEntity> states = name.ner().equals("LOCATION")
                ? candidates.stream().filter(c -> c.type().equals("State")).toList()
                : List.of();
        if (states.size() == 1) {
            return known(states.get(0));
        }
        GazetteerEntity only = candidates.size() == 1 ? candidates.get(0) : null;
        return only != null && support.supports(only, name, sentence, at) ? known(only) : null;
    }

    private Draft person(Name name) {
        if (!name.isSingleWord()) {
            return draft(name.text(), "Person", name);
        }
        Draft full = surnames.get(name.text());
        return full != null
                ? full
                : drafts.computeIfAbsent("#" + Slug.of(name.text()), id -> new Draft(id, name.text(), "Person"));
    }

    private Draft organization(Name name) {
        for (Draft draft : drafts.values()) {
            boolean isOrganization = !draft.type.equals("Person") && !draft.id.startsWith("#");
            if (isOrganization
                    && (draft.label.startsWith(name.text() + " ")
                            || Acronyms.of(draft.label).equals(name.text()))) {
                return draft;
            }
        }
        return draft(name.text(), types.of(name), name);
    }
}
