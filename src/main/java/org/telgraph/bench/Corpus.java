package org.telgraph.bench;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.telgraph.article.Article;
import org.telgraph.article.ArticleReader;
import org.telgraph.article.EnglishDetector;
import org.telgraph.article.Reading;
import org.telgraph.ontology.Knowledge;

/** The articles that are read: those of a file, and after them copies with other names and numbers, without end. */
final class Corpus {

    private final List<Article> articles;
    private final Substitution substitution;

    private Corpus(List<Article> articles) {
        this.articles = List.copyOf(articles);
        this.substitution = new Substitution(articles, knownWords());
    }

    /** The words of the gazetteer's names, days and months. */
    private static Set<String> knownWords() {
        Set<String> words = new HashSet<>();
        Knowledge.packaged().gazetteer().listObjects().forEach(object -> {
            if (object.isLiteral()) {
                words.addAll(List.of(object.asLiteral().getLexicalForm().split("\\W+")));
            }
        });
        for (DayOfWeek day : DayOfWeek.values()) {
            words.add(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        }
        for (Month month : Month.values()) {
            words.add(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        }
        return words;
    }

    static Corpus read(Path file) {
        List<Article> articles = new ArrayList<>();
        new ArticleReader(InputStream.nullInputStream(), null, false).read(List.of(file.toString()), reading -> {
            if (EnglishDetector.screen(reading) instanceof Reading.Read read) {
                articles.add(read.article());
            }
        });
        if (articles.isEmpty()) {
            throw new BenchException(file + " holds no articles");
        }
        return new Corpus(articles);
    }

    int size() {
        return articles.size();
    }

    /** The articles of these numbers, the last one exclusive. */
    List<Article> articles(int from, int to) {
        List<Article> some = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Article original = articles.get(i % articles.size());
            int copy = i / articles.size();
            some.add(copy == 0 ? original : substitution.copy(original, copy));
        }
        return some;
    }
}
