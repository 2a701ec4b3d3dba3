package org.telgraph.article;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads a PDF as one article: its paragraphs, without what stands on every page. */
final class PdfFile {

    private static final int LIMIT = 64 << 20;

    /** A line at an edge of so many pages is a heading or a foot of the page. */
    private static final int REPEATED = 3;

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)(?:page\\s+)?[-–—\\s]*\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?[-–—\\s]*");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern HYPHENATED = Pattern.compile("(?<=\\p{Ll})[-\u00AD\u2010]\\n(?=\\p{Ll})");
    private static final Pattern FILE_NAME =
            Pattern.compile("(?i).*\\.(?:docx?|pdf|indd|qxd|rtf|odt)|microsoft word\\b.*|untitled.*");
    private static final int LONGEST_HEADLINE = 200;
    private static final int LONGEST_DATE = 60;
    private static final int DATE_WITHIN = 1_500;

    Reading read(InputStream in, Source source) throws IOException {
        byte[] bytes = in.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            return new Reading.Failed(source.where(), "more than " + (LIMIT >> 20) + " MB in one PDF");
        }
        try (PDDocument document = Loader.loadPDF(bytes)) {
            String text = text(document);
            return text.isEmpty()
                    ? new Reading.Failed(
                            source.where(), "a PDF without text, such as a scan; make it readable first (OCR)")
                    : new Reading.Read(
                            source.where(), article(text, document.getDocumentInformation(), source), List.of());
        } catch (InvalidPasswordException e) {
            return new Reading.Failed(source.where(), "a PDF that asks for a password");
        } catch (IOException | RuntimeException | StackOverflowError e) { // PDFBox has several for what is broken
            return new Reading.Failed(source.where(), "a broken PDF: " + e.getMessage());
        } catch (OutOfMemoryError e) {
            return new Reading.Failed(source.where(), "a PDF that unpacks to more than fits into memory");
        }
    }

    private static String text(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        stripper.setParagraphStart("\n");
        stripper.setSortByPosition(false); // which would read across columns; programs write one after the other
        List<List<String>> pages = new ArrayList<>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            pages.add(stripper.getText(document).lines().map(String::strip).toList());
        }
        StringBuilder text = new StringBuilder();
        for (List<String> page : withoutEdges(pages)) {
            String lines = String.join("\n", page).strip();
            // A paragraph that goes on over the page is not broken by it.
            boolean goesOn = !text.isEmpty() && !lines.isEmpty() && Character.isLowerCase(lines.codePointAt(0));
            text.append(text.isEmpty() ? "" : goesOn ? "\n" : "\n\n").append(lines);
        }
        return joined(text.toString());
    }

    /** One line for each paragraph, an empty one between them. */
    private static String joined(String lines) {
        return HYPHENATED
                .matcher(lines)
                .replaceAll("")
                .replaceAll("(?<!\n)\n(?!\n)", " ")
                .replaceAll("\n{2,}", "\n\n")
                .replaceAll("[ \t\u00A0]+", " ")
                .strip();
    }

    /** Takes away page numbers, and what the first or last lines of several pages have in common but for numbers. */
    private static List<List<String>> withoutEdges(List<List<String>> pages) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<String> page : pages) {
            Stream.of(first(page), last(page))
                    .filter(line -> line >= 0)
                    .map(line -> shape(page.get(line)))
                    .distinct()
                    .forEach(shape -> counts.merge(shape, 1, Integer::sum));
        }
        return pages.stream().map(page -> withoutEdges(page, counts)).toList();
    }

    private static List<String> withoutEdges(List<String> page, Map<String, Integer> counts) {
        List<String> lines = new ArrayList<>(page);
        for (int line = first(lines); line >= 0 && isEdge(lines.get(line), counts); line = first(lines)) {
            lines.remove(line);
        }
        for (int line = last(lines); line >= 0 && isEdge(lines.get(line), counts); line = last(lines)) {
            lines.remove(line);
        }
        return lines;
    }

    private static boolean isEdge(String line, Map<String, Integer> counts) {
        return PAGE_NUMBER.matcher(line).matches() || counts.getOrDefault(shape(line), 0) >= REPEATED;
    }

    private static String shape(String line) {
        return DIGITS.matcher(line).replaceAll("0");
    }

    /** The first line that is not blank, -1 if there is none. */
    private static int first(List<String> lines) {
        return IntStream.range(0, lines.size())
                .filter(line -> !lines.get(line).isBlank())
                .findFirst()
                .orElse(-1);
    }

    private static int last(List<String> lines) {
        return IntStream.range(0, lines.size())
                .filter(line -> !lines.get(line).isBlank())
                .reduce(-1, (a, b) -> b);
    }

    private Article article(String text, PDDocumentInformation information, Source source) {
        String title = title(information);
        String body = text;
        int end = text.indexOf("\n\n");
        boolean named = !title.isEmpty() && end > 0 && text.substring(0, end).equalsIgnoreCase(title);
        if (named || title.isEmpty() && isHeadline(text, end)) {
            title = text.substring(0, end);
            body = text.substring(end + 2);
        }
        String author = Objects.requireNonNullElse(information.getAuthor(), "").strip();
        return new Article(
                source.name(),
                source.document(),
                title,
                "",
                author.isEmpty() ? List.of() : List.of(author),
                date(body, information),
                source.url(),
                body);
    }

    /** The title that the document gives itself, unless a program made it of a file's name. */
    private static String title(PDDocumentInformation information) {
        String title =
                Objects.requireNonNullElse(information.getTitle(), "").strip().replaceAll("\\s+", " ");
        return FILE_NAME.matcher(title).matches() ? "" : title;
    }

    private static boolean isHeadline(String text, int end) {
        return end > 0 && end <= LONGEST_HEADLINE && !text.substring(0, end).endsWith(".");
    }

    /** The day at the head of the text, or else that on which the file was made. */
    private LocalDate date(String text, PDDocumentInformation information) {
        Optional<LocalDate> written = text.substring(0, Math.min(text.length(), DATE_WITHIN))
                .lines()
                .filter(line -> line.length() <= LONGEST_DATE)
                .map(PublicationDate::find)
                .flatMap(Optional::stream)
                .findFirst();
        Calendar made = information.getCreationDate();
        return written.orElseGet(() -> made == null
                ? null
                : made.toInstant().atZone(made.getTimeZone().toZoneId()).toLocalDate());
    }
}
