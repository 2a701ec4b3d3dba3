package org.telgraph.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** What did not become a graph, as rows of a table: where it is in the input, and why. */
final class Rejects {

    static final MessageType SCHEMA = MessageTypeParser.parseMessageType("""
            message reject {
              required binary kind (STRING);
              required binary where (STRING);
              required binary why (STRING);
            }
            """);

    /** What became of a piece of input. */
    enum Kind {
        /** Rightly left out, such as an article in another language. */
        SKIPPED,
        /** Broken, or too much for the program. */
        FAILED,
        /** Its graph is not what the shapes allow. */
        REJECTED;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final List<Group> rows = new ArrayList<>();

    void add(Kind kind, String where, String why) {
        Group row = new SimpleGroup(SCHEMA);
        row.add("kind", kind.word());
        row.add("where", where);
        row.add("why", why);
        rows.add(row);
    }

    List<Group> rows() {
        return rows;
    }
}
