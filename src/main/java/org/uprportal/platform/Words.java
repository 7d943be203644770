package org.uprportal.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * An argument of a text that is itself to be put into words, where a reader's language is known. It is a type of its own and
 * never a string: whatever somebody types is a string, and no string is ever taken for one of these.
 */
public sealed interface Words {

    /** A text within a text. */
    static Words text(String key, Object... arguments) {
        return new Text(key, List.of(arguments));
    }

    /** A moment within a text, with its zone. */
    static Words moment(Instant at) {
        return new Moment(at);
    }

    /** Day and hour as the clock at a place shows them, with that place's zone. */
    static Words hour(LocalDateTime wall, String zone) {
        return new Hour(wall, zone);
    }

    /** A day within a text, wherever one reads it. */
    static Words day(LocalDate day) {
        return new Day(day);
    }

    /** From when to when, as the clock at a place shows them. */
    static Words span(LocalDateTime from, LocalDateTime until, String zone) {
        return new Span(from, until, zone);
    }

    /** From when to when at a place. */
    record Span(LocalDateTime from, LocalDateTime until, String zone) implements Words {}

    /** Day and hour at a place. */
    record Hour(LocalDateTime wall, String zone) implements Words {}

    /**
     * A text of the portal.
     *
     * @param arguments strings, numbers or words again
     */
    record Text(String key, List<?> arguments) implements Words {

        public Text {
            arguments = List.copyOf(arguments);
        }
    }

    /** A day. */
    record Day(LocalDate day) implements Words {}

    /** A moment, told in Geneva's time. */
    record Moment(Instant at) implements Words {}
}
