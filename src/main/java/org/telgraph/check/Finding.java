package org.telgraph.check;

import java.util.Locale;

/**
 * One answer of a check.
 *
 * @param check the check that found it
 * @param focus the IRI of the claim or entity at fault
 * @param detail what is wrong with it
 */
public record Finding(DataCheck check, String focus, String detail) {

    /** One line for a person. */
    @Override
    public String toString() {
        return check.severity().name().toLowerCase(Locale.ROOT) + " " + check.name() + ": " + focus + " " + detail;
    }
}
