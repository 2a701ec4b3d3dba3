package org.telgraph.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.telgraph.ontology.LexicalEntry;
import org.telgraph.ontology.Relation;

/** The claims of one article so far: a triple that it says several times is kept once, from its surest mention. */
final class ClaimSet {

    /** What a sentence tells, by itself. */
    record Mention(
            Sentence sentence, Argument subject, Argument object, LexicalEntry entry, Facets facets, Claim claim) {

        Mention reading(Claim other) {
            return new Mention(sentence, subject, object, entry, facets, other);
        }
    }

    private final MentionFinder words;
    private final Map<String, Claim> claims = new LinkedHashMap<>();
    private final List<Mention> mentions = new ArrayList<>();

    /** @param content of the article */
    ClaimSet(String content) {
        this.words = new MentionFinder(content);
    }

    /** Adds a mention of which the words tell no more than that it is one, and returns what it says by itself. */
    Claim add(Sentence sentence, Argument subject, Relation relation, Argument object, LexicalEntry entry) {
        return add(sentence, -1, subject, relation, object, entry, Facets.NARRATED, null);
    }

    /**
     * Adds a mention and returns what it says by itself.
     *
     * @param cue the word that expresses the relation, -1 where only its dictionary form is known
     */
    Claim add(
            Sentence sentence,
            int cue,
            Argument subject,
            Relation relation,
            Argument object,
            LexicalEntry entry,
            Facets read,
            EventDate date) {
        boolean swap = relation.symmetric()
                && subject.entity().id().compareTo(object.entity().id()) > 0;
        Status status = hinted(read, entry.statusHint());
        Mentions found = words.find(sentence, subject, object, cue, entry.writtenRep());
        Claim claim = new Claim(
                swap ? object.entity() : subject.entity(),
                relation.name(),
                swap ? subject.entity() : object.entity(),
                status,
                read.holder(),
                date,
                Confidence.of(entry, status, List.of(subject, object)),
                entry.writtenRep(),
                sentence.begin(),
                sentence.end(),
                swap ? found.swapped() : found);
        claims.merge(key(claim), claim, ClaimSet::stronger);
        mentions.add(new Mention(sentence, subject, object, entry, read, claim));
        return claim;
    }

    /** All claims, in the order of the first mention of each. */
    List<Claim> all() {
        return new ArrayList<>(claims.values());
    }

    /** All that was added, in the order of the text. */
    List<Mention> mentions() {
        return mentions;
    }

    /** The mention from which a triple is kept. */
    Claim keptFor(Claim claim) {
        return claims.get(key(claim));
    }

    /** Puts another reading of the same triple in the place of a claim. */
    void replace(Claim claim, Claim other) {
        claims.replace(key(claim), other);
        mentions.replaceAll(mention -> mention.claim().equals(claim) ? mention.reading(other) : mention);
    }

    private static Status hinted(Facets read, String hint) {
        Status status = read.status();
        if (hint.isEmpty()) {
            return status;
        }
        Status own = Status.valueOf(hint.toUpperCase(Locale.ROOT));
        if (own == Status.FACT) {
            // A vote that is planned is up for the vote already.
            Status planned = read.holder() == null ? Status.FACT : Status.CLAIMED;
            return status == Status.POSSIBLE ? planned : status;
        }
        return status.compareTo(own) >= 0 ? status : own;
    }

    private static String key(Claim claim) {
        return claim.subject().id() + " " + claim.property() + " "
                + claim.object().id();
    }

    /** The surest mention, of equals the one with a date, then the one read with more confidence. */
    private static Claim stronger(Claim a, Claim b) {
        int order = a.status().compareTo(b.status());
        if (order != 0) {
            return order < 0 ? a : b;
        }
        if ((a.date() == null) != (b.date() == null)) {
            return a.date() == null ? b : a;
        }
        return b.confidence() > a.confidence() ? b : a;
    }
}
