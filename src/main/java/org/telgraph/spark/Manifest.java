package org.telgraph.spark;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What a job is, kept with its output: whoever goes on with it must do the same.
 *
 * @param version of the program and its settings
 * @param input a hash of the files' places, sizes and times
 * @param partitions how many there are
 */
record Manifest(String version, String input, int partitions) {

    private static final Gson GSON = new Gson();

    static Manifest of(String version, List<InputFile> files, int partitions) {
        StringBuilder places = new StringBuilder();
        files.forEach(file -> places.append(file.place())
                .append(' ')
                .append(file.size())
                .append(' ')
                .append(file.modified())
                .append('\n'));
        return new Manifest(version, DigestUtils.sha256Hex(places.toString()), partitions);
    }

    /** The manifest of an output, null if there is none yet. */
    static Manifest read(Output output) throws IOException {
        if (!output.has(output.manifest())) {
            return null;
        }
        try (InputStream in = output.system().open(output.manifest())) {
            return GSON.fromJson(new String(in.readAllBytes(), StandardCharsets.UTF_8), Manifest.class);
        } catch (JsonParseException e) {
            throw new IOException(output.manifest() + " is damaged; remove the folder " + output.folder(), e);
        }
    }

    void write(Output output) throws IOException {
        try (OutputStream out = output.system().create(output.manifest())) {
            out.write(GSON.toJson(this).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Whether it is the same job, be it cut into another number of partitions. */
    boolean sameJob(Manifest other) {
        return version.equals(other.version) && input.equals(other.input);
    }
}
