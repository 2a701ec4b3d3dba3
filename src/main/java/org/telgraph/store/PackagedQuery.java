package org.telgraph.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query that comes with telgraph, and what the comments at its head say of it.
 *
 * @param question what it answers
 * @param parameters what may be set, by name, and what that is
 */
public record PackagedQuery(String name, String question, Map<String, String> parameters, String text) {

    private static final Pattern LINE = Pattern.compile("^# (question|parameter): (.+)$", Pattern.MULTILINE);
    private static final Pattern PARAMETER = Pattern.compile("(\\w+), (.+)");

    public PackagedQuery {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    static PackagedQuery parse(String name, String text) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (Matcher line = LINE.matcher(text); line.find(); ) {
            lines.computeIfAbsent(line.group(1), key -> new ArrayList<>()).add(line.group(2));
        }
        for (String line : lines.getOrDefault("parameter", List.of())) {
            Matcher parameter = PARAMETER.matcher(line);
            if (!parameter.matches()) {
                throw new IllegalStateException(name + ".rq: not '# parameter: NAME, WHAT IT IS': " + line);
            }
            parameters.put(parameter.group(1), parameter.group(2));
        }
        return new PackagedQuery(name, only(name, lines, "question"), parameters, text);
    }

    private static String only(String name, Map<String, List<String>> lines, String key) {
        List<String> values = lines.getOrDefault(key, List.of());
        if (values.size() != 1) {
            throw new IllegalStateException(name + ".rq has not one line '# " + key + ": …' but " + values.size());
        }
        return values.get(0);
    }
}
