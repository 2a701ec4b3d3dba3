package org.telgraph.article;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Takes out of a page what stands in and around an article without being its text, by the names that publishers give to
 * such parts, and by what such parts are made of. It goes before Readability, which keeps what lies within the article.
 */
final class Clutter {

    private static final String NEVER_TEXT =
            "script, style, noscript, template, iframe, svg, form, button, select, nav, "
                    + "aside, figure, figcaption, footer, amp-ad, amp-img, [hidden], [aria-hidden=true], [role=navigation], "
                    + "[role=complementary], [role=dialog], [style*=display:none], [style*=display: none]";

    /** Words in the names of classes and ids. */
    private static final Set<String> NAMES = Set.of(
            "ad",
            "ads",
            "adslot",
            "advert",
            "advertisement",
            "advertising",
            "also",
            "bio",
            "breadcrumb",
            "breadcrumbs",
            "byline",
            "caption",
            "comment",
            "comments",
            "consent",
            "cookie",
            "cookies",
            "credit",
            "dek",
            "disqus",
            "footnotes",
            "gdpr",
            "highlights",
            "interstitial",
            "modal",
            "more",
            "newsletter",
            "outbrain",
            "popup",
            "promo",
            "promotion",
            "pullquote",
            "readmore",
            "recirc",
            "recirculation",
            "recommended",
            "related",
            "relatedposts",
            "share",
            "sharedaddy",
            "sharing",
            "signup",
            "social",
            "sponsor",
            "sponsored",
            "standfirst",
            "subscribe",
            "subscription",
            "subtitle",
            "taboola",
            "tags",
            "toolbar",
            "trending");

    /** Pieces of a line, and the tables by which old pages are laid out. */
    private static final Set<String> NEVER_CLUTTER =
            Set.of("a", "b", "em", "i", "span", "strong", "td", "tr", "tbody", "table");

    /** What is left out if it is hardly more than links. */
    private static final Set<String> LINES = Set.of("p", "li", "h2", "h3", "h4", "h5", "h6");

    private static final Pattern NAME = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+");
    private static final Pattern NUMBER = Pattern.compile("\\W*\\d{1,3}\\W*");
    private static final Pattern CONSENT =
            Pattern.compile("(?i)\\b(?:cookies?|consent|privacy|personal data|your data)\\b");

    /** A part with such a share of the page's text is no clutter, whatever it is called. */
    private static final double MOST = 0.4;

    /** Paragraphs of such a length are text; clutter has few of them. */
    private static final int LONG = 150;

    private static final int FEW = 4;

    private static final int CHARACTERS_PER_CONSENT = 300;
    private static final int CONSENTS = 3;
    private static final double MOSTLY_LINKS = 0.7;

    /** What a part of the page is made of. */
    private static final class Content {
        int length;
        int linked;
        int consents;
        int paragraphs;
        boolean headline;
    }

    private final Map<Element, Content> contents = new IdentityHashMap<>();
    private final int all;

    private Clutter(Element body) {
        body.traverse(new Counter());
        all = contents.get(body).length;
    }

    static void remove(Document page) {
        page.select(NEVER_TEXT).remove();
        page.select("sup").removeIf(mark -> NUMBER.matcher(mark.text()).matches());
        Clutter clutter = new Clutter(page.body());
        for (Element element : page.body().select("*")) {
            if (element != page.body() && clutter.is(element)) {
                element.remove();
            }
        }
    }

    private boolean is(Element element) {
        Content content = contents.get(element);
        if (content.headline || NEVER_CLUTTER.contains(element.normalName())) {
            return false;
        }
        boolean named = content.paragraphs < FEW && content.length < MOST * all && isNamed(element);
        boolean consent = content.consents >= CONSENTS && content.length < CHARACTERS_PER_CONSENT * content.consents;
        boolean links = LINES.contains(element.normalName()) && content.linked > MOSTLY_LINKS * content.length;
        return named || consent || links;
    }

    private static boolean isNamed(Element element) {
        Matcher names = NAME.matcher(element.className() + " " + element.id());
        while (names.find()) {
            if (NAMES.contains(names.group().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private final class Counter implements NodeVisitor {
        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                contents.put(element, new Content());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof TextNode text) {
                Content parent = contents.get((Element) text.parent());
                parent.length += text.text().strip().length();
                parent.consents += (int) CONSENT.matcher(text.text()).results().count();
            } else if (node instanceof Element element) {
                Content content = contents.get(element);
                if (element.nameIs("a")) {
                    content.linked = content.length;
                }
                content.paragraphs += element.nameIs("p") && content.length >= LONG ? 1 : 0;
                content.headline |= element.nameIs("h1");
                Content parent = contents.get(element.parent());
                if (parent != null) {
                    add(content, parent);
                }
            }
        }

        private void add(Content content, Content parent) {
            parent.length += content.length;
            parent.linked += content.linked;
            parent.consents += content.consents;
            parent.paragraphs += content.paragraphs;
            parent.headline |= content.headline;
        }
    }
}
