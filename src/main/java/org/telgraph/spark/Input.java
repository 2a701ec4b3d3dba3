package org.telgraph.spark;

import java.io.InputStream;
import java.io.Serializable;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.util.SerializableConfiguration;
import org.telgraph.article.ArticleReader;
import org.telgraph.article.Reading;

/**
 * Reads files as rows. Of what is not Parquet a task reads a whole file, in its order, as records without an id are named
 * by their line; the articles are then spread anew, as understanding them is what takes time.
 */
record Input(List<InputFile> files, JobSettings settings, SerializableConfiguration hadoop) {

    private static final Set<String> FIELDS = Set.of("id", "title", "publisher", "author", "date", "url", "text");

    /** A file and its place among the inputs. */
    private record Numbered(int number, InputFile file) implements Serializable {}

    Dataset<Row> rows(SparkSession spark) {
        List<Numbered> plain = numbered(false);
        JobSettings how = settings; // tasks get these two, and not all files
        SerializableConfiguration where = hadoop;
        JavaRDD<Row> rows = new JavaSparkContext(spark.sparkContext())
                .parallelize(plain, Math.max(1, plain.size()))
                .flatMap(file -> FileReadings.of(file.file(), file.number(), how, where.value()));
        Dataset<Row> all = spark.createDataFrame(rows, Readings.SCHEMA);
        List<Numbered> tables = numbered(true);
        return tables.isEmpty() ? all : all.union(spark.createDataFrame(parquet(tables, spark), Readings.SCHEMA));
    }

    private List<Numbered> numbered(boolean parquet) {
        List<Numbered> chosen = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            if (files.get(i).parquet() == parquet) {
                chosen.add(new Numbered(i, files.get(i)));
            }
        }
        return chosen;
    }

    /** Each row as the JSON record that it might have been. */
    private JavaRDD<Row> parquet(List<Numbered> tables, SparkSession spark) {
        String[] places = tables.stream().map(table -> table.file().place()).toArray(String[]::new);
        Dataset<Row> table = spark.read().option("mergeSchema", "true").parquet(places);
        Column[] fields = Arrays.stream(table.columns())
                .filter(FIELDS::contains)
                .map(functions::col)
                .toArray(Column[]::new);
        Map<String, Numbered> byPlace = new HashMap<>();
        tables.forEach(numbered -> byPlace.put(numbered.file().place(), numbered));
        JobSettings how = settings;
        return table.select(
                        functions.col("_metadata.file_path"),
                        functions.col("_metadata.row_index"),
                        functions.to_json(functions.struct(fields)))
                .toJavaRDD()
                .mapPartitions(rows -> {
                    ArticleReader reader = new ArticleReader(InputStream.nullInputStream(), how.date(), false);
                    return Iter.map(rows, row -> record(row, byPlace, how, reader));
                });
    }

    private static Row record(Row row, Map<String, Numbered> files, JobSettings settings, ArticleReader reader) {
        Numbered numbered = files.get(new Path(URI.create(row.getString(0))).toString());
        InputFile file = numbered.file();
        String line = String.valueOf(row.getLong(1) + 1);
        Reading reading = reader.readRecord(row.getString(2), file.where() + ":" + line, file.name() + "#" + line);
        return Readings.row(settings.screen(reading), FileReadings.order(numbered.number(), row.getLong(1)));
    }
}
