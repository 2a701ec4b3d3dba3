package org.telgraph.store;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in a few words why something failed, from what Java and Jena throw. */
final class Reasons {

    private Reasons() {}

    /** The first line of the innermost message. */
    static String of(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String reason = cause.getMessage();
        if (cause instanceof AccessDeniedException denied) {
            reason = denied.getFile() + ": permission denied";
        } else if (cause instanceof NoSuchFileException missing) {
            reason = missing.getFile() + ": no such file or folder";
        } else if (cause instanceof FileSystemException e && e.getReason() != null) {
            reason = e.getFile() + ": " + e.getReason();
        } else if (cause instanceof InternalError) {
            // Java's answer when a page of a file that is mapped into memory cannot be had.
            reason = "the disk is full, or fails";
        }
        return reason == null || reason.isBlank()
                ? cause.getClass().getSimpleName()
                : reason.lines().findFirst().orElseThrow();
    }
}
