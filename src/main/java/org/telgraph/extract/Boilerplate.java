package org.telgraph.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.telgraph.article.Article;

/** Recognises what stands in an article's text without being part of it: captions, adverts, links to other articles. */
final class Boilerplate {

    /** A credit makes furniture of a paragraph only up to this length; of a longer one it does so of its sentence. */
    private static final int LONGEST_CAPTION = 600;

    /** How furniture begins, wherever it stands. */
    private static final Pattern OPENING = Pattern.compile("(?i)^\\W*(?:"
            + "(?:file photo|file|photos?|photo credit|images?|image credit|picture|video|gallery|slideshow"
            + "|read|read more|more|related|see also|also read|also see|watch|listen|trending|must read"
            + "|advertisement|correction|clarification|editor['’]s note)\\s*:(?!\\d)"
            + "|file photo\\b|file\\s*[-–—]\\s"
            + "|(?:additional )?reporting by\\b|with (?:assistance|reporting|files) (?:by|from)\\b|editing by\\b"
            + "|in this (?:\\w+\\.? \\d{1,2},? (?:\\d{4},? )?)?(?:file )?(?:photo|image|frame grab)(?:,| (?:taken|provided|made|released|from|by)\\b)"
            + "|(?:image|media) (?:copyright|caption)\\b|(?:toggle|hide|enlarge) (?:this )?(?:caption|image)\\b"
            + "|facebook twitter\\b|share (?:this|on)\\b|sign up (?:for|to)\\b|click here\\b|follow us\\b"
            + "|follow .{2,60} on (?:twitter|facebook|instagram)\\b|like us on\\b|subscribe (?:to|now|here)\\b"
            + "|story continues\\b|continue reading\\b|all rights reserved\\b|copyright (?:©|\\(c\\)|\\d{4})|©"
            + "|(?:an|a|the) (?:earlier|previous) version of this (?:article|story|post)\\b"
            + "|this (?:article|story|post|piece|report) (?:was|has been) (?:\\w+ )?(?:updated|corrected|published|produced)\\b"
            + "|this article originally\\b|download the .{2,40}\\bapp\\b|get the latest\\b|our standards\\b"
            + "|at \\w+, we independently\\b|the views expressed\\b)");

    /** Lines that are nothing but a heading of furniture. */
    private static final Pattern LABEL = Pattern.compile(
            "(?i)^\\W*(?:advertisement|read more|read also|see also|related|related (?:articles|stories|coverage|content)|watch(?: now)?"
                    + "|newsletters?|subscribe|sign up|photos?|getty images|more from .{2,60}|recommended|most read|share)\\W*$");

    /** "By Jane Roe and Kim Poe, Reuters" */
    private static final Pattern BYLINE = Pattern.compile(
            "^(?:By|BY) \\p{Lu}[\\p{L}.'’-]+(?:,? (?:and |of |for )?(?:the )?\\p{Lu}[\\p{L}.'’-]+){1,9}(?: \\|.*)?$",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern CREDIT = Pattern.compile("REUTERS/\\w+|Getty Images|/AFP\\b|AP Photo\\b"
            + "|\\p{Lu}[\\p{L}.'’-]+ \\p{Lu}[\\p{L}'’-]+/(?:Reuters|AP|Associated Press|AFP|Getty|Bloomberg|EPA|NPR|CNN)\\b"
            + "|(?i:contributed to (?:this|the) (?:report|story|article)|contributed reporting|affiliate (?:and|links?)"
            + "|we may (?:collect|earn|receive) a (?:share|commission)|prices are accurate)");

    /**
     * A profile card that a site's link puts behind a person's name, glued to headlines that lead elsewhere: the name in
     * full, then headlines up to "MORE". The first group is the family name, which stays.
     */
    private static final Pattern CARD = Pattern.compile(
            "\\b(\\p{Lu}[\\p{L}'’-]+)((?: \\S+){1,5}? \\1(?=[\\p{Lu}\\d‘“\"]|'\\p{Lu})[^\\n]{0,700}?\\bMORE\\b)",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** The same where the name stands twice, set apart from the headlines. */
    private static final Pattern REPEATED =
            Pattern.compile("\\b(\\p{Lu}[\\p{L}'’-]+ \\p{Lu}[\\p{L}'’-]+)( \\1 [^\\n]{0,700}?\\bMORE\\b)");

    private final String text;
    /** The paragraph looked at last: a whole article may be one. */
    private int from;

    private int to = -1;
    private boolean furniture;

    Boilerplate(String text) {
        this.text = text;
    }

    /** The text with blanks in place of what sites have put into its sentences, so that offsets stay. */
    static String blank(Article article) {
        return blank(withoutSecondHeadline(article));
    }

    static String blank(String text) {
        return blank(CARD, blank(REPEATED, text));
    }

    /** Saved pages often begin with the headline again, glued to the first sentence. */
    private static String withoutSecondHeadline(Article article) {
        String title = article.title();
        String text = article.text();
        boolean glued = !title.isEmpty() && text.startsWith(title + " ");
        return glued
                ? article.content().substring(0, article.content().length() - text.length())
                        + " ".repeat(title.length())
                        + text.substring(title.length())
                : article.content();
    }

    private static String blank(Pattern card, String text) {
        return card.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1) + " ".repeat(match.group(2).length())));
    }

    /** Whether a sentence, or the paragraph that it stands in, is furniture. */
    boolean holds(int begin, int end) {
        if (begin < from || end > to) {
            from = text.lastIndexOf('\n', Math.max(0, begin - 1)) + 1;
            int lineFeed = text.indexOf('\n', end);
            to = lineFeed < 0 ? text.length() : lineFeed;
            String paragraph = text.substring(from, to).strip();
            String first = paragraph.lines().findFirst().orElse("");
            furniture = OPENING.matcher(first).lookingAt()
                    || LABEL.matcher(first).matches()
                    || BYLINE.matcher(first).matches()
                    || paragraph.length() <= LONGEST_CAPTION
                            && CREDIT.matcher(paragraph).find();
        }
        String sentence = text.substring(begin, end);
        return furniture
                || OPENING.matcher(sentence).lookingAt()
                || CREDIT.matcher(sentence).find();
    }
}
