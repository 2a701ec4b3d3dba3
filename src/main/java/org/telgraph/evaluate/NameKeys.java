package org.telgraph.evaluate;

import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** When two names are one: what they are compared by, and which names are known to be another's. */
final class NameKeys {

    private static final Pattern APOSTROPHE = Pattern.compile("[\u2018\u2019]");
    private static final Pattern DASH = Pattern.compile("[\u2010\u2011\u2013\u2014]");
    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7F]+");
    private static final Pattern GENITIVE = Pattern.compile("'s\\b");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ARTICLE = Pattern.compile("^(the|a|an) +");
    private static final Pattern SUFFIX =
            Pattern.compile("\\b(inc|incorporated|corp|corporation|co|company|ltd|limited|"
                    + "plc|ag|sa|llc|gmbh|group|holdings?|technologies)\\b");

    private final Map<String, String> aliases = new HashMap<>();

    private NameKeys() {}

    /**
     * Reads a JSON object of names, each with a list of other names of the same entity.
     *
     * @param file null for no aliases
     */
    static NameKeys of(Path file) throws IOException {
        NameKeys keys = new NameKeys();
        if (file != null) {
            JsonFile.read(file, new TypeToken<Map<String, List<String>>>() {}).forEach((name, others) -> {
                if (others == null || others.contains(null)) {
                    throw new EvaluationException(file + ": the names beside \"" + name + "\" are no list of names");
                }
                keys.aliases.put(key(name), key(name));
                others.forEach(other -> keys.aliases.put(key(other), key(name)));
            });
        }
        return keys;
    }

    /** A name without what may differ: case, accents, punctuation, an article before and a company's form after it. */
    static String key(String name) {
        String plain = DASH.matcher(APOSTROPHE.matcher(name).replaceAll("'")).replaceAll("-");
        String ascii = NOT_ASCII
                .matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String words = GENITIVE.matcher(ascii).replaceAll("").replace(".", "");
        String key =
                ARTICLE.matcher(NO_WORD.matcher(words).replaceAll(" ").strip()).replaceFirst("");
        String bare = SUFFIX.matcher(key).replaceAll(" ").replaceAll(" +", " ").strip();
        return bare.isEmpty() ? key : bare;
    }

    /** The keys of an entity's names, of an alias the key of what it stands for. */
    Set<String> keys(Collection<String> names) {
        return names.stream()
                .map(NameKeys::key)
                .filter(key -> !key.isEmpty())
                .map(key -> aliases.getOrDefault(key, key))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether the names are those of more than one of the entities that have aliases. */
    boolean areOfSeveral(Collection<String> names) {
        return names.stream()
                        .map(name -> aliases.get(key(name)))
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                > 1;
    }
}
