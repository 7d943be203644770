package org.uprportal.platform;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;

/** Days and hours as a reader of that language writes them; hours are Geneva's and say so. */
public final class GenevaTime {

    private GenevaTime() {}

    /** Day and hour in Geneva, for deadlines. */
    public static String moment(Instant moment, Locale locale) {
        return format("yMMMEd jm", moment, locale) + " " + place(locale);
    }

    /** The day in Geneva. */
    public static String day(Instant moment, Locale locale) {
        return format("yMMMd", moment, locale);
    }

    private static String format(String skeleton, Instant moment, Locale locale) {
        // English as the United Nations writes it: the day before the month, 24 hours.
        var written = locale.getLanguage().equals("en") ? Locale.UK : locale;
        var format = DateFormat.getInstanceForSkeleton(skeleton, written);
        format.setTimeZone(TimeZone.getTimeZone(PortalClock.GENEVA.getId()));
        return format.format(Date.from(moment));
    }

    /** The city's name. */
    static String place(Locale locale) {
        return switch (locale.getLanguage()) {
            case "ar" -> "جنيف";
            case "zh" -> "日内瓦";
            case "fr" -> "Genève";
            case "ru" -> "Женева";
            case "es" -> "Ginebra";
            default -> "Geneva";
        };
    }
}
