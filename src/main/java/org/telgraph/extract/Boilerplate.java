package org.telgraph.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises what stands in an article's text without being part of it: captions, adverts, links to other articles. */
final class Boilerplate {

    private static final Pattern FURNITURE = Pattern.compile(
            "(?i)^\\W*(advertisement|read more|read also|see also|related( articles| stories)?|more from|watch( now)?|file photo|file -|"
                    + "photo( credit)?s?|image( credit)?s?|picture|sign up|subscribe|newsletter|copyright|©|click here|follow us|"
                    + "share this|continue reading|story continues|getty images|reporting by|additional reporting|editing by|"
                    + "our standards|at \\w+, we independently|all rights reserved|this (article|story) (was|has been|originally)|download the|get the latest)\\b.*");
    private static final Pattern CREDIT = Pattern.compile(
            "(?i)(REUTERS/\\w+|Getty Images|/AFP|AP Photo|affiliate (and|links?)|we may (collect|earn|receive) a (share|commission)|prices are accurate)");

    /**
     * A profile card that a site's link puts behind a person's name, glued to headlines that lead elsewhere: the name in
     * full, then headlines up to "MORE". The first group is the family name, which stays.
     */
    private static final Pattern CARD = Pattern.compile(
            "\\b(\\p{Lu}[\\p{L}'’-]+)((?: \\S+){1,5}? \\1(?=\\p{Lu})[^\\n]{0,600}?\\bMORE\\b)",
            Pattern.UNICODE_CHARACTER_CLASS);

    private final String text;
    /** The paragraph looked at last: a whole article may be one. */
    private int from;

    private int to = -1;
    private boolean furniture;

    Boilerplate(String text) {
        this.text = text;
    }

    /** The text with blanks in place of what links have put into its sentences, so that offsets stay. */
    static String blank(String text) {
        return CARD.matcher(text)
                .replaceAll(card -> Matcher.quoteReplacement(
                        card.group(1) + " ".repeat(card.group(2).length())));
    }

    /** Whether a sentence, or the paragraph that it stands in, is furniture. */
    boolean holds(int begin, int end) {
        if (begin < from || end > to) {
            from = text.lastIndexOf('\n', Math.max(0, begin - 1)) + 1;
            int lineFeed = text.indexOf('\n', end);
            to = lineFeed < 0 ? text.length() : lineFeed;
            String paragraph = text.substring(from, to).strip();
            furniture =
                    FURNITURE.matcher(paragraph.lines().findFirst().orElse("")).matches()
                            || CREDIT.matcher(paragraph).find();
        }
        return furniture;
    }
}
