package org.telgraph.evaluate;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a file that holds one JSON value. */
final class JsonFile {

    private static final Gson GSON =
            new GsonBuilder().setStrictness(Strictness.STRICT).create();
    private static final Pattern POSITION = Pattern.compile("at line (\\d+) column (\\d+) path \\$\\.?(\\S*)");

    private JsonFile() {}

    /**
     * The value.
     *
     * @throws EvaluationException when the file is not JSON or holds something else; the message says where
     */
    static <T> T read(Path file, TypeToken<T> type) throws IOException {
        try {
            T value = GSON.fromJson(Files.readString(file), type);
            if (value == null) {
                throw new EvaluationException(file + ": broken JSON, the file is empty");
            }
            return value;
        } catch (CharacterCodingException e) {
            throw new EvaluationException(file + " is not a text in UTF-8");
        } catch (JsonParseException e) {
            throw new EvaluationException(mistake(file, e));
        }
    }

    private static String mistake(Path file, JsonParseException e) {
        boolean broken = e.getCause() == null
                || e.getCause() instanceof MalformedJsonException
                || e.getCause() instanceof EOFException;
        Matcher position = POSITION.matcher(String.valueOf(e.getMessage()));
        if (!position.find()) {
            return file + ": broken JSON";
        }
        String place = position.group(3);
        String other = place.isEmpty() ? "not a JSON object" : "unexpected value of " + place;
        return file + ":" + position.group(1) + ":" + position.group(2) + ": " + (broken ? "broken JSON" : other);
    }
}
