package org.uprportal.sample;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uprportal.meeting.Attending;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.MeetingKind;
import org.uprportal.meeting.MeetingPlan;
import org.uprportal.meeting.MeetingWay;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.Seats;
import org.uprportal.platform.PortalClock;

/** An embassy's round table with a waiting list, and a follow-up meeting that takes place tomorrow. */
@Component
@Order(3)
@ConditionalOnProperty({"portal.sample", "portal.sample-cycles"})
class SampleMeetings implements SampleChapter {

    private static final String ZONE = PortalClock.GENEVA.getId();

    private final SampleStage stage;
    private final Meetings meetings;
    private final Seats seats;

    SampleMeetings(SampleStage stage, Meetings meetings, Seats seats) {
        this.stage = stage;
        this.meetings = meetings;
        this.seats = seats;
    }

    @Override
    public void write() {
        var now = Instant.now();
        var today = LocalDateTime.ofInstant(now, PortalClock.GENEVA).toLocalDate();
        var followUp = call(
                SamplePeople.FOCAL_POINT,
                plan(
                        MeetingKind.FOLLOW_UP,
                        "Follow-up on the recommendations about courts",
                        "What has been done since the third review, ministry by ministry.",
                        today.plusDays(1).atTime(10, 0),
                        60));
        stage.as(SamplePeople.LEGAL_AID_OWNER, () -> seats.register(followUp, Attending.PLACE, false));
        stage.as(SamplePeople.JUSTICE, () -> seats.register(followUp, Attending.PLACE, false));
        var table = call(
                SamplePeople.NORLUND_ENVOY,
                plan(
                        MeetingKind.ROUND_TABLE,
                        "Round table on legal aid",
                        "Three organisations tell how people outside the capital find a lawyer; then questions of missions.",
                        today.plusWeeks(3).atTime(14, 0),
                        2));
        for (var who : List.of(SamplePeople.LEGAL_AID_OWNER, SamplePeople.WOMEN_OWNER, SamplePeople.CHILDREN_OWNER)) {
            stage.as(who, () -> seats.register(table, Attending.PLACE, true));
        }
    }

    private MeetingId call(SamplePerson host, MeetingPlan plan) {
        return stage.as(host, () -> {
            var meeting = meetings.open(ZONE);
            meetings.revise(meeting, plan, "");
            meetings.publish(meeting);
            return meeting;
        });
    }

    private static MeetingPlan plan(MeetingKind kind, String title, String about, LocalDateTime starts, int places) {
        return new MeetingPlan(
                kind,
                title,
                about,
                ZONE,
                starts,
                starts.plusMinutes(kind.minutes()),
                MeetingWay.BOTH,
                "Harbour Street 4, second floor",
                "https://meet.example.org/harbour",
                places,
                0,
                "English; interpretation into Tavaran sign language",
                "Step-free; captions; a quiet room beside the hall",
                false);
    }
}
