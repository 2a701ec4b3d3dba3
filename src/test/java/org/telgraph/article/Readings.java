package org.telgraph.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is read of bytes. */
final class Readings {

    private Readings() {}

    /** All that is read of a file which the user named. */
    static List<Reading> of(String name, byte[] content) throws IOException {
        List<Reading> readings = new ArrayList<>();
        new ContentReader().read(new ByteArrayInputStream(content), new Source(name, name), true, readings::add);
        return readings;
    }

    static Article article(List<Reading> readings) {
        assertEquals(1, readings.size(), readings.toString());
        return article(readings.get(0));
    }

    static Article article(Reading reading) {
        return assertInstanceOf(Reading.Read.class, reading).article();
    }

    static Reading.Failed failed(List<Reading> readings) {
        assertEquals(1, readings.size(), readings.toString());
        return assertInstanceOf(Reading.Failed.class, readings.get(0));
    }
}
