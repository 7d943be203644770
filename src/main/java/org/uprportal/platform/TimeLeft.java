package org.uprportal.platform;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MeasureFormat.FormatWidth;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A stretch of time as people count it: from two days on whole days and hours, from an hour on hours and minutes, then
 * minutes. {@code page.js} counts the same way while a page is open.
 */
public final class TimeLeft {

    private static final int DAYS_FROM_HOURS = 48;

    private TimeLeft() {}

    /** Saturday 11:04 to Wednesday 9:00 is “3 days, 21 hours”. @param time whether it is to come or past makes no difference */
    public static String words(Duration time, Locale locale) {
        return MeasureFormat.getInstance(locale, FormatWidth.WIDE)
                .formatMeasures(measures(time.abs()).toArray(Measure[]::new));
    }

    private static List<Measure> measures(Duration time) {
        var measures = new ArrayList<Measure>();
        if (time.toHours() >= DAYS_FROM_HOURS) {
            measures.add(new Measure(time.toDays(), MeasureUnit.DAY));
            add(measures, time.toHoursPart(), MeasureUnit.HOUR);
        } else if (time.toHours() >= 1) {
            measures.add(new Measure(time.toHours(), MeasureUnit.HOUR));
            add(measures, time.toMinutesPart(), MeasureUnit.MINUTE);
        } else {
            measures.add(new Measure(time.toMinutes(), MeasureUnit.MINUTE));
        }
        return measures;
    }

    private static void add(List<Measure> measures, int number, MeasureUnit unit) {
        if (number > 0) {
            measures.add(new Measure(number, unit));
        }
    }
}
