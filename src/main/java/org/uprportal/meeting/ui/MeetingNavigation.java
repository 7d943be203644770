package org.uprportal.meeting.ui;

import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.inbox.TaskPage;
import org.uprportal.meeting.CohostId;
import org.uprportal.meeting.DecisionId;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.MinutesDesk;
import org.uprportal.meeting.MinutesId;
import org.uprportal.meeting.SeatId;
import org.uprportal.meeting.Seats;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.MenuItem;
import org.uprportal.state.StateCode;

/** How others link to meetings. */
@Configuration(proxyBeanMethods = false)
public class MeetingNavigation {

    static final String MEETINGS = "meetings";
    static final String DECISIONS = "meetings/decisions";
    static final String CERTIFICATES = "meetings/certificates";
    static final String TOGETHER = "meetings/together";

    /** The public calendar. */
    public static String list() {
        return MEETINGS;
    }

    /** One meeting. */
    public static String meeting(MeetingId id) {
        return MEETINGS + "/" + id.value();
    }

    /** Where whoever is asked to host together answers. */
    static String together(CohostId id) {
        return TOGETHER + "/" + id.value();
    }

    /** Where hosts note who comes. */
    static String door(MeetingId id) {
        return meeting(id) + "/door";
    }

    /** Where a certificate is checked, for whoever was shown it. */
    static String certificate(SeatId seat) {
        return CERTIFICATES + "/" + seat.value();
    }

    /** The speaking list with its clock, on a screen in the room. */
    static String clock(MeetingId id) {
        return meeting(id) + "/clock";
    }

    /** The list for the gate, on paper. */
    static String gate(MeetingId id) {
        return meeting(id) + "/gate";
    }

    /** The minutes of a meeting. */
    public static String minutes(MeetingId id) {
        return meeting(id) + "/minutes";
    }

    /** What a meeting has decided. */
    public static String decision(DecisionId id) {
        return DECISIONS + "/" + id.value();
    }

    /** Somebody's own calendar, for whoever knows the secret. */
    static String own(String secret) {
        return "calendar/own/" + secret + ".ics";
    }

    /** A meeting as a calendar file, for everybody. */
    static String calendar(MeetingId id) {
        return "calendar/meetings/" + id.value() + ".ics";
    }

    /** The public meetings of a State as a calendar file, for everybody. */
    static String calendar(StateCode state) {
        return "calendar/states/" + state.value() + ".ics";
    }

    /** The public meetings of a State as an Atom feed, for everybody. */
    static String atom(StateCode state) {
        return "calendar/states/" + state.value() + ".atom";
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

    @Bean
    TaskPage answerCohostPage() {
        return new CohostPage();
    }

    @Bean
    TaskPage writeMinutesPage(MinutesDesk desk, CurrentActor actor) {
        return new MinutesPage("meeting/write-minutes", desk, actor);
    }

    @Bean
    TaskPage validateMinutesPage(MinutesDesk desk, CurrentActor actor) {
        return new MinutesPage("meeting/validate-minutes", desk, actor);
    }

    @Bean
    TaskPage carryOutPage() {
        return new CarryOutPage();
    }

    private record MinutesPage(String formKey, MinutesDesk desk, CurrentActor actor) implements TaskPage {

        @Override
        public String pathFor(UUID subject) {
            return minutes(actor.callAs(
                    Actor.PORTAL,
                    () -> desk.find(new MinutesId(subject))
                            .orElseThrow()
                            .meeting()
                            .id()));
        }
    }

    private record CarryOutPage() implements TaskPage {

        @Override
        public String formKey() {
            return "meeting/carry-out";
        }

        @Override
        public String pathFor(UUID subject) {
            return decision(new DecisionId(subject));
        }
    }

    private record CohostPage() implements TaskPage {

        @Override
        public String formKey() {
            return "meeting/answer-cohost";
        }

        @Override
        public String pathFor(UUID subject) {
            return together(new CohostId(subject));
        }
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
