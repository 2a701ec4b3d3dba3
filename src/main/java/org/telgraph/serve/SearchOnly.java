package org.telgraph.serve;

import org.apache.jena.query.text.TextQuery;
import org.apache.jena.query.text.TextQueryPF;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;

/** Full-text search as the only property function: Jena has others that run for long, and would load any class that a query names. */
final class SearchOnly extends PropertyFunctionRegistry {

    private static final String QUERY = TextQuery.NS + "query";

    @Override
    public PropertyFunctionFactory get(String name) {
        return isRegistered(name) ? property -> new TextQueryPF() : null;
    }

    @Override
    public boolean isRegistered(String name) {
        return name.equals(QUERY);
    }

    @Override
    public boolean manages(String name) {
        return isRegistered(name);
    }
}
