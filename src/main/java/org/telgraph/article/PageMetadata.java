package org.telgraph.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a page says of its article, in the order in which it can be trusted: JSON-LD, OpenGraph and other meta elements,
 * microdata, the text that readers see. What it does not say is empty, the date null.
 *
 * @param authors names, as they are written
 * @param url the address that the page wants to be known by
 * @param body the text as JSON-LD has it, empty on most pages
 */
record PageMetadata(String headline, String publisher, List<String> authors, LocalDate date, String url, String body) {

    private static final List<String> HEADLINES =
            List.of("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "title");
    private static final List<String> PUBLISHERS =
            List.of("og:site_name", "application-name", "dc.publisher", "publisher");
    private static final List<String> AUTHORS = List.of(
            "citation_author",
            "author",
            "article:author",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
            "byl",
            "og:article:author");
    private static final List<String> DATES = List.of(
            "article:published_time",
            "govuk:first-published-at",
            "mediator_published_time",
            "og:published_time",
            "og:article:published_time",
            "datepublished",
            "parsely-pub-date",
            "sailthru.date",
            "dc.date.issued",
            "dc.date",
            "dcterms.date",
            "citation_publication_date",
            "dcterms.created",
            "publish-date",
            "publish_date",
            "publication_date",
            "pubdate",
            "article.published",
            "cxenseparse:recs:publishtime",
            "date");

    private static final Pattern BYLINE = Pattern.compile(
            "(?i)^(?:written |posted |submitted |reported |text )?by:? +(\\p{Lu}.{2,100}?)(?: (?:on|in|at) .*| *[|·•–—(].*|, \\p{Lu}?\\p{Ll}+ .*)?$");
    private static final Pattern BETWEEN_AUTHORS = Pattern.compile("\\s*(?:,|;|\\band\\b|&)\\s*");
    private static final Pattern NO_AUTHOR = Pattern.compile(
            "(?i)super ?user|admin(?:istrator)?|editors?|staff.*|.*\\b(?:news|desk|newsroom|team|bureau)");
    private static final Pattern OTHER_DAY =
            Pattern.compile("(?i)\\b(?:updated?|modified|printed|accessed|retrieved)\\b.*");
    private static final int LONGEST_NAME = 60;

    /** Within so many lines of the headline stand date and author. */
    private static final int NEAR = 10;

    private static final int LONGEST_LINE = 150;

    /** @param lines what readers see */
    static PageMetadata of(Document page, List<String> lines) {
        JsonLd json = JsonLd.of(page);
        List<String> told = Stream.of(plain(json.headline()), meta(page, HEADLINES), page.title())
                .filter(Predicate.not(String::isBlank))
                .toList();
        String headline = Headline.of(page, told, lines);
        String publisher = publisher(page, json, headline);
        List<String> near = near(headline, lines);
        return new PageMetadata(
                headline,
                publisher,
                authors(page, json, publisher, near),
                date(page, json, near),
                firstOf(
                        address(json.url()),
                        address(attribute(page, "link[rel=canonical]", "href")),
                        address(meta(page, List.of("og:url")))),
                json.body());
    }

    /** The lines below the headline, then those above it, the nearest first. */
    private static List<String> near(String headline, List<String> lines) {
        int place = Math.max(0, lines.indexOf(headline));
        List<String> above = new ArrayList<>(lines.subList(Math.max(0, place - NEAR), place));
        Collections.reverse(above);
        return Stream.concat(lines.subList(place, Math.min(lines.size(), place + NEAR)).stream(), above.stream())
                .filter(line -> line.length() <= LONGEST_LINE)
                .toList();
    }

    /** What is told, or the name in the head of the page, or the part of its title that is not the headline. */
    private static String publisher(Document page, JsonLd json, String headline) {
        String told = firstOf(plain(json.publisher()), meta(page, PUBLISHERS), itemprop(page, "publisher"));
        String shown = texts(page, "[class*=site-title], [class*=site-name], a[rel=home]")
                .findFirst()
                .orElse("");
        String title = Stream.of(page.title().split(Headline.SEPARATOR))
                .map(String::strip)
                .filter(part -> !part.isEmpty() && !headline.startsWith(part))
                .reduce((one, other) -> other)
                .orElse("");
        return firstOf(told, shown, title);
    }

    private static List<String> authors(Document page, JsonLd json, String publisher, List<String> near) {
        return Stream.<Supplier<Stream<String>>>of(
                        () -> json.authors().stream().map(PageMetadata::plain),
                        () -> near.stream()
                                .map(BYLINE::matcher)
                                .filter(Matcher::matches)
                                .map(byline -> byline.group(1))
                                .limit(1),
                        () -> metas(page, AUTHORS),
                        () -> texts(page, "[itemprop=author] [itemprop=name], [itemprop=author], [rel=author]"),
                        () -> texts(page, "[class*=author-name], [class*=byline] a, [class*=author] a")
                                .limit(1))
                .map(place -> names(place.get(), publisher))
                .filter(Predicate.not(List::isEmpty))
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> names(Stream<String> texts, String publisher) {
        return texts.map(text ->
                        text.replaceFirst("(?i)^(?:written )?by:?\\s+", "").replaceFirst(" (?:in|for|at) .*", ""))
                .flatMap(BETWEEN_AUTHORS::splitAsStream)
                .map(String::strip)
                .filter(name -> name.length() > 2 && name.length() <= LONGEST_NAME && name.contains(" "))
                .filter(name -> !name.contains("://")
                        && !NO_AUTHOR.matcher(name).matches()
                        && !name.equalsIgnoreCase(publisher))
                .distinct()
                .toList();
    }

    /** The day that is told, or else shown; a time told as in Greenwich may belong to the day before where the readers are. */
    private static LocalDate date(Document page, JsonLd json, List<String> near) {
        String told = Stream.of(
                        Stream.of(json.date()),
                        metas(page, DATES),
                        attributes(page, "[itemprop=datePublished]", "content", "datetime"),
                        texts(page, "[itemprop=datePublished]"))
                .flatMap(place -> place)
                .filter(text -> day(text).isPresent())
                .findFirst()
                .orElse("");
        Optional<LocalDate> shown = near.stream()
                .map(line -> day(OTHER_DAY.matcher(line).replaceAll("")))
                .flatMap(Optional::stream)
                .findFirst();
        Optional<LocalDate> day = day(told);
        boolean eastOfReaders = told.endsWith("Z")
                && shown.isPresent()
                && shown.get().plusDays(1).equals(day.orElseThrow());
        return day.isPresent() && !eastOfReaders ? day.get() : shown.orElse(null);
    }

    /** The day in a short text, such as "Published on 3 March 2020". */
    private static Optional<LocalDate> day(String text) {
        return PublicationDate.find(text.substring(0, Math.min(text.length(), LONGEST_LINE)));
    }

    private static String meta(Document page, List<String> names) {
        return metas(page, names).findFirst().orElse("");
    }

    /** What meta elements say under some names, in the order of the names. */
    private static Stream<String> metas(Document page, List<String> names) {
        return names.stream()
                .flatMap(name -> page
                        .select("meta[property=" + quoted(name) + "], meta[name=" + quoted(name) + "], meta[itemprop="
                                + quoted(name) + "]")
                        .stream())
                .map(meta -> meta.attr("content").strip())
                .filter(Predicate.not(String::isEmpty));
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }

    private static String itemprop(Document page, String name) {
        return texts(page, "[itemprop=" + name + "] [itemprop=name], [itemprop=" + name + "]")
                .findFirst()
                .orElse("");
    }

    private static Stream<String> texts(Document page, String selector) {
        return page.select(selector).stream()
                .map(Element::text)
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty));
    }

    private static Stream<String> attributes(Document page, String selector, String... names) {
        return page.select(selector).stream()
                .flatMap(element -> Stream.of(names).map(element::attr))
                .filter(Predicate.not(String::isBlank));
    }

    private static String attribute(Document page, String selector, String name) {
        return attributes(page, selector, name).findFirst().orElse("");
    }

    private static String address(String text) {
        return text.startsWith("http://") || text.startsWith("https://") ? text : "";
    }

    /** JSON-LD often has entities in it. */
    private static String plain(String text) {
        return Parser.unescapeEntities(text, false).strip();
    }

    private static String firstOf(String... texts) {
        return Stream.of(texts)
                .filter(Predicate.not(String::isBlank))
                .findFirst()
                .orElse("")
                .strip();
    }
}
