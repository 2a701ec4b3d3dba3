package org.telgraph.extract;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds what pronouns and descriptions refer back to. */
interface Antecedents {

    /** What a pronoun refers to. */
    Optional<Entity> pronoun(Sentence sentence, int word, Predicate<Entity> fits);

    /** Whom a noun without a name means. */
    List<Argument> description(Sentence sentence, int word, String type);

    /** Which bill, order or report spoken of before a noun means. */
    Optional<Entity> document(Sentence sentence, int word, Predicate<Entity> fits);

    /** Whether a clause's subject and whoever is seen to speak are asked too: for "its", "I", "she said". */
    boolean byRules();
}
