package org.telgraph.cli;

import picocli.CommandLine.Option;

/** What may be fetched from the web. */
final class WebOption {

    @Option(
            names = "--allow-private",
            description = "Fetch pages of this machine and its private network too. By default an address, a feed or a "
                    + "redirect that leads there is refused.")
    private boolean allowPrivate;

    boolean allowPrivate() {
        return allowPrivate;
    }
}
