package org.uprportal.recommendation.export;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days in the forms in which files have them. */
final class UhriDay {

    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4}|\\d{2})(?: .*)?");
    private static final List<DateTimeFormatter> IN_WORDS = List.of(
            words("d MMM yyyy"), words("d MMMM yyyy"), words("MMM d, yyyy"), words("MMMM d, yyyy"), words("d-MMM-yy"));

    private UhriDay() {}

    /** A day as files write it; null where it is none. Two digits of a year are as spreadsheets write them, the month first. */
    static @Nullable LocalDate read(String typed) {
        try {
            if (typed.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
                return LocalDate.parse(typed.substring(0, 10));
            }
            var slashed = SLASHED.matcher(typed);
            if (slashed.matches()) {
                int one = Integer.parseInt(slashed.group(1));
                int other = Integer.parseInt(slashed.group(2));
                int year = Integer.parseInt(slashed.group(3));
                var monthFirst = slashed.group(3).length() == 2 ? one <= 12 : other > 12;
                int century = year >= 100 ? 0 : year < 70 ? 2000 : 1900;
                return LocalDate.of(century + year, monthFirst ? one : other, monthFirst ? other : one);
            }
        } catch (DateTimeException none) {
            return null;
        }
        for (var form : IN_WORDS) {
            try {
                return LocalDate.parse(typed, form);
            } catch (DateTimeException anotherForm) {
                continue;
            }
        }
        return null;
    }

    private static DateTimeFormatter words(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
