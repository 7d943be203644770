package org.uprportal.meeting.ui;

import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.inbox.TaskPage;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.SeatId;
import org.uprportal.meeting.Seats;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.MenuItem;

/** How others link to meetings. */
@Configuration(proxyBeanMethods = false)
public class MeetingNavigation {

    static final String MEETINGS = "meetings";

    /** The public calendar. */
    public static String list() {
        return MEETINGS;
    }

    /** One meeting. */
    public static String meeting(MeetingId id) {
        return MEETINGS + "/" + id.value();
    }

    /** Where its host prepares and changes it. */
    static String edit(MeetingId id) {
        return meeting(id) + "/edit";
    }

    @Bean
    MenuItem meetingsMenu() {
        return new MenuItem("public", 15, "meeting.list.title", MEETINGS, "users", Set.of());
    }

    @Bean
    TaskPage confirmPlacePage(Seats seats, CurrentActor actor) {
        return new ConfirmPage(seats, actor);
    }

    /** The address is asked for also while the portal writes to others, so it is told for the portal itself. */
    private record ConfirmPage(Seats seats, CurrentActor actor) implements TaskPage {

        @Override
        public String formKey() {
            return "meeting/confirm-place";
        }

        @Override
        public String pathFor(UUID subject) {
            return meeting(actor.callAs(
                    Actor.PORTAL, () -> seats.meetingOf(new SeatId(subject)).id()));
        }
    }
}
