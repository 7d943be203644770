package org.uprportal.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The arguments of a text as they are kept in a table: JSON, in which a string is a string whatever stands in it. */
public final class KeptArguments {

    /** How rows begin that were written when arguments were joined by a character; see the change sets that set it. */
    private static final String FORMER = "~";

    private static final String FORMER_BETWEEN = "\u001f";
    private static final String FORMER_TEXT = "\u001dT";
    private static final String FORMER_MOMENT = "\u001dM";
    private static final String FORMER_WITHIN = "\u001e";

    private static final String KEY = "key";
    private static final String ARGUMENTS = "arguments";
    private static final String MOMENT = "moment";
    private static final String DAY = "day";
    private static final String HOUR = "hour";
    private static final String ZONE = "zone";
    private static final String UNTIL = "until";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Logger LOG = LoggerFactory.getLogger(KeptArguments.class);

    private KeptArguments() {}

    /** As they are kept. @param arguments strings, numbers and {@link Words} */
    public static String written(List<?> arguments) {
        return JSON.writeValueAsString(
                arguments.stream().map(KeptArguments::plain).toList());
    }

    /** As they were given to {@link #written}; numbers come back as numbers. */
    public static List<Object> read(String kept) {
        if (kept.startsWith(FORMER)) {
            return former(kept.substring(FORMER.length()));
        }
        try {
            return words(JSON.readValue(kept, List.class));
        } catch (JacksonException unreadable) {
            LOG.error("Arguments of a text cannot be read", unreadable);
            return List.of();
        }
    }

    /** With every string in them changed, those within texts too. */
    public static List<Object> changed(List<?> arguments, UnaryOperator<String> change) {
        return arguments.stream()
                .map(one -> switch (one) {
                    case String text -> change.apply(text);
                    case Words.Text text -> new Words.Text(text.key(), changed(text.arguments(), change));
                    default -> one;
                })
                .map(Object.class::cast)
                .toList();
    }

    /** How a string looks within what is kept. */
    public static String escaped(String text) {
        var quoted = JSON.writeValueAsString(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static Object plain(Object argument) {
        return switch (argument) {
            case Words.Text text ->
                Map.of(
                        KEY,
                        text.key(),
                        ARGUMENTS,
                        text.arguments().stream().map(KeptArguments::plain).toList());
            case Words.Moment moment -> Map.of(MOMENT, moment.at().toString());
            case Words.Day day -> Map.of(DAY, day.day().toString());
            case Words.Hour hour -> Map.of(HOUR, hour.wall().toString(), ZONE, hour.zone());
            case Words.Span span ->
                Map.of(
                        HOUR, span.from().toString(),
                        UNTIL, span.until().toString(),
                        ZONE, span.zone());
            case Number number -> number;
            default -> argument.toString();
        };
    }

    private static List<Object> words(List<?> read) {
        var arguments = new ArrayList<>();
        for (var one : read) {
            arguments.add(one instanceof Map<?, ?> words ? words(words) : one);
        }
        return arguments;
    }

    private static Words words(Map<?, ?> read) {
        if (read.containsKey(UNTIL)) {
            return Words.span(
                    LocalDateTime.parse(text(read, HOUR)), LocalDateTime.parse(text(read, UNTIL)), text(read, ZONE));
        }
        if (read.containsKey(DAY)) {
            return Words.day(LocalDate.parse((String) read.get(DAY)));
        }
        if (read.containsKey(HOUR)) {
            return Words.hour(LocalDateTime.parse(text(read, HOUR)), text(read, ZONE));
        }
        return read.containsKey(MOMENT)
                ? new Words.Moment(Instant.parse(text(read, MOMENT)))
                : new Words.Text(text(read, KEY), words((List<?>) Objects.requireNonNull(read.get(ARGUMENTS))));
    }

    private static String text(Map<?, ?> read, String part) {
        return (String) Objects.requireNonNull(read.get(part), part);
    }

    private static List<Object> former(String joined) {
        var arguments = new ArrayList<>();
        if (!joined.isEmpty()) {
            for (var one : joined.split(FORMER_BETWEEN, -1)) {
                arguments.add(formerWords(one));
            }
        }
        return arguments;
    }

    private static Object formerWords(String one) {
        try {
            if (one.startsWith(FORMER_MOMENT)) {
                return Words.moment(Instant.parse(one.substring(FORMER_MOMENT.length())));
            }
        } catch (java.time.DateTimeException typed) {
            return one;
        }
        if (one.startsWith(FORMER_TEXT)) {
            var parts = one.substring(FORMER_TEXT.length()).split(FORMER_WITHIN, -1);
            return new Words.Text(parts[0], List.of(parts).subList(1, parts.length));
        }
        return one;
    }
}
