package org.telgraph;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What tests need of the machine. A test that lacks something is skipped, and that is said. */
public final class Needs {

    private Needs() {}

    /** What {@code .ci/run} installs, so that a test must not be skipped there. */
    public static void installed(boolean there, String what) {
        if (System.getenv("CI") != null) {
            assertTrue(there, what);
        }
        given(there, what);
    }

    /** What not every machine can have. */
    public static void given(boolean there, String what) {
        if (!there) {
            System.err.println("SKIPPED: " + what);
        }
        assumeTrue(there, what);
    }
}
