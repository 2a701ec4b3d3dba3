package org.telgraph.article;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A first look at a feed, for what the feed reader does not tell: how deeply elements are nested, and the dates of the
 * entries as they are written, since a moment in time does not tell on which day a publisher's readers saw it.
 *
 * @param tooDeep whether elements are nested so deeply that the feed reader would take the square of it
 * @param dates a text for each entry, empty for none
 */
record FeedScan(boolean tooDeep, List<String> dates) {

    /** No feed nests elements so deeply. */
    static final int DEEPEST = 1000;

    private static final Set<String> ENTRIES = Set.of("item", "entry");
    /** When it came out; and if that is not told, when it was changed. */
    private static final Set<String> PUBLISHED = Set.of("pubDate", "published", "issued", "date");

    private static final String UPDATED = "updated";

    private static final Pattern TAG = Pattern.compile("<(/?)[A-Za-z][^<>]*?(/?)>");
    private static final Pattern NO_MARKUP = Pattern.compile("(?s)<!\\[CDATA\\[.*?\\]\\]>|<!--.*?-->");

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    static FeedScan of(byte[] xml) {
        try {
            return wellFormed(XML.createXMLStreamReader(new ByteArrayInputStream(xml)));
        } catch (XMLStreamException e) { // the feed reader mends some of that
            return new FeedScan(isTooDeep(new String(xml, StandardCharsets.ISO_8859_1)), List.of());
        }
    }

    private static FeedScan wellFormed(XMLStreamReader xml) throws XMLStreamException {
        List<String> dates = new ArrayList<>();
        int depth = 0;
        int entry = -1; // the depth of its element, -1 outside
        String published = "";
        String updated = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (++depth > DEEPEST) {
                    return new FeedScan(true, List.of());
                }
                if (entry < 0 && ENTRIES.contains(name)) {
                    entry = depth;
                    published = "";
                    updated = "";
                } else if (depth == entry + 1 && (PUBLISHED.contains(name) || name.equals(UPDATED))) {
                    String text = xml.getElementText().strip();
                    depth--; // its end is passed
                    published = name.equals(UPDATED) || !published.isEmpty() ? published : text;
                    updated = name.equals(UPDATED) ? text : updated;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && depth-- == entry) {
                entry = -1;
                dates.add(published.isEmpty() ? updated : published);
            }
        }
        return new FeedScan(false, List.copyOf(dates));
    }

    /** Counts tags one by one. */
    private static boolean isTooDeep(String xml) {
        int depth = 0;
        for (Matcher tag = TAG.matcher(NO_MARKUP.matcher(xml).replaceAll("")); tag.find(); ) {
            if (!tag.group(2).isEmpty()) {
                continue;
            }
            depth += tag.group(1).isEmpty() ? 1 : -1;
            if (depth > DEEPEST) {
                return true;
            }
        }
        return false;
    }
}
