package org.telgraph.bench;

import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;

/** The least that a program can do with Jena: an empty dataset is asked something. */
final class TrivialQuery {

    private TrivialQuery() {}

    public static void main(String[] args) {
        try (QueryExec query = QueryExec.dataset(DatasetGraphFactory.createTxnMem())
                .query("SELECT * { ?s ?p ?o }")
                .build()) {
            query.select().materialize();
        }
    }
}
