package org.telgraph.serve;

import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;

/**
 * SPARQL's functions and those that Jena registers, and no others: Jena would load any class that a query names, and with it
 * functions that wait for weeks.
 */
final class KnownFunctions extends FunctionRegistry {

    KnownFunctions() {
        FunctionRegistry standard = FunctionRegistry.get();
        standard.keys().forEachRemaining(name -> put(name, standard.get(name)));
    }

    /** Null for one that nobody knows. */
    @Override
    public FunctionFactory get(String name) {
        return isRegistered(name) ? super.get(name) : null;
    }
}
