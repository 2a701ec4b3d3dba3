package org.telgraph.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.telgraph.ontology.LexicalEntry;

/**
 * The syntactic frames: for each the roles it gives, and for each role the constructions that can fill it, as Semgrex
 * patterns around any trigger word. Read once from the resource files below {@code frames/}, whose form is
 * <pre>
 *   # a remark
 *   define NAME text            $NAME$ stands for the text in the lines below
 *   include file                the definitions and roles of another file
 *   subject ROLE                the role that is a relation's subject unless the lexicon says otherwise
 *   object ROLE
 *   role ROLE
 *     construction  {}=trigger … {}=arg
 * </pre>
 * In a pattern {@code $PREP$} stands for the prepositions of the lexical entry and {@code $words:NAME$} for the words of
 * a word class of the lexicon, joined by bars. The constructions of a role are tried
 * in their order; the first that gives an argument of the right type decides. One marked {@code construction!} decides
 * already when it matches a word.
 */
final class Frames {

    /**
     * A way in which syntax can fill a role.
     *
     * @param decisive whether the constructions after it are out of the question once it has matched a word
     */
    record Construction(String name, String semgrex, boolean decisive) {}

    /** A frame with its roles. */
    record Frame(String name, String subjectRole, String objectRole, Map<String, List<Construction>> roles) {}

    private static final List<String> FILES = List.of(
            "transitive",
            "prepositional",
            "object-prepositional",
            "reciprocal",
            "nominal",
            "bond",
            "objective-nominal",
            "role-noun",
            "kinship",
            "origin",
            "party",
            "possessive",
            "accusation",
            "dealing",
            "charging",
            "granting",
            "lifting",
            "agreeing",
            "using",
            "judgement",
            "conduct",
            "obligation",
            "attitude",
            "stance-noun",
            "rejecting",
            "unwilling",
            "threatening",
            "calling-for",
            "convicting",
            "phoning",
            "commanding",
            "wanting",
            "holding-responsible",
            "putting-on-trial",
            "ordering-arrest",
            "investigating",
            "building-for",
            "taking-part",
            "fearing",
            "own-instrument",
            "demanding",
            "willing",
            "yielding",
            "mediating",
            "attending",
            "cutting-off",
            "permitting",
            "recognizing",
            "accepting",
            "seeking",
            "menacing",
            "expelling",
            "stripping",
            "turning-to",
            "making-for",
            "order-of-goods",
            "awarding",
            "shutting-out",
            "ordering-stop",
            "licensing",
            "hitting",
            "penalizing",
            "taking-to-court",
            "delisting",
            "intruding",
            "parting",
            "warning-of",
            "stake",
            "purchase",
            "coming-to-aid",
            "giving-deadline",
            "complaining",
            "rebutting",
            "attacking",
            "attacking-for",
            "withdrawing",
            "calling-for-to",
            "freeing",
            "keeping-out",
            "pulling-out",
            "ruling-on-use",
            "buying-part",
            "powering",
            "ceasing",
            "belonging",
            "belonging-to-firm",
            "paying-for",
            "of-whole",
            "assailing",
            "refusal",
            "attending-together");

    private final Map<String, Frame> frames = new LinkedHashMap<>();

    private Frames() {}

    /** Reads the packaged frames. */
    static Frames load() {
        Frames frames = new Frames();
        for (String file : FILES) {
            Draft draft = new Draft();
            read(file, draft);
            frames.frames.put(file, new Frame(file, draft.subject, draft.object, draft.roles));
        }
        return frames;
    }

    /**
     * The frame of that name.
     *
     * @param entry where the name is from
     * @throws IllegalArgumentException when there is none; the message lists those that are
     */
    Frame get(String name, LexicalEntry entry) {
        Frame frame = frames.get(name);
        if (frame == null) {
            throw new IllegalArgumentException("lexicon entry " + entry.id() + ": there is no frame '" + name
                    + "'; the frames are " + String.join(", ", frames.keySet()));
        }
        return frame;
    }

    private static final class Draft {
        String subject = "";
        String object = "";
        final Map<String, List<Construction>> roles = new LinkedHashMap<>();
        final Map<String, String> definitions = new HashMap<>();
        List<Construction> role;
    }

    private static void read(String file, Draft draft) {
        String resource = "/frames/" + file + ".semgrex";
        try (InputStream in = Frames.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("frame file " + resource + " is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.strip().startsWith("#")) {
                    readLine(line.strip(), resource, draft);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readLine(String line, String resource, Draft draft) {
        String[] parts = line.split("\\s+", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException(resource + ": '" + line + "' lacks its second half");
        }
        switch (parts[0]) {
            case "define" -> {
                String[] definition = parts[1].split("\\s+", 2);
                draft.definitions.put(definition[0], expand(definition[1], draft.definitions));
            }
            case "include" -> read(parts[1], draft);
            case "subject" -> draft.subject = parts[1];
            case "object" -> draft.object = parts[1];
            case "role" -> draft.role = draft.roles.computeIfAbsent(parts[1], name -> new ArrayList<>());
            default -> {
                if (draft.role == null) {
                    throw new IllegalArgumentException(resource + ": '" + line + "' stands before any role");
                }
                boolean decisive = parts[0].endsWith("!");
                String name = decisive ? parts[0].substring(0, parts[0].length() - 1) : parts[0];
                draft.role.add(new Construction(name, expand(parts[1], draft.definitions), decisive));
            }
        }
    }

    private static String expand(String text, Map<String, String> definitions) {
        String expanded = text;
        for (Map.Entry<String, String> definition : definitions.entrySet()) {
            expanded = expanded.replace("$" + definition.getKey() + "$", definition.getValue());
        }
        return expanded;
    }
}
