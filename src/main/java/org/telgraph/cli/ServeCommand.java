package org.telgraph.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "serve",
        description = {
            "Serves the store with Apache Jena Fuseki.",
            "",
            "Offers the web console, SPARQL query and graph reading; nothing can be changed, and only this "
                    + "machine is served. Ends with Ctrl-C."
        },
        footer = {"", "Examples:", "  telgraph serve", "  telgraph serve --store graphs --port 8080"})
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private StoreOption store;

    @Mixin
    private PortOption port;

    @Override
    public Integer call() {
        throw new UnsupportedOperationException("serving");
    }
}
