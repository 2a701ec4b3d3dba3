package org.telgraph.extract;

import org.telgraph.ontology.Relation;

/**
 * What one side of a relation asks for.
 *
 * @param type the class that an argument must belong to
 * @param crowds whether a crowd with a nationality ("American companies") stands for its state
 * @param goods whether goods ("Huawei gear") stand for their maker
 * @param deeds whether what somebody does or has ("Huawei's reply") stands for him
 * @param individuals whether officials and executives are meant themselves
 * @param instruments whether a law or order stands for whoever issued it ("the FCC's rules bar throttling")
 */
record Slot(String type, boolean crowds, boolean goods, boolean deeds, boolean individuals, boolean instruments) {

    /** Whoever can say something. */
    static final Slot SOURCE = of("Actor");

    /** Whatever belongs to a class and is named or described as itself. */
    static Slot of(String type) {
        return new Slot(type, false, false, false, false, false);
    }

    static Slot subject(Relation relation) {
        return new Slot(relation.domain(), false, relation.goodsForMaker(), false, false, true);
    }

    static Slot object(Relation relation) {
        return new Slot(
                relation.range(),
                relation.crowdObject(),
                relation.goodsForMaker(),
                relation.deedForDoer(),
                relation.individualObject(),
                relation.deedForDoer());
    }
}
