package org.telgraph.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The folder that a job writes to. A partition's quads come last: where they are, the partition is done. Files are made
 * elsewhere and put in their place whole.
 *
 * @param folder its address on a file system that Hadoop knows
 * @param hadoop how to reach file systems
 */
record Output(String folder, SerializableConfiguration hadoop) implements Serializable {

    /** Spark and Hadoop pass over what begins so. */
    private static final String TEMPORARY = "_temporary";

    Path quads(int partition) {
        return new Path(folder, part(partition, "nq.gz"));
    }

    /** The ontology and the gazetteer, which no article holds. */
    Path reference() {
        return new Path(folder, "part-reference.nq.gz");
    }

    Path claims(int partition) {
        return new Path(new Path(folder, "claims"), part(partition, "parquet"));
    }

    Path rejects(int partition) {
        return new Path(new Path(folder, "rejects"), part(partition, "parquet"));
    }

    /** What the job is, for the run that goes on with it. */
    Path manifest() {
        return new Path(folder, "_telgraph.json");
    }

    private static String part(int partition, String ending) {
        return String.format(Locale.ROOT, "part-%05d.%s", partition, ending);
    }

    boolean has(Path file) throws IOException {
        return system().exists(file);
    }

    /**
     * Puts a file in its place, and removes what was there.
     *
     * @param attempt names the attempt, as there may be several at a time
     */
    void deliver(java.nio.file.Path local, Path target, String attempt) throws IOException {
        FileSystem system = system();
        Path draft = new Path(new Path(folder, TEMPORARY), attempt + "-" + target.getName());
        system.copyFromLocalFile(true, true, new Path(local.toUri()), draft);
        system.mkdirs(target.getParent());
        system.delete(target, false);
        if (!system.rename(draft, target) && !system.exists(target)) {
            throw new IOException("cannot put " + draft + " in the place of " + target);
        }
    }

    /** Removes what attempts that ended early have left. */
    void clean() throws IOException {
        system().delete(new Path(folder, TEMPORARY), true);
    }

    FileSystem system() throws IOException {
        Configuration configuration = hadoop.value();
        return new Path(folder).getFileSystem(configuration);
    }
}
