package org.telgraph.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML, an element a line. */
final class XmlFile implements Closeable {

    private final XMLStreamWriter xml;
    private int depth;
    /** Whether the element that is open has elements of its own. */
    private boolean nested;

    /** Begins a document in UTF-8. */
    XmlFile(OutputStream out) throws IOException {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Begins an element. */
    void begin(String name, String... namesAndValues) throws IOException {
        try {
            newLine();
            xml.writeStartElement(name);
            attributes(namesAndValues);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        depth++;
        nested = false;
    }

    /** Writes an element without elements, and without words if the text is empty. */
    void element(String name, String text, String... namesAndValues) throws IOException {
        try {
            newLine();
            if (text.isEmpty()) {
                xml.writeEmptyElement(name);
                attributes(namesAndValues);
            } else {
                xml.writeStartElement(name);
                attributes(namesAndValues);
                xml.writeCharacters(readable(text));
                xml.writeEndElement();
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        nested = true;
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], readable(namesAndValues[i + 1]));
        }
    }

    /** Ends the element that was begun last. */
    void end() throws IOException {
        depth--;
        try {
            if (nested) {
                newLine();
            }
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        nested = true;
    }

    private void newLine() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** Without the control characters that XML 1.0 (section 2.2) has no way to write. */
    private static String readable(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }

    /** Ends the document; what it is written to stays open. */
    @Override
    public void close() throws IOException {
        try {
            xml.writeEndDocument();
            xml.writeCharacters("\n");
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
