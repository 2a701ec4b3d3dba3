package org.telgraph.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.telgraph.article.Article;

/**
 * Makes articles that differ from others in their names and numbers only. Names are what the corpus never writes small;
 * each is replaced throughout a copy by another one of them, so that a copy speaks of other people as consistently as the
 * original did. What the gazetteer knows stays, or there would be less to find than in the original.
 */
final class Substitution {

    private static final Pattern WORD = Pattern.compile("\\p{L}+|\\d+");
    private static final int SHORTEST_NAME = 4;

    private final List<String> names;

    /** @param kept words that are not replaced */
    Substitution(List<Article> articles, Set<String> kept) {
        Set<String> capital = new TreeSet<>();
        Set<String> small = new HashSet<>();
        for (Article article : articles) {
            Matcher words = WORD.matcher(article.content());
            while (words.find()) {
                String word = words.group();
                if (isName(word)) {
                    capital.add(word);
                } else {
                    small.add(word);
                }
            }
        }
        capital.removeAll(kept);
        capital.removeIf(name -> small.contains(Character.toLowerCase(name.charAt(0)) + name.substring(1)));
        names = List.copyOf(capital);
    }

    private static boolean isName(String word) {
        return word.length() >= SHORTEST_NAME
                && Character.isUpperCase(word.charAt(0))
                && word.chars().skip(1).allMatch(Character::isLowerCase);
    }

    /** @param number of the copy; the same number gives the same copy */
    Article copy(Article original, int number) {
        List<String> shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, new Random(number));
        Map<String, String> replacements = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            replacements.put(names.get(i), shuffled.get(i));
        }
        return new Article(
                original.id() + "-" + number,
                original.document() + "-" + number,
                replace(original.title(), replacements, number),
                original.publisher(),
                original.authors(),
                original.date(),
                original.url(),
                replace(original.text(), replacements, number));
    }

    private static String replace(String text, Map<String, String> replacements, int number) {
        Random random = new Random(number);
        return WORD.matcher(text).replaceAll(match -> {
            String word = match.group();
            return Character.isDigit(word.charAt(0)) ? digits(word, random) : replacements.getOrDefault(word, word);
        });
    }

    private static String digits(String number, Random random) {
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            other.append(i == 0 ? 1 + random.nextInt(9) : random.nextInt(10));
        }
        return other.toString();
    }
}
