package org.telgraph.article;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Finds the text of the article in a page, its paragraphs apart by empty lines. */
final class MainText {

    private static final String PARAGRAPH_BREAK = "\n\n";

    /** Lines that are no part of what is told: times in a live report, who edited it, whose it is, what to click on. */
    private static final Pattern FURNITURE = Pattern.compile(
            "(?i)(?:(?:updated|posted|published)(?: at)? )?"
                    + "\\d{1,2}[:.h]\\d{2}(?:\\s*[ap]\\.?m\\.?)?(?:\\s*[A-Z]{2,4})?"
                    + "|(?:reporting|editing|writing|additional reporting) by .*|(?:editor|editors|our standards|source): .*"
                    + "|(?:copyright|©) .*|.*\\ball rights reserved\\b.*|.* contributed to this (?:report|story|article)\\.?"
                    + "|read more|related topics|advertisement|sign up for .*|a version of this article appear(?:s|ed) in print .*");

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "blockquote",
            "body",
            "dd",
            "div",
            "dl",
            "dt",
            "figure",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "td",
            "th",
            "tr",
            "ul");

    /** Pages that are filled in by scripts have their text in JSON-LD alone; many shorten it there, though. */
    private static final double MUCH_LONGER = 1.5;

    /** What looked like a headline was none if hardly anything comes after it. */
    private static final double MUCH_SHORTER = 0.3;

    private MainText() {}

    static String of(Document page, PageMetadata metadata) {
        Document cleared = page.clone();
        Clutter.remove(cleared);
        String shown = shown(cleared);
        if (removeAbove(cleared, metadata.headline())) {
            String below = shown(cleared);
            shown = below.length() > shown.length() * MUCH_SHORTER ? below : shown;
        }
        String told = text(Jsoup.parse(metadata.body().replace("\n", "<p>")).body());
        return withoutFurniture(told.length() > shown.length() * MUCH_LONGER ? told : shown, metadata.headline());
    }

    /** Takes away all that comes before the headline, and says whether it was found. */
    private static boolean removeAbove(Document page, String headline) {
        Element line = page.select("h1, h2, div, td, font, b, span, p").stream()
                .filter(element -> element.childrenSize() == 0 && element.text().equals(headline))
                .findFirst()
                .orElse(null);
        for (Element element = line; element != null && element != page.body(); element = element.parent()) {
            while (element.previousSibling() != null) {
                element.previousSibling().remove();
            }
        }
        return line != null;
    }

    private static String shown(Document page) {
        Element article = readable(page);
        String text = article == null ? "" : text(article);
        if (!text.isEmpty()) {
            return text;
        }
        Element marked = page.selectFirst("[itemprop=articleBody], article, main, [role=main]");
        return marked == null ? "" : text(marked);
    }

    private static Element readable(Document page) {
        try {
            String address = page.location().isEmpty() ? "http://localhost/" : page.location();
            return new Readability4J(address, page.clone()).parse().getArticleContent();
        } catch (RuntimeException e) { // it fails on some pages, with exceptions of several kinds
            return null;
        }
    }

    /** The text of a fragment of HTML. */
    static String ofFragment(String html) {
        Document fragment = Jsoup.parseBodyFragment(html);
        Clutter.remove(fragment);
        return text(fragment.body());
    }

    /** All that readers see of a page, a line for each block. */
    static List<String> lines(Document page) {
        Document shown = page.clone();
        shown.select("script, style, noscript, template").remove();
        shown.select("br").before("<hr>");
        return text(shown.body()).lines().filter(Predicate.not(String::isBlank)).toList();
    }

    private static String text(Element root) {
        StringBuilder out = new StringBuilder();
        root.traverse(new Paragraphs(out));
        return out.toString().strip();
    }

    private record Paragraphs(StringBuilder out) implements NodeVisitor {
        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                append(text.getWholeText());
            } else if (node.nameIs("br")) {
                lineBreak(node);
            } else if (isBlock(node)) {
                breakParagraph();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (isBlock(node)) {
                breakParagraph();
            }
        }

        /** Readability makes paragraphs of pieces of a line, which it marks. */
        private static boolean isBlock(Node node) {
            return BLOCKS.contains(node.nodeName()) && !node.attr("class").contains("readability-styled");
        }

        /** Any white space is one space, as in a browser. */
        private void append(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean space = Character.isWhitespace(c) || c == '\u00A0';
                boolean after = out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
                if (!space) {
                    out.append(c);
                } else if (!after) {
                    out.append(' ');
                }
            }
        }

        /** Two in a row make a paragraph. */
        private void lineBreak(Node node) {
            Node before = node.previousSibling();
            while (before instanceof TextNode text && text.isBlank()) {
                before = before.previousSibling();
            }
            if (before != null && before.nameIs("br")) {
                breakParagraph();
            } else {
                append(" ");
            }
        }

        private void breakParagraph() {
            int end = out.length();
            while (end > 0 && Character.isWhitespace(out.charAt(end - 1))) {
                end--;
            }
            out.setLength(end);
            if (end > 0) {
                out.append(PARAGRAPH_BREAK);
            }
        }
    }

    /** The headline is no part of the text either: it stands above it anyway. */
    private static String withoutFurniture(String text, String headline) {
        return text.lines()
                .filter(line ->
                        !line.equals(headline) && !FURNITURE.matcher(line).matches())
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", PARAGRAPH_BREAK)
                .strip();
    }
}
