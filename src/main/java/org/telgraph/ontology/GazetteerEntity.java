package org.telgraph.ontology;

import java.util.Set;

/**
 * What the gazetteer knows of an entity. The sets keep an alphabetical order.
 *
 * @param id the local part of its IRI ({@code Huawei})
 * @param label its canonical name
 * @param type the local name of its class ({@code EquipmentVendor})
 * @param altLabels other names that identify it by themselves
 * @param demonyms words for its people or members, nouns and adjectives ({@code German, Germans})
 * @param metonyms places that stand for its government ({@code Berlin})
 * @param places cities and regions in it, which do not stand for its government ({@code Munich})
 * @param contextNames names that are also common words or shared, and count only where the text supports them
 * @param clues words and names that tell, where several share a name, that this one is meant ({@code Caucasus})
 * @param country the id of the state where it has its seat, or whose body or citizen it is; null when unknown
 * @param actsForState whether this person's measures are those of the country, as a head of state or a minister's are
 * @param operatesIn the ids of the states where it runs a network
 * @param dbpedia the IRI of the same thing in DBpedia, null when unknown
 */
public record GazetteerEntity(
        String id,
        String label,
        String type,
        Set<String> altLabels,
        Set<String> demonyms,
        Set<String> metonyms,
        Set<String> places,
        Set<String> contextNames,
        Set<String> clues,
        String country,
        boolean actsForState,
        Set<String> operatesIn,
        String dbpedia) {}
