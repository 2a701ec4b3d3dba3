package org.telgraph.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a command writes in the end. */
final class NewFile {

    private NewFile() {}

    /**
     * Makes sure, before anything is done, that a file can be written.
     *
     * @param file null for none
     */
    static void check(Path file) {
        if (file == null) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new UserError("cannot write " + file + ": there is no folder " + folder);
        }
        if (Files.isDirectory(file)) {
            throw new UserError(file + " is a folder; name a file to write");
        }
    }
}
