package org.telgraph.links;

/**
 * What a name means most often, as far as the dictionary knows.
 *
 * @param title of an article of the English Wikipedia, blanks written as underscores
 * @param score how sure that is, from 0 to 1: the share of the name's links in the web that lead there, and less of it
 *     the fewer other names lead there
 */
record Candidate(String title, double score) {}
