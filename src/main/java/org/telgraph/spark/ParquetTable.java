package org.telgraph.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;

/** Writes a partition's part of a table. Spark's own writer would write a table as a whole, and begin anew each time. */
final class ParquetTable {

    private ParquetTable() {}

    static void write(Path file, MessageType schema, Collection<Group> rows) throws IOException {
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withType(schema)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .build()) {
            for (Group row : rows) {
                writer.write(row);
            }
        }
    }
}
