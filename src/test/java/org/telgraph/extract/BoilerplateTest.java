package org.telgraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.telgraph.article.Article;

class BoilerplateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FILE PHOTO: Finland's president Lee Roe meets Nokia's chairman in Espoo.",
                "FILE - In this April 2, 2019 file photo, Senator Lee Roe speaks in Salem.",
                "In this March 3, 2020 photo, workers leave a factory of Acme in Oslo.",
                "Photo: A masked worker in front of a shop of Acme.",
                "Lee Roe speaks in Salem. (AP Photo/Kim Poe)",
                "Kim Poe/Reuters Lee Roe leaves the court in Lagos.",
                "Image copyright Kim Poe Image caption Lee Roe leaves the court",
                "Enlarge this image Lee Roe leaves the court",
                "Facebook Twitter Pinterest Lee Roe leaves the court.",
                "Read more: Norway bans Acme from its networks",
                "[Read: Why Norway bans Acme]",
                "Related: Norway bans Acme from its networks",
                "MORE: Norway bans Acme from its networks",
                "WATCH: Norway bans Acme from its networks",
                "GALLERY: The many faces of Acme in Norway",
                "Advertisement",
                "Sign up for our newsletter on Norway and Acme",
                "Follow Kim Poe on Twitter",
                "Follow us on Facebook",
                "(Reporting by Kim Poe in Oslo; Editing by Lee Roe)",
                "— With assistance by Kim Poe, and Lee Roe",
                "Kim Poe contributed to this report.",
                "The Associated Press contributed to this article.",
                "By Kim Poe and Lee Roe, Associated Press",
                "BY KIM POE",
                "Correction: An earlier headline named the wrong minister of Norway.",
                "An earlier version of this article misstated the title of Lee Roe.",
                "This story has been updated with a comment of Acme.",
                "Editor's note: Kim Poe is a professor at the University of Oslo.",
                "Copyright 2020 The Oslo Times. All rights reserved.",
                "When you buy through our links, we may earn a commission from Acme."
            })
    void isFurniture(String line) {
        String text = "Norway banned Acme.\n\n" + line + "\n\nAcme sued Norway.";
        int begin = text.indexOf(line);
        assertTrue(new Boilerplate(text).holds(begin, begin + line.length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Related party deals of Acme alarmed Norway.",
                "Pictures of the minister with Acme's chairman alarmed Norway.",
                "Watchdogs in Norway fined Acme.",
                "More than ten states have banned Acme.",
                "Moreover, Norway banned Acme.",
                "Subscribers of Acme sued Norway.",
                "By Tuesday, Norway had banned Acme.",
                "By banning Acme, Norway angered its rival.",
                "In this image of Norway, Acme has no place, Lee Roe said.",
                "Norway filed a suit; Acme contributed to this rise.",
                "Files show that Acme spied on Norway.",
                "The Reuters/Ipsos poll shows that Norway supports Acme."
            })
    void isText(String line) {
        String text = "Norway banned Acme.\n\n" + line + "\n\nAcme sued Norway.";
        int begin = text.indexOf(line);
        assertFalse(new Boilerplate(text).holds(begin, begin + line.length()));
    }

    @Test
    void aCreditInAnArticleWithoutParagraphsIsThatOfItsSentence() {
        String caption = "Lee Roe speaks in Oslo. REUTERS/Kim Poe";
        String text = "Norway banned Acme. ".repeat(40) + caption;
        Boilerplate boilerplate = new Boilerplate(text);
        assertFalse(boilerplate.holds(0, 19));
        int begin = text.indexOf("REUTERS");
        assertTrue(boilerplate.holds(begin, text.length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Senator Lee Roe Lee Jim RoePoll: Norway bans Acme | Ten things to know MORE (D-Ore.) spoke.",
                "Senator Lee Roe Lee Jim Roe2020 Democrats ban Acme MORE (D-Ore.) spoke.",
                "Senator Lee Roe Lee Roe Five takeaways from Acme's trial MORE (D-Ore.) spoke."
            })
    void takesProfileCardsOut(String text) {
        String blanked = Boilerplate.blank(text);
        assertEquals(text.length(), blanked.length());
        assertEquals("Senator Lee Roe (D-Ore.) spoke.", blanked.replaceAll(" +", " "));
    }

    @Test
    void takesTheHeadlineOutWhereTheBodyBeginsWithItAgain() {
        String title = "Norway bans Acme";
        Article article =
                new Article("a", "a", title, "", List.of(), null, "", title + " The minister spoke. Norway bans Acme.");
        String blanked = Boilerplate.blank(article);
        assertEquals(article.content().length(), blanked.length());
        assertEquals("Norway bans Acme\n\n The minister spoke. Norway bans Acme.", blanked.replaceAll(" +", " "));
    }
}
