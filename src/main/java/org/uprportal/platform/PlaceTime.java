package org.uprportal.platform;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;

/** Day and hour on the clock of a place, with the name of the place and its distance from Greenwich, as a reader writes them. */
public final class PlaceTime {

    private PlaceTime() {}

    /** Such as “Fri, 3 Sept 2027, 14:00 (Geneva, GMT+2)”. @param zone an identifier such as {@code Europe/Zurich} */
    public static String hour(LocalDateTime wall, String zone, Locale locale) {
        var written = locale.getLanguage().equals("en") ? Locale.UK : locale;
        var moment = Date.from(wall.atZone(ZoneId.of(zone)).toInstant());
        var there = TimeZone.getTimeZone(zone);
        var hour = DateFormat.getInstanceForSkeleton("yMMMEd jm", written);
        hour.setTimeZone(there);
        return hour.format(moment) + " (" + place(zone, locale) + comma(locale)
                + of("O", written, there).format(moment) + ")";
    }

    /** The name of the place whose zone it is; Geneva's carries the name of another city, and some carry none. */
    public static String place(String zone, Locale locale) {
        if (zone.equals(PortalClock.GENEVA.getId())) {
            return GenevaTime.place(locale);
        }
        if (ZoneId.of(zone).normalized() instanceof ZoneOffset) {
            return zone.substring(zone.indexOf('/') + 1);
        }
        return of("VVV", locale, TimeZone.getTimeZone(zone)).format(new Date(0));
    }

    private static String comma(Locale locale) {
        return switch (locale.getLanguage()) {
            case "ar" -> "\u060c ";
            case "zh" -> "\uff0c";
            default -> ", ";
        };
    }

    private static SimpleDateFormat of(String pattern, Locale locale, TimeZone zone) {
        var format = new SimpleDateFormat(pattern, locale);
        format.setTimeZone(zone);
        return format;
    }
}
