package org.uprportal.platform.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.uprportal.platform.GenevaTime;
import org.uprportal.platform.PortalClock;

/** Dates as a reader of that language writes them; hours are Geneva's and say so. */
public final class Dates {

    private Dates() {}

    /** Day and hour in Geneva, for deadlines. */
    public static String geneva(Instant moment, Locale locale) {
        return GenevaTime.moment(moment, locale);
    }

    /** The day in Geneva. */
    public static String day(Instant moment, Locale locale) {
        return GenevaTime.day(moment, locale);
    }

    /** The locale in which fields for dates are read and written: English has the day first, as everywhere in the portal. */
    public static Locale typed(Locale locale) {
        return locale.getLanguage().equals("en") ? Locale.UK : locale;
    }

    /** A day. */
    public static String day(LocalDate day, Locale locale) {
        return day(day.atTime(12, 0).atZone(PortalClock.GENEVA).toInstant(), locale);
    }
}
