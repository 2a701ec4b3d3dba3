package org.telgraph.spark;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.telgraph.article.Article;
import org.telgraph.article.Reading;

/** What was read, as rows that Spark can send from one executor to another. */
final class Readings {

    /** Rows with one key belong together: articles with one id, of which the last counts. */
    static final String KEY = "key";

    /** The place in the input; of two rows with one key the greater comes later. */
    static final String ORDER = "position";

    static final StructType SCHEMA = new StructType()
            .add(KEY, DataTypes.StringType)
            .add(ORDER, DataTypes.LongType)
            .add("kind", DataTypes.StringType)
            .add("where", DataTypes.StringType)
            .add("why", DataTypes.StringType)
            .add("document", DataTypes.StringType)
            .add("title", DataTypes.StringType)
            .add("publisher", DataTypes.StringType)
            .add("authors", DataTypes.StringType)
            .add("date", DataTypes.StringType)
            .add("url", DataTypes.StringType)
            .add("text", DataTypes.StringType);

    private static final String READ = "read";
    private static final String SKIPPED = "skipped";
    private static final String FAILED = "failed";

    private Readings() {}

    static Row row(Reading reading, long order) {
        if (reading instanceof Reading.Read read) {
            Article article = read.article();
            return RowFactory.create(
                    article.id(),
                    order,
                    READ,
                    read.where(),
                    null,
                    article.document(),
                    article.title(),
                    article.publisher(),
                    String.join("\n", article.authors()),
                    article.date() == null ? null : article.date().toString(),
                    article.url(),
                    article.text());
        }
        String kind = reading instanceof Reading.Skipped ? SKIPPED : FAILED;
        String why = reading instanceof Reading.Skipped skipped ? skipped.why() : ((Reading.Failed) reading).why();
        return RowFactory.create(
                reading.where(), order, kind, reading.where(), why, null, null, null, null, null, null, null);
    }

    static Reading of(Row row) {
        String where = row.getAs("where");
        String kind = row.getAs("kind");
        if (!kind.equals(READ)) {
            String why = row.getAs("why");
            return kind.equals(SKIPPED) ? new Reading.Skipped(where, why) : new Reading.Failed(where, why);
        }
        String date = row.getAs("date");
        String authors = row.getAs("authors");
        Article article = new Article(
                row.getAs(KEY),
                row.getAs("document"),
                row.getAs("title"),
                row.getAs("publisher"),
                authors.isEmpty() ? List.of() : List.of(authors.split("\n")),
                date == null ? null : LocalDate.parse(date),
                row.getAs("url"),
                row.getAs("text"));
        return new Reading.Read(where, article, List.of());
    }
}
