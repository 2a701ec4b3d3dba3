package org.telgraph.cli;

import java.nio.file.Path;
import org.apache.commons.codec.digest.DigestUtils;
import org.telgraph.store.RemoteStore;
import org.telgraph.store.SparqlServer;
import org.telgraph.store.SpoolingStore;
import org.telgraph.store.StoreException;
import picocli.CommandLine.Option;

/** Where graphs wait for a server that is away. */
final class SpoolOption {

    private static final int HASH_LENGTH = 8;

    @Option(
            names = "--spool",
            paramLabel = "DIR",
            description =
                    "Where graphs wait while the server is away; the next run with this server delivers them (default: "
                            + "a folder for this server below $XDG_STATE_HOME/telgraph or ~/.local/state/telgraph).")
    private Path folder;

    /** Connects to a server, and delivers what waits for it. */
    SpoolingStore connect(SparqlServer server) throws StoreException {
        return SpoolingStore.open(RemoteStore.connect(server), folder == null ? ofServer(server) : folder);
    }

    private static Path ofServer(SparqlServer server) {
        String address = server.data().toString();
        String name = address.replaceFirst("^https?://", "").replaceAll("[^A-Za-z0-9.-]+", "-");
        return state().resolve("spool")
                .resolve(name + "-" + DigestUtils.sha256Hex(address).substring(0, HASH_LENGTH));
    }

    /** What the XDG Base Directory Specification says of data that should persist between runs. */
    private static Path state() {
        String chosen = System.getenv("XDG_STATE_HOME");
        Path parent = chosen == null || chosen.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".local", "state")
                : Path.of(chosen);
        return parent.resolve("telgraph");
    }
}
