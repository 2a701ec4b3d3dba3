package org.telgraph.evaluate;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.telgraph.extract.Claim;
import org.telgraph.extract.Entity;
import org.telgraph.extract.Extraction;
import org.telgraph.extract.Extraction.Finding;
import org.telgraph.extract.Extraction.Passage;
import org.telgraph.ontology.Gazetteer;

/** What the extraction of one article knows beyond its claims: sentences, what they name, and every match of a rule. */
final class Evidence {

    private final Extraction extraction;
    private final NameKeys names;
    private final Gazetteer gazetteer;
    private final Map<Entity, Set<String>> keys = new HashMap<>();
    private final Set<String> entities;

    Evidence(Extraction extraction, NameKeys names, Gazetteer gazetteer) {
        this.extraction = extraction;
        this.names = names;
        this.gazetteer = gazetteer;
        Stream<Entity> named = extraction.passages().stream().flatMap(passage -> passage.named().stream());
        Stream<Entity> argued = extraction.findings().stream()
                .flatMap(finding -> Stream.concat(finding.subjects().stream(), finding.objects().stream()));
        Stream<Entity> claimed =
                extraction.claims().stream().flatMap(claim -> Stream.of(claim.subject(), claim.object()));
        entities = keys(
                Stream.of(named, argued, claimed).flatMap(entities -> entities).toList());
    }

    /** The keys of all names of the entities. */
    Set<String> keys(Collection<Entity> entities) {
        return entities.stream()
                .flatMap(entity -> keys.computeIfAbsent(entity, this::keys).stream())
                .collect(Collectors.toSet());
    }

    private Set<String> keys(Entity entity) {
        Set<String> all = new HashSet<>(entity.names());
        all.add(entity.label());
        gazetteer.entity(entity.id()).ifPresent(known -> {
            all.add(known.label());
            all.addAll(known.altLabels());
        });
        return names.keys(all);
    }

    /** Whether something in the article was understood as an entity with one of the keys. */
    boolean knows(Set<String> entity) {
        return ScoredClaim.meet(entities, entity);
    }

    List<Finding> findings() {
        return extraction.findings();
    }

    Passage passage(int sentence) {
        return extraction.passages().get(sentence);
    }

    /** The numbers of the sentences that name the claim's subject, object, or both. */
    List<Integer> sentences(ScoredClaim claim, boolean subject, boolean object) {
        return IntStream.range(0, extraction.passages().size())
                .filter(i ->
                        !subject || names(i, claim.subject(), claim.triple().subject()))
                .filter(i -> !object || names(i, claim.object(), claim.triple().object()))
                .boxed()
                .toList();
    }

    private boolean names(int sentence, List<String> names, Set<String> keys) {
        String text = text(sentence);
        return ScoredClaim.meet(keys(passage(sentence).named()), keys)
                || names.stream().anyMatch(name -> holds(text, name));
    }

    /** Whether the words are in the text; capitals count in proper names. */
    private static boolean holds(String text, String name) {
        boolean common = name.equals(name.toLowerCase(Locale.ROOT));
        String words = "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])";
        return Pattern.compile(words, common ? Pattern.CASE_INSENSITIVE : 0)
                .matcher(text)
                .find();
    }

    /** The sentence in one line. */
    String text(int sentence) {
        Passage passage = passage(sentence);
        String content = extraction.article().content();
        int begin = content.offsetByCodePoints(0, passage.begin());
        int end = content.offsetByCodePoints(begin, passage.end() - passage.begin());
        return content.substring(begin, end).replaceAll("\\s+", " ");
    }

    /** The claim that a row of the query's answer describes: an article says each triple once. */
    Optional<Claim> claim(ScoredClaim found) {
        return extraction.claims().stream()
                .filter(claim -> claim.property().equals(found.property())
                        && found.subject().contains(claim.subject().label())
                        && found.object().contains(claim.object().label()))
                .findFirst();
    }

    /** The number of the sentence that a claim is from. */
    int sentence(Claim claim) {
        return IntStream.range(0, extraction.passages().size())
                .filter(i -> passage(i).begin() == claim.begin())
                .findFirst()
                .orElseThrow();
    }

    /** The same for a row of the query's answer. */
    OptionalInt sentence(ScoredClaim found) {
        return claim(found).map(claim -> OptionalInt.of(sentence(claim))).orElseGet(OptionalInt::empty);
    }

    /** The lexical entry and frame that gave a claim; none where it was read off the words beside a name. */
    Optional<String> rule(Claim claim) {
        int sentence = sentence(claim);
        return extraction.findings().stream()
                .filter(finding -> finding.sentence() == sentence && finding.gave(claim))
                .map(Finding::rule)
                .findFirst();
    }
}
