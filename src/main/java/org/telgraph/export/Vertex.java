package org.telgraph.export;

/**
 * An entity that edges lead to or from.
 *
 * @param id its IRI
 * @param type the most special class of the ontology that it has, such as NetworkOperator; empty for none
 * @param country the label of its country, of a state its own, empty where that is not known
 * @param link an entity of another data set that is the same, empty for none
 * @param degree how many edges begin or end there
 */
record Vertex(String id, String label, String type, String country, String link, int degree) {}
