package org.telgraph.store;

/** Words of others as people may look at them: what a terminal would obey, and what turns the direction of writing, shows. */
public final class VisibleText {

    private VisibleText() {}

    /** The text with such characters written as {@code \}{@code u001B}; line feeds and tabs stay. */
    public static String of(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (acts(c)) {
                visible.append("\\u%04X".formatted((int) c));
            } else {
                visible.append(c);
            }
        }
        return visible.toString();
    }

    private static boolean acts(char c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t'
                || c == '\u061c'
                || c == '\u200e'
                || c == '\u200f'
                || c >= '\u2028' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u2069'
                || c == '\ufeff';
    }
}
