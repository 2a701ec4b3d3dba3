package org.telgraph.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnglishDetectorTest {

    private static final String GERMAN = "Der Netzbetreiber will die Technik des chinesischen Herstellers aus seinem "
            + "Kernnetz entfernen. Das teilte ein Sprecher des Unternehmens am Dienstag in Bonn mit. Die Bundesregierung "
            + "hatte zuvor strengere Regeln für den Ausbau des neuen Mobilfunknetzes angekündigt.";

    @Test
    void skipsALongTextInAnotherLanguage() {
        Reading reading = read(GERMAN);
        assertEquals(
                new Reading.Skipped("a.txt", "in German, only English is understood"), EnglishDetector.screen(reading));
    }

    @Test
    void keepsEnglish() {
        Reading reading = read("The operator will remove the Chinese vendor's equipment from its core network, a "
                + "spokesman said on Tuesday. The government had announced stricter rules for the new mobile networks, "
                + "and the regulator asked for comments by the end of the year.");
        assertSame(reading, EnglishDetector.screen(reading));
    }

    @Test
    void keepsShortTextsInAnyLanguage() {
        assertEquals(Optional.empty(), EnglishDetector.foreignLanguage(GERMAN.substring(0, 199)));
    }

    private static Reading read(String text) {
        return new Reading.Read("a.txt", new Article("a", "a", "", "", List.of(), null, "", text), List.of());
    }
}
