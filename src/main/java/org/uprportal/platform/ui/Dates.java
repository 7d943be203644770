package org.uprportal.platform.ui;

import com.ibm.icu.text.DateFormatSymbols;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    /** How many days ago that was, by the days of Geneva; none on the day itself. */
    public static int daysSince(Instant moment, Instant now) {
        return Math.toIntExact(ChronoUnit.DAYS.between(
                LocalDate.ofInstant(moment, PortalClock.GENEVA), LocalDate.ofInstant(now, PortalClock.GENEVA)));
    }

    /** The locale in which hours are read and written: 24 of them, in digits that every keyboard has. */
    public static Locale typed(Locale locale) {
        return Set.of("en", "ar").contains(locale.getLanguage()) ? Locale.UK : locale;
    }

    /** A field for a day speaks the reader's language: its months, its days and the order in which a date is typed. */
    public static DatePicker words(DatePicker field) {
        field.setLocale(typed(UI.getCurrent().getLocale()));
        field.setI18n(words((Component) field));
        return field;
    }

    /** The same for a day and hour. */
    public static DateTimePicker words(DateTimePicker field) {
        field.setLocale(typed(UI.getCurrent().getLocale()));
        field.setDatePickerI18n(words((Component) field));
        field.setI18n(new DateTimePicker.DateTimePickerI18n()
                .setBadInputErrorMessage(field.getTranslation("platform.field.noDate"))
                .setIncompleteInputErrorMessage(field.getTranslation("platform.field.noHour"))
                .setMinErrorMessage(field.getTranslation("platform.field.early"))
                .setMaxErrorMessage(field.getTranslation("platform.field.late")));
        return field;
    }

    private static DatePicker.DatePickerI18n words(Component field) {
        var locale = UI.getCurrent().getLocale();
        var symbols = DateFormatSymbols.getInstance(locale);
        return new DatePicker.DatePickerI18n()
                .setMonthNames(List.of(symbols.getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE)))
                .setWeekdays(Arrays.asList(symbols.getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE))
                        .subList(1, 8))
                .setWeekdaysShort(
                        Arrays.asList(symbols.getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.SHORT))
                                .subList(1, 8))
                .setFirstDayOfWeek(1)
                .setToday(field.getTranslation("platform.today"))
                .setCancel(field.getTranslation("platform.cancel"))
                .setBadInputErrorMessage(field.getTranslation("platform.field.noDate"))
                .setMinErrorMessage(field.getTranslation("platform.field.early"))
                .setMaxErrorMessage(field.getTranslation("platform.field.late"))
                .setDateFormats(
                        switch (locale.getLanguage()) {
                            case "ru" -> "dd.MM.yyyy";
                            case "zh" -> "yyyy-MM-dd";
                            default -> "dd/MM/yyyy";
                        },
                        "dd/MM/yyyy",
                        "d/M/yyyy",
                        "yyyy-MM-dd");
    }

    /** A day. */
    public static String day(LocalDate day, Locale locale) {
        return day(day.atTime(12, 0).atZone(PortalClock.GENEVA).toInstant(), locale);
    }
}
