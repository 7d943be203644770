package org.uprportal.meeting.ui;

import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.uprportal.meeting.MeetingSummary;
import org.uprportal.platform.PlaceTime;
import org.uprportal.platform.PortalClock;

/** When a meeting is: on the clock at the place, and on the reader's own. */
final class MeetingTime {

    private MeetingTime() {}

    /** At the place. */
    static String there(MeetingSummary meeting) {
        return PlaceTime.span(
                meeting.starts(),
                meeting.ends(),
                meeting.zone(),
                UI.getCurrent().getLocale());
    }

    /** Where the reader's browser is; empty where its clock shows the same or is not known. */
    static Optional<String> here(MeetingSummary meeting) {
        return meeting.wholeDays()
                ? Optional.empty()
                : own().filter(zone -> !zone.getRules()
                                .getOffset(meeting.begins())
                                .equals(ZoneId.of(meeting.zone()).getRules().getOffset(meeting.begins())))
                        .map(zone -> PlaceTime.span(
                                LocalDateTime.ofInstant(meeting.begins(), zone),
                                LocalDateTime.ofInstant(meeting.over(), zone),
                                zone.getId(),
                                UI.getCurrent().getLocale()));
    }

    /** The zone of the reader's browser, or Geneva's. */
    static String zone() {
        return own().orElse(PortalClock.GENEVA).getId();
    }

    private static Optional<ZoneId> own() {
        var browser = UI.getCurrent().getInternals().getExtendedClientDetails();
        if (browser == null || browser.getTimeZoneId() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(browser.getTimeZoneId()));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
