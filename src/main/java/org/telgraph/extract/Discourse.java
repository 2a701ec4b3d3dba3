package org.telgraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What an article has spoken of so far: finds what pronouns and descriptions refer back to. */
final class Discourse {

    /** How many sentences before theirs pronouns and descriptions reach. */
    private static final int PRONOUN_REACH = 3;

    private static final int DESCRIPTION_REACH = 8;

    /** Tags of words that follow an adjective before its noun, and of nouns. */
    private static final Pattern MODIFIED = Pattern.compile("NN|JJ|CD|HYPH|VB[NG]");

    private record Mention(Sentence sentence, int word, Entity entity) {

        /** Asked only where nothing else decides, as the sentence may not be parsed yet. */
        boolean isSubject() {
            return sentence.graph().parents(word).stream().anyMatch(arc -> arc.is("nsubj"));
        }
    }

    /** Any name, adjectives too. */
    private record Spoken(int sentence, Entity entity) {}

    private final List<List<Mention>> mentions = new ArrayList<>();
    private final List<Spoken> spokenOf = new ArrayList<>();
    private final Map<String, Integer> frequency = new HashMap<>();

    Discourse(List<Sentence> sentences) {
        for (Sentence sentence : sentences) {
            List<Mention> row = new ArrayList<>();
            for (int i = 0; i < sentence.tokens().size(); i++) {
                Reference reference = sentence.reference(i);
                if (reference != null) {
                    spokenOf.add(new Spoken(sentence.index(), reference.entity()));
                }
                if (reference != null && !(reference.kind() == Reference.Kind.DEMONYM && isModifier(sentence, i))) {
                    row.add(new Mention(sentence, i, reference.entity()));
                    frequency.merge(reference.entity().id(), 1, Integer::sum);
                }
            }
            mentions.add(row);
        }
    }

    /** "Chinese gear", "Chinese state-owned firms" */
    private static boolean isModifier(Sentence sentence, int word) {
        return word + 1 < sentence.tokens().size()
                && MODIFIED.matcher(sentence.token(word + 1).tag()).lookingAt();
    }

    /** What a pronoun at that place refers to: the nearest before it, at most three sentences back. */
    Optional<Entity> pronoun(Sentence sentence, int word, Predicate<Entity> fits) {
        Optional<Entity> here = inSentence(sentence.index(), word, fits);
        if (here.isPresent()) {
            return here;
        }
        for (int back = 1; back <= PRONOUN_REACH && sentence.index() - back >= 0; back++) {
            Optional<Entity> there = inSentence(sentence.index() - back, Integer.MAX_VALUE, fits);
            if (there.isPresent()) {
                return there;
            }
        }
        return announced(sentence, fits);
    }

    /** What a definite description at that place refers to: the nearest before it, at most eight sentences back. */
    Optional<Entity> description(Sentence sentence, int word, Predicate<Entity> fits) {
        for (int back = 0; back <= DESCRIPTION_REACH && sentence.index() - back >= 0; back++) {
            int before = back == 0 ? word : Integer.MAX_VALUE;
            Optional<Entity> there = inSentence(sentence.index() - back, before, fits);
            if (there.isPresent()) {
                return there;
            }
        }
        return announced(sentence, fits);
    }

    /** What the article has spoken of most so far, of one kind; of several the first. */
    Optional<Entity> prevailing(Sentence sentence, Predicate<Entity> fits) {
        Map<Entity, Integer> counts = new LinkedHashMap<>();
        for (Spoken spoken : spokenOf) {
            if (spoken.sentence <= sentence.index() && fits.test(spoken.entity)) {
                counts.merge(spoken.entity, 1, Integer::sum);
            }
        }
        int most = counts.values().stream().max(Comparator.naturalOrder()).orElse(0);
        return counts.keySet().stream()
                .filter(entity -> counts.get(entity) == most)
                .findFirst();
    }

    /** The only one of its kind that the sentence speaks of before the word, or else the sentence before it. */
    Optional<Entity> onlyOne(Sentence sentence, int word, Predicate<Entity> fits) {
        for (int index = sentence.index(); index >= Math.max(0, sentence.index() - 1); index--) {
            int before = index == sentence.index() ? word : Integer.MAX_VALUE;
            List<Entity> candidates = mentions.get(index).stream()
                    .filter(mention -> mention.word < before)
                    .map(Mention::entity)
                    .filter(fits)
                    .distinct()
                    .toList();
            if (!candidates.isEmpty()) {
                return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A headline may say "senator" or "he" of somebody whom the first sentence names. */
    private Optional<Entity> announced(Sentence sentence, Predicate<Entity> fits) {
        return sentence.index() > 0 || mentions.size() < 2
                ? Optional.empty()
                : mentions.get(1).stream().map(Mention::entity).filter(fits).findFirst();
    }

    /** Of several candidates, what the article speaks of most comes first, then subjects. */
    private Optional<Entity> inSentence(int index, int before, Predicate<Entity> fits) {
        return mentions.get(index).stream()
                .filter(mention -> mention.word < before && fits.test(mention.entity))
                .max(Comparator.comparing((Mention mention) -> frequency.get(mention.entity.id()))
                        .thenComparing(Mention::isSubject)
                        .thenComparing(Comparator.comparing(Mention::word).reversed()))
                .map(Mention::entity);
    }
}
