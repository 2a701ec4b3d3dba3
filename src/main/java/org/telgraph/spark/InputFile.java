package org.telgraph.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A file to be read, on any file system that Hadoop knows.
 *
 * @param place its address
 * @param where how users know it: the input as they gave it, and the path below
 * @param name what the ids of its articles are made of: the path below the input
 * @param named whether the user has named the file itself, rather than a folder
 * @param size in bytes
 * @param modified when it was changed last, in milliseconds since 1970
 * @param parquet whether it is Parquet, by its first and last bytes
 */
record InputFile(String place, String where, String name, boolean named, long size, long modified, boolean parquet)
        implements Serializable {

    private static final String PARQUET = "PAR1";

    /**
     * The files that inputs name, in the order in which {@code telgraph build} reads them; in folders, hidden files and what
     * Spark keeps for itself are passed over.
     *
     * @throws FileNotFoundException when an input is not there
     */
    static List<InputFile> list(List<String> inputs, Configuration hadoop) throws IOException {
        List<InputFile> files = new ArrayList<>();
        for (String input : inputs) {
            Path path = new Path(input);
            FileSystem system = path.getFileSystem(hadoop);
            FileStatus status = system.getFileStatus(path);
            if (status.isDirectory()) {
                addFolder(status.getPath(), input, "", system, files);
            } else {
                files.add(of(status, input, path.getName(), true, system));
            }
        }
        return files;
    }

    private static void addFolder(Path folder, String where, String prefix, FileSystem system, List<InputFile> files)
            throws IOException {
        FileStatus[] entries = system.listStatus(folder);
        Arrays.sort(entries, Comparator.comparing(entry -> entry.getPath().getName()));
        for (FileStatus entry : entries) {
            String name = entry.getPath().getName();
            if (name.startsWith(".") || name.startsWith("_")) {
                continue;
            }
            if (entry.isDirectory()) {
                addFolder(entry.getPath(), where + "/" + name, prefix + name + "/", system, files);
            } else {
                files.add(of(entry, where + "/" + name, prefix + name, false, system));
            }
        }
    }

    private static InputFile of(FileStatus status, String where, String name, boolean named, FileSystem system)
            throws IOException {
        boolean parquet = false;
        if (status.getLen() > 2L * PARQUET.length()) {
            try (FSDataInputStream in = system.open(status.getPath())) {
                parquet = isMark(in, 0) && isMark(in, status.getLen() - PARQUET.length());
            }
        }
        return new InputFile(
                status.getPath().toString(),
                where,
                name,
                named,
                status.getLen(),
                status.getModificationTime(),
                parquet);
    }

    private static boolean isMark(FSDataInputStream in, long position) throws IOException {
        byte[] bytes = new byte[PARQUET.length()];
        in.readFully(position, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1).equals(PARQUET);
    }
}
