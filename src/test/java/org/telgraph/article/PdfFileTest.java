package org.telgraph.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

class PdfFileTest {

    /** Pages of lines; an empty line is a gap between paragraphs. */
    private static PDDocument document(List<List<String>> pages) throws IOException {
        PDDocument document = new PDDocument();
        for (List<String> lines : pages) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 11);
                content.setLeading(14);
                content.newLineAtOffset(72, 720);
                for (String line : lines) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
        }
        return document;
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (document) {
            document.save(out);
        }
        return out.toByteArray();
    }

    @Test
    void readsOneColumnAfterTheOther() throws IOException {
        PDDocument document = document(List.of(List.of("Vendor barred from networks")));
        List<List<String>> columns = List.of(
                List.of("The ministry barred the vendor", "from all networks of the", "country on Tuesday, and"),
                List.of("operators have until June", "to comply with the order,", "the ministry said."));
        try (PDPageContentStream content = new PDPageContentStream(
                document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, false, true)) {
            for (int column = 0; column < columns.size(); column++) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 11);
                content.setLeading(14);
                content.newLineAtOffset(72 + 220 * column, 680);
                for (String line : columns.get(column)) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
        }
        Article article = Readings.article(Readings.of("a.pdf", bytes(document)));
        assertEquals("Vendor barred from networks", article.title());
        assertEquals(
                "The ministry barred the vendor from all networks of the country on Tuesday, and operators have until June "
                        + "to comply with the order, the ministry said.",
                article.text().replaceAll("\\s+", " "));
    }

    @Test
    void readsParagraphsAcrossPages() throws IOException {
        PDDocument document = document(List.of(
                List.of(
                        "Norland Ministry of Transport",
                        "",
                        "Vendor barred from networks",
                        "",
                        "12 February 2020",
                        "",
                        "The ministry barred the vendor from all mobile net-",
                        "works of the country on Tuesday.",
                        "",
                        "Operators have until June to comply with the",
                        "1"),
                List.of(
                        "Norland Ministry of Transport",
                        "",
                        "order, the ministry said.",
                        "",
                        "A second order follows.",
                        "2"),
                List.of("Norland Ministry of Transport", "", "It was signed.", "3")));
        Article article = Readings.article(Readings.of("a.pdf", bytes(document)));
        assertEquals("Vendor barred from networks", article.title());
        assertEquals(LocalDate.of(2020, 2, 12), article.date());
        assertEquals("""
                12 February 2020

                The ministry barred the vendor from all mobile networks of the country on Tuesday.

                Operators have until June to comply with the order, the ministry said.

                A second order follows.

                It was signed.""", article.text());
    }

    @Test
    void takesWhatTheDocumentSaysOfItself() throws IOException {
        PDDocument document = document(List.of(List.of("The ministry barred the vendor.")));
        document.getDocumentInformation().setTitle("Order on vendors");
        document.getDocumentInformation().setAuthor("Press office");
        Calendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        made.clear();
        made.set(2020, Calendar.FEBRUARY, 12);
        document.getDocumentInformation().setCreationDate(made);
        Article article = Readings.article(Readings.of("a.pdf", bytes(document)));
        assertEquals("Order on vendors", article.title());
        assertEquals(List.of("Press office"), article.authors());
        assertEquals(LocalDate.of(2020, 2, 12), article.date());
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        assertTrue(Readings.failed(Readings.of("a.pdf", bytes(document(List.of(List.of())))))
                .why()
                .contains("OCR"));
        assertTrue(Readings.failed(Readings.of("a.pdf", "%PDF-1.7\nbroken".getBytes(UTF_8)))
                .why()
                .startsWith("a broken PDF"));
        PDDocument secret = document(List.of(List.of("Secret.")));
        secret.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        assertEquals(
                "a PDF that asks for a password",
                Readings.failed(Readings.of("a.pdf", bytes(secret))).why());
    }
}
