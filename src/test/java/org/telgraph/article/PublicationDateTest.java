package org.telgraph.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-02-12",
                " 2020-02-12 ",
                "2020-02-12T23:59:59-05:00",
                "2020-02-12 08:00",
                "Wed, 12 Feb 2020 10:00:00 GMT",
                "12 February 2020",
                "February 12, 2020",
                "Feb. 12, 2020 3:04pm EST",
                "Wednesday, February 12th, 2020",
                "feb 12 2020"
            })
    void readsTheDay(String text) {
        assertEquals(Optional.of(LocalDate.of(2020, 2, 12)), PublicationDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "2020", "2020-02", "12/02/2020", "2020-02-30", "12 Foo 2020", "2020-02-123"})
    void leavesOutWhatIsNoDay(String text) {
        assertEquals(Optional.empty(), PublicationDate.parse(text));
    }
}
