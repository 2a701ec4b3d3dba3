package org.telgraph.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/** Which program this is: what Maven writes into the resources, and what it was built of. */
public final class Release {

    private static final int HASH_LENGTH = 12;

    /** Folders of what decides how an article comes out. */
    private static final List<String> DECIDING = List.of(
            "org/telgraph/article",
            "org/telgraph/check",
            "org/telgraph/duplicates",
            "org/telgraph/extract",
            "org/telgraph/graph",
            "org/telgraph/links",
            "org/telgraph/models",
            "org/telgraph/nlp",
            "org/telgraph/ontology",
            "org/telgraph/pipeline",
            "frames",
            "ontology");

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

    /** What is in the jar, or the folder, that makes graphs of articles; the same in whatever jar it is. */
    private static String program() {
        try {
            Path place = Path.of(Release.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(place)) {
                return files(place);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return files(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String files(Path root) throws IOException {
        StringBuilder hashes = new StringBuilder();
        for (String folder : DECIDING) {
            try (Stream<Path> files = Files.walk(root.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    hashes.append(root.relativize(file)).append(' ');
                    hashes.append(DigestUtils.sha256Hex(Files.readAllBytes(file)))
                            .append('\n');
                }
            }
        }
        return hashes.toString();
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
