package org.uprportal.meeting.ui;

import com.vaadin.flow.component.Component;
import org.uprportal.meeting.MeetingStatus;
import org.uprportal.meeting.SeatStatus;
import org.uprportal.meeting.TravelStatus;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.platform.ui.StatusChip.Tone;

/** Statuses of meetings and registrations as chips. */
final class MeetingChips {

    private MeetingChips() {}

    static StatusChip of(Component text, MeetingStatus status) {
        return new StatusChip(
                text.getTranslation("meeting.status." + status),
                switch (status) {
                    case PUBLISHED -> Tone.INFO;
                    case HELD -> Tone.GOOD;
                    case CANCELLED -> Tone.BAD;
                    case DRAFT -> Tone.NEUTRAL;
                });
    }

    static StatusChip of(Component text, SeatStatus status) {
        return new StatusChip(
                text.getTranslation("meeting.seat." + status),
                switch (status) {
                    case PLACE -> Tone.GOOD;
                    case ASKED, WAITING -> Tone.PARTLY;
                    case OFFERED -> Tone.INFO;
                    case REFUSED, LAPSED -> Tone.BAD;
                    case WITHDRAWN -> Tone.NEUTRAL;
                });
    }

    static StatusChip of(Component text, TravelStatus status) {
        return new StatusChip(
                text.getTranslation("meeting.travel.status." + status),
                switch (status) {
                    case ASKED -> Tone.PARTLY;
                    case GRANTED -> Tone.GOOD;
                    case REFUSED -> Tone.BAD;
                    case WITHDRAWN -> Tone.NEUTRAL;
                });
    }
}
