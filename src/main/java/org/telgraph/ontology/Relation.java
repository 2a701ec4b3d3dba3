package org.telgraph.ontology;

/**
 * A property that claims are about.
 *
 * @param name its local name
 * @param domain the local name of the class that subjects belong to
 * @param range the local name of the class that objects belong to
 * @param symmetric whether it holds in both directions
 */
public record Relation(String name, String domain, String range, boolean symmetric) {}
