package org.telgraph.cli;

import org.telgraph.pipeline.Release;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "telgraph " + Release.number() + " on Java " + Runtime.version().feature()
        };
    }
}
