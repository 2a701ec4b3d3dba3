package org.telgraph.article;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a file with one article a line. A broken line fails alone. */
final class JsonLines {

    /** A string or a list of strings; what else there is under this name is passed over. */
    private static final String AUTHOR = "author";

    private static final Set<String> FIELDS = Set.of("id", "title", "publisher", AUTHOR, "date", "url", "text");
    private static final Pattern COLUMN = Pattern.compile("column (\\d+)");
    private static final Pattern LONE_SURROGATE =
            Pattern.compile("[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

    /** A record that is JSON but no article. */
    private static final class RecordException extends Exception {
        RecordException(String message) {
            super(message);
        }
    }

    private final int limit;

    /** @param limit the longest line in bytes */
    JsonLines(int limit) {
        this.limit = limit;
    }

    void read(InputStream in, Source source, Consumer<Reading> sink) throws IOException {
        ByteLines lines = new ByteLines(in, limit);
        boolean first = true;
        for (ByteLines.Line line = lines.next(); line != null; line = lines.next()) {
            String where = source.where() + ":" + line.number();
            if (line.bytes() == null) {
                sink.accept(new Reading.Failed(where, "more than " + (limit >> 20) + " MB in one line"));
                continue;
            }
            Optional<String> wrongFile = first ? whyNotLines(line.bytes()) : Optional.empty();
            if (wrongFile.isPresent()) {
                sink.accept(new Reading.Failed(source.where(), wrongFile.get()));
                return;
            }
            first = first && isBlank(line.bytes());
            if (!isBlank(line.bytes())) {
                sink.accept(readLine(line, where, source.name() + "#" + line.number()));
            }
        }
        if (first) {
            sink.accept(new Reading.Skipped(source.where(), "empty"));
        }
    }

    /** Tells at the first line what would otherwise fail once a line. */
    private static Optional<String> whyNotLines(byte[] line) {
        if (Encoding.ofMark(line).orElse(StandardCharsets.UTF_8) != StandardCharsets.UTF_8) {
            return Optional.of("JSON Lines in UTF-16; convert it with iconv -f UTF-16 -t UTF-8 FILE");
        }
        String start = new String(line, StandardCharsets.UTF_8).strip();
        if (start.startsWith("[")) {
            return Optional.of("a JSON array, not one object a line; convert it with jq -c '.[]' FILE");
        }
        if (start.equals("{")) {
            return Optional.of("JSON over several lines, not one object a line; convert it with jq -c . FILE");
        }
        return Optional.empty();
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private Reading readLine(ByteLines.Line line, String where, String defaultId) {
        try {
            return readRecord(StrictText.decode(line.bytes()), where, defaultId);
        } catch (StrictText.MalformedException e) {
            return new Reading.Failed(
                    where + ", byte " + (line.offset() + e.offset()),
                    "not valid UTF-8; escape or convert the character");
        }
    }

    /** @param defaultId the article's id if the record has none */
    Reading readRecord(String json, String where, String defaultId) {
        try {
            return read(fields(json), where, defaultId);
        } catch (RecordException e) {
            return new Reading.Failed(where, e.getMessage());
        } catch (IOException | IllegalStateException e) { // the latter where another token is expected
            String message = String.valueOf(e.getMessage());
            boolean cut = e instanceof EOFException || message.startsWith("Unterminated");
            Matcher column = COLUMN.matcher(message);
            return new Reading.Failed(
                    where + (column.find() ? ":" + column.group(1) : ""),
                    cut ? "broken JSON, the line ends too early (one object a line)" : "broken JSON");
        }
    }

    private Reading read(Map<String, String> fields, String where, String defaultId) throws RecordException {
        String text = fields.get("text");
        if (text == null) {
            throw new RecordException("no field \"text\"");
        }
        if (text.isBlank()) {
            return new Reading.Skipped(where, "empty");
        }
        List<String> warnings = new ArrayList<>();
        LocalDate date = null;
        String dateText = fields.getOrDefault("date", "").strip();
        if (!dateText.isEmpty()) {
            Optional<LocalDate> parsed = PublicationDate.parse(dateText);
            date = parsed.orElse(null);
            if (parsed.isEmpty()) {
                warnings.add("date not understood, left out: " + dateText);
            }
        }
        String id = fields.getOrDefault("id", "").strip();
        id = id.isEmpty() ? defaultId : id;
        Article article = new Article(
                id,
                id,
                fields.getOrDefault("title", ""),
                fields.getOrDefault("publisher", "").strip(),
                fields.getOrDefault(AUTHOR, "").lines().toList(),
                date,
                fields.getOrDefault("url", "").strip(),
                text);
        return new Reading.Read(where, article, warnings);
    }

    /** The fields that have a value. */
    private static Map<String, String> fields(String json) throws IOException, RecordException {
        Map<String, String> fields = new HashMap<>();
        try (JsonReader reader = new JsonReader(new StringReader(json))) {
            reader.setStrictness(Strictness.STRICT);
            reader.beginObject();
            while (reader.hasNext()) {
                String name = reader.nextName();
                if (!FIELDS.contains(name)) {
                    reader.skipValue();
                    continue;
                }
                if (fields.containsKey(name)) {
                    throw new RecordException("field \"" + name + "\" twice");
                }
                fields.put(name, name.equals(AUTHOR) ? authors(reader) : value(reader, name));
            }
            reader.endObject();
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new MalformedJsonException("more than one value");
            }
        }
        fields.values().removeIf(value -> value == null);
        return fields;
    }

    /** A name a line. */
    private static String authors(JsonReader reader) throws IOException {
        return switch (reader.peek()) {
            case STRING -> line(reader.nextString());
            case BEGIN_ARRAY -> {
                StringBuilder authors = new StringBuilder();
                reader.beginArray();
                while (reader.hasNext()) {
                    authors.append(authors(reader)).append('\n');
                }
                reader.endArray();
                yield authors.toString().strip();
            }
            default -> {
                reader.skipValue();
                yield "";
            }
        };
    }

    private static String line(String name) {
        return LONE_SURROGATE
                .matcher(name)
                .replaceAll("\uFFFD")
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
    }

    /** A string, or a number as it is written; null for null. */
    private static String value(JsonReader reader, String name) throws IOException, RecordException {
        JsonToken token = reader.peek();
        if (token == JsonToken.NULL) {
            reader.nextNull();
            return null;
        }
        if (token != JsonToken.STRING && (token != JsonToken.NUMBER || name.equals("text"))) {
            throw new RecordException("field \"" + name + "\" is no string");
        }
        String value = reader.nextString();
        if (value.indexOf('\0') >= 0) {
            throw new RecordException("field \"" + name + "\" has a NUL character");
        }
        // An escaped half of a surrogate pair cannot be written as UTF-8; the replacement keeps the offsets.
        return LONE_SURROGATE.matcher(value).replaceAll("\uFFFD");
    }
}
