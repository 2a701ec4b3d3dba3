package org.telgraph.ontology;

import java.util.Set;

/**
 * A property that claims are about.
 *
 * @param name its local name
 * @param domain the local name of the class that subjects belong to
 * @param range the local name of the class that objects belong to
 * @param symmetric whether it holds in both directions
 * @param kinds the local names of the groups of relations it belongs to ({@code lawmaking})
 * @param implicitSubject what the subject is when a sentence leaves it out
 * @param implicitObject what the object is when a sentence leaves it out
 * @param crowdObject whether a crowd with a nationality ("American companies") stands for its state as object
 * @param goodsForMaker whether goods ("Huawei gear") stand for their maker as an argument
 * @param deedForDoer whether what somebody does or has ("Huawei's reply") stands for him as object
 * @param individualObject whether officials and executives are meant themselves as object, not whom they stand for
 */
public record Relation(
        String name,
        String domain,
        String range,
        boolean symmetric,
        Set<String> kinds,
        Implicit implicitSubject,
        Implicit implicitObject,
        boolean crowdObject,
        boolean goodsForMaker,
        boolean deedForDoer,
        boolean individualObject) {

    public Relation {
        kinds = Set.copyOf(kinds);
    }

    /** Whether it is done by saying it. */
    public boolean speechAct() {
        return kinds.contains("speechAct");
    }

    /** What an argument is that goes without saying. */
    public enum Implicit {
        /** Nothing: without the argument there is no claim. */
        NONE,
        /** The country of a head of state. */
        OWN_COUNTRY,
        /** Whoever accused the other argument last. */
        ACCUSER,
        /** The one that the sentence names beside the other argument. */
        COUNTERPART,
        /** The only authority that the sentence, or else the one before it, names beside the other argument. */
        AUTHORITY,
        /** What the article has told measures against before: "is considering a ban". */
        TOPIC,
        /** The other state that the article speaks of most: "the talks with China". */
        OTHER_STATE
    }
}
