package org.telgraph.ontology;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts names and tokens into the smallest parts that the gazetteer compares, so that spellings and tokenizers need not
 * agree: accents, the dots of abbreviations and hyphens do not count ({@code U.S.} is {@code US}, {@code Wi-Fi} is
 * {@code Wi Fi}), curly quotes are straight ones. Case counts.
 */
final class NameAtoms {

    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{L}\\.)+\\p{L}?\\.?");
    private static final String OPENING = "(\"";
    private static final String CLOSING = ",;:)\"";

    private NameAtoms() {}

    /** The parts of a name as it is written, cutting punctuation and possessives off as tokenizers do. */
    static List<String> ofName(String name) {
        List<String> atoms = new ArrayList<>();
        for (String chunk : plain(name).split("\\s+")) {
            addChunk(chunk, atoms);
        }
        return atoms;
    }

    private static void addChunk(String chunk, List<String> atoms) {
        int start = 0;
        while (start < chunk.length() && OPENING.indexOf(chunk.charAt(start)) >= 0) {
            atoms.add(chunk.substring(start, ++start));
        }
        int end = chunk.length();
        while (end > start && CLOSING.indexOf(chunk.charAt(end - 1)) >= 0) {
            end--;
        }
        String core = chunk.substring(start, end);
        if (core.endsWith("'s") || core.endsWith("s'")) {
            int possessive = core.lastIndexOf('\'');
            addToken(core.substring(0, possessive), atoms);
            atoms.add(core.substring(possessive));
        } else {
            addToken(core, atoms);
        }
        for (int i = end; i < chunk.length(); i++) {
            atoms.add(chunk.substring(i, i + 1));
        }
    }

    /** The parts of a token; none of a hyphen that is a token of its own. */
    static List<String> ofToken(String token) {
        if (isPlain(token)) {
            return List.of(token);
        }
        List<String> atoms = new ArrayList<>(4);
        addToken(plain(token), atoms);
        return atoms;
    }

    private static boolean isPlain(String token) {
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')) {
                return false;
            }
        }
        return !token.isEmpty();
    }

    private static String plain(String text) {
        if (text.chars().allMatch(c -> c < 128)) {
            return text;
        }
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return ACCENT.matcher(decomposed)
                .replaceAll("")
                .replace('ø', 'o')
                .replace('Ø', 'O')
                .replace('ł', 'l')
                .replace('Ł', 'L')
                .replace('ı', 'i')
                .replace("ß", "ss")
                .replace('\u2018', '\'')
                .replace('\u2019', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"')
                .replace('\u2010', '-')
                .replace('\u2011', '-');
    }

    private static void addToken(String token, List<String> atoms) {
        int start = 0;
        for (int i = 0; i <= token.length(); i++) {
            char c = i == token.length() ? '-' : token.charAt(i);
            if (c == '-' || c == '/' || c == '&') {
                addPiece(token.substring(start, i), atoms);
                if (c != '-') {
                    atoms.add(String.valueOf(c));
                }
                start = i + 1;
            }
        }
    }

    private static void addPiece(String piece, List<String> atoms) {
        String bare = piece;
        if (piece.indexOf('.') >= 0 && INITIALS.matcher(piece).matches()) {
            bare = piece.replace(".", "");
        } else if (piece.length() > 1 && piece.endsWith(".")) {
            bare = piece.substring(0, piece.length() - 1);
        }
        if (!bare.isEmpty()) {
            atoms.add(bare);
        }
    }
}
