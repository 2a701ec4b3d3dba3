package org.telgraph.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads Turtle so that a mistake is reported with its file and line. */
final class Turtle {

    private static final Logger LOG = LoggerFactory.getLogger(Turtle.class);

    private Turtle() {}

    /** Adds a file's statements to a model and returns the model. */
    static Model read(Path file, Model model) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in, model);
        } catch (IOException e) {
            throw new KnowledgeException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** Adds a stream's statements to a model and returns the model; the name is for messages. */
    static Model read(String name, InputStream in, Model model) {
        try {
            RDFParser.source(in)
                    .lang(Lang.TURTLE)
                    .base(Names.DEFAULT.base())
                    .errorHandler(new Mistakes(name))
                    .parse(model);
            return model;
        } catch (RiotException e) {
            throw new KnowledgeException(name + ": " + e.getMessage(), e);
        }
    }

    /** Copies what is said of a subject, with the blank nodes that hang on it. */
    static void copy(Resource subject, Model to) {
        subject.listProperties().forEach(statement -> {
            to.add(statement);
            if (statement.getObject().isAnon()) {
                copy(statement.getResource(), to);
            }
        });
    }

    private record Mistakes(String name) implements ErrorHandler {

        @Override
        public void warning(String message, long line, long column) {
            LOG.warn("{}, line {}: {}", name, line, message);
        }

        @Override
        public void error(String message, long line, long column) {
            throw new KnowledgeException(name + ", line " + line + ": " + message);
        }

        @Override
        public void fatal(String message, long line, long column) {
            error(message, line, column);
        }
    }
}
