package org.uprportal.platform.process;

import java.util.Date;
import org.springframework.stereotype.Component;
import org.uprportal.platform.Schedule;

/**
 * The one bean that models ask for distances: {@code ${before.days(responseDue, 30)}}. What depends on a date is told by the
 * model with it, so that moving the date moves it too.
 */
@Component("before")
class Before {

    /** So many days before, at the same hour in Geneva. */
    public Date days(Date moment, int days) {
        return Date.from(Schedule.daysBefore(moment.toInstant(), days));
    }

    /** So many working days before, at the same hour in Geneva. */
    public Date workingDays(Date moment, int days) {
        return Date.from(Schedule.workingDaysBefore(moment.toInstant(), days));
    }
}
