package org.telgraph.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;

/**
 * What telgraph knows before it reads: the content of the Turtle files, by kind. Nobody changes the models once they
 * are read, so threads may share them.
 *
 * @param ontology classes and properties
 * @param shapes what graphs have to look like
 * @param lexicon words and what they denote
 * @param gazetteer names and the entities that they name
 */
public record Knowledge(Model ontology, Model shapes, Model lexicon, Model gazetteer) {

    private static final String ONTOLOGY = "telgraph.ttl";
    private static final String SHAPES = "shapes.ttl";
    private static final String LEXICON = "lexicon.ttl";
    private static final List<String> GAZETTEER = List.of(
            "gazetteer/states.ttl",
            "gazetteer/places.ttl",
            "gazetteer/operators.ttl",
            "gazetteer/companies.ttl",
            "gazetteer/bodies.ttl",
            "gazetteer/organizations.ttl",
            "gazetteer/people.ttl",
            "gazetteer/technologies.ttl",
            "gazetteer/laws.ttl");

    private static Knowledge packaged;

    /** The built-in knowledge, which is read once. */
    public static synchronized Knowledge packaged() {
        if (packaged == null) {
            packaged = read(null);
        }
        return packaged;
    }

    /**
     * The built-in knowledge as a folder changes it. A file of the folder that has the name of a built-in one
     * ({@code telgraph.ttl}, {@code shapes.ttl}, {@code lexicon.ttl}, {@code gazetteer/states.ttl} and so on) replaces
     * it; every other {@code *.ttl} in the folder or in its {@code gazetteer} is added. An added file may hold
     * properties, lexicon entries, entities and shapes side by side.
     *
     * @throws KnowledgeException when the folder or one of its files cannot be read, or is not Turtle
     */
    public static Knowledge of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new KnowledgeException("there is no folder " + folder);
        }
        return read(folder);
    }

    /** Tells what a folder changes from what it changed before, and from any other folder: a hash of its files. */
    public static String digest(Path folder) {
        StringBuilder digests = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digests.append(folder.relativize(file)).append(' ');
                digests.append(DigestUtils.sha256Hex(Files.readAllBytes(file))).append('\n');
            }
        } catch (IOException | UncheckedIOException e) {
            throw new KnowledgeException("cannot read the folder " + folder + ": " + e.getMessage(), e);
        }
        return DigestUtils.sha256Hex(digests.toString());
    }

    private static Knowledge read(Path folder) {
        Model gazetteer = ModelFactory.createDefaultModel();
        GAZETTEER.forEach(name -> readInto(gazetteer, folder, name));
        Knowledge knowledge = new Knowledge(
                readInto(ModelFactory.createDefaultModel(), folder, ONTOLOGY),
                readInto(ModelFactory.createDefaultModel(), folder, SHAPES),
                readInto(ModelFactory.createDefaultModel(), folder, LEXICON),
                gazetteer);
        if (folder != null) {
            for (Path file : additions(folder)) {
                knowledge.add(Turtle.read(file, ModelFactory.createDefaultModel()));
            }
        }
        return knowledge;
    }

    /** Reads the folder's file of that name, or else the built-in one. */
    private static Model readInto(Model model, Path folder, String name) {
        if (folder != null && Files.exists(folder.resolve(name))) {
            return Turtle.read(folder.resolve(name), model);
        }
        try (InputStream in = Knowledge.class.getResourceAsStream("/ontology/" + name)) {
            if (in == null) {
                throw new KnowledgeException("the built-in ontology/" + name + " is missing: build telgraph again");
            }
            return Turtle.read("ontology/" + name, in, model);
        } catch (IOException e) {
            throw new KnowledgeException("cannot read the built-in ontology/" + name + ": " + e.getMessage(), e);
        }
    }

    private static List<Path> additions(Path folder) {
        List<Path> found = new ArrayList<>();
        for (Path place : List.of(folder, folder.resolve("gazetteer"))) {
            if (!Files.isDirectory(place)) {
                continue;
            }
            try (Stream<Path> files = Files.list(place)) {
                files.filter(file -> file.toString().endsWith(".ttl") && !builtIn(folder, file))
                        .sorted()
                        .forEach(found::add);
            } catch (IOException e) {
                throw new KnowledgeException("cannot read the folder " + place + ": " + e.getMessage(), e);
            }
        }
        return found;
    }

    static boolean builtIn(Path folder, Path file) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        return List.of(ONTOLOGY, SHAPES, LEXICON).contains(name) || GAZETTEER.contains(name);
    }

    /** Sorts what an added file says into the models: each subject, with the blank nodes that hang on it, into one. */
    private void add(Model additions) {
        additions
                .listSubjects()
                .filterKeep(subject -> subject.isURIResource() || !additions.contains(null, null, subject))
                .forEach(subject -> Turtle.copy(subject, Kind.of(subject, this).model(this)));
    }
}
