package org.telgraph.cli;

import java.util.concurrent.Callable;
import org.telgraph.store.TdbStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

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

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store;

    @Mixin
    private NamesOption names;

    @Mixin
    private PortOption port;

    @Override
    public Integer call() throws Exception {
        try (TdbStore data = TdbStore.openExisting(store.store());
                Server server = Server.start(data, names.names(), port.port())) {
            server.await(spec.commandLine().getOut());
        }
        return ExitCode.OK;
    }
}
