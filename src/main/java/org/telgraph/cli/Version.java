package org.telgraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that Maven writes into the resources. */
final class Version implements IVersionProvider {

    /** Such as 0.1.0. */
    static String number() {
        return property("version");
    }

    /** The version of CoreNLP, whose models have the same. */
    static String coreNlp() {
        return property("corenlp.version");
    }

    private static String property(String name) {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/telgraph.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty(name);
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "telgraph " + number() + " on Java " + Runtime.version().feature()
        };
    }
}
