package org.telgraph.links;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.telgraph.ontology.Vocabulary;

/** The title of a Wikipedia article, read for what kind of thing it is about. */
final class Title {

    private static final Pattern NOT_IN_AN_IRI = Pattern.compile("[\\x00-\\x20<>\"{}|\\\\^`%?#\\[\\]]");
    private static final Pattern NO_THING =
            Pattern.compile("(?:Lists?|Index|Outline|Timeline|History)_of_.*|.*:.*|\\d.*");
    private static final Pattern PLACE = Pattern.compile(".*,_(?!Inc|Ltd|LLC|L\\.P|plc|S\\.A|Jr|Sr).*");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "on", "in", "to", "a", "at", "by", "de");

    private final String text;
    private final String name;
    private final String qualifier;

    Title(String text) {
        this.text = text;
        int bracket = text.indexOf("_(");
        boolean qualified = bracket > 0 && text.endsWith(")");
        this.name = qualified ? text.substring(0, bracket) : text;
        this.qualifier =
                qualified ? text.substring(bracket + 2, text.length() - 1).replace('_', ' ') : "";
    }

    /** The words of a name or title in small letters, without accents, dots and words such as "of". */
    static List<String> words(String name) {
        String plain = ACCENT.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .replaceAll("[.,\"\u201c\u201d\u2018\u2019']", "");
        return Arrays.stream(plain.split("[ _-]+"))
                .map(String::toLowerCase)
                .filter(word -> !word.isEmpty() && !SMALL.contains(word))
                .toList();
    }

    List<String> words() {
        return words(name);
    }

    /** What stands in brackets behind the name to tell it from its namesakes, empty where nothing does. */
    String qualifier() {
        return qualifier;
    }

    /** Whether it is about one thing with a name of its own: no list, no common noun ("Interior ministry"). */
    boolean isProperName() {
        return !NO_THING.matcher(text).matches()
                && Arrays.stream(name.split("_"))
                        .allMatch(word -> SMALL.contains(word)
                                || word.isEmpty()
                                || !Character.isLowerCase(word.codePointAt(0))
                                || word.startsWith("al-"));
    }

    /** Whether it names a place by what it lies in ("Paris,_Texas"). */
    boolean isPlace() {
        return PLACE.matcher(text).matches();
    }

    /** The first letters of its words ("FEMA"). */
    String initials() {
        StringBuilder initials = new StringBuilder();
        words().forEach(word -> initials.append(Character.toUpperCase(word.charAt(0))));
        return initials.toString();
    }

    /** Its IRI in DBpedia, which writes out all that an IRI may hold. */
    String iri() {
        return Vocabulary.DBPEDIA
                + NOT_IN_AN_IRI
                        .matcher(text)
                        .replaceAll(match ->
                                String.format("%%%02X", (int) match.group().charAt(0)));
    }
}
