package org.telgraph.links;

/**
 * The same thing in DBpedia.
 *
 * @param iri its IRI there
 * @param score how likely it is the same, from 0 to 1
 */
public record Link(String iri, double score) {}
