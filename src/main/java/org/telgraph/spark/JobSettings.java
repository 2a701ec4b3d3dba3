package org.telgraph.spark;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.spark.SparkFiles;
import org.telgraph.article.EnglishDetector;
import org.telgraph.article.Reading;
import org.telgraph.extract.CorefMode;
import org.telgraph.ontology.Knowledge;
import org.telgraph.ontology.Names;

/**
 * How articles are understood, for the executors.
 *
 * @param date the publication date of articles that have none, null to leave them without
 * @param anyLanguage whether articles in other languages than English are understood too
 * @param base what IRIs begin with
 * @param ontology the name of a folder that was handed to the executors and changes the built-in knowledge, null for none
 */
record JobSettings(
        LocalDate date,
        boolean anyLanguage,
        CorefMode coref,
        double minConfidence,
        boolean keepText,
        String base,
        String ontology)
        implements Serializable {

    Knowledge knowledge() {
        return ontology == null ? Knowledge.packaged() : Knowledge.of(Path.of(SparkFiles.get(ontology)));
    }

    /** Leaves out what is in another language, if that is wanted. */
    Reading screen(Reading reading) {
        return anyLanguage ? reading : EnglishDetector.screen(reading);
    }

    Names names() {
        return new Names(base);
    }
}
