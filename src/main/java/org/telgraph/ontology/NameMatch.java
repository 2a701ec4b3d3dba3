package org.telgraph.ontology;

import java.util.List;

/**
 * A name found in a text.
 *
 * @param length how many tokens it covers, at least one
 * @param entries what it may mean, the surest first, at least one
 */
public record NameMatch(int length, List<NameEntry> entries) {}
