package org.telgraph.extract;

import java.time.LocalDate;

/**
 * When an event took place, as precisely as the text tells.
 *
 * @param text ISO 8601, reduced to what is known: {@code 2018}, {@code 2018-05} or {@code 2018-05-14}
 * @param earliest its first day
 * @param latest its last day
 */
public record EventDate(String text, LocalDate earliest, LocalDate latest) {}
