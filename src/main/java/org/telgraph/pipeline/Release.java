package org.telgraph.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import org.apache.commons.codec.digest.DigestUtils;

/** Which program this is: what Maven writes into the resources, and what it was built of. */
public final class Release {

    private static final int HASH_LENGTH = 12;

    private Release() {}

    /** Such as 0.1.0. */
    public static String number() {
        return property("version");
    }

    /** The version of CoreNLP, whose models have the same. */
    public static String coreNlp() {
        return property("corenlp.version");
    }

    /**
     * The number, and a hash of the program and of what else decides how articles come out: other hashes, other graphs.
     *
     * @param settings what else there is
     */
    public static String of(Object... settings) {
        String hash = DigestUtils.sha256Hex(program() + "\n" + Arrays.toString(settings));
        return number() + "+" + hash.substring(0, HASH_LENGTH);
    }

    /** A hash of the jar; nothing where the classes are in a folder, as in an editor. */
    private static String program() {
        try {
            Path place = Path.of(Release.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(place) ? DigestUtils.sha256Hex(Files.readAllBytes(place)) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String property(String name) {
        Properties properties = new Properties();
        try (InputStream in = Release.class.getResourceAsStream("/telgraph.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty(name);
    }
}
