package org.uprportal.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uprportal.account.People;
import org.uprportal.meeting.AgendaChange;
import org.uprportal.meeting.Attendances;
import org.uprportal.meeting.Attending;
import org.uprportal.meeting.BookingId;
import org.uprportal.meeting.CalendarEntry;
import org.uprportal.meeting.CohostId;
import org.uprportal.meeting.DecisionId;
import org.uprportal.meeting.GuestDesk;
import org.uprportal.meeting.GuestList;
import org.uprportal.meeting.Hosts;
import org.uprportal.meeting.ListReaders;
import org.uprportal.meeting.MeetingAudience;
import org.uprportal.meeting.MeetingDetails;
import org.uprportal.meeting.MeetingEvent;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.MeetingKind;
import org.uprportal.meeting.MeetingPlan;
import org.uprportal.meeting.MeetingStatus;
import org.uprportal.meeting.MeetingSummary;
import org.uprportal.meeting.MeetingWay;
import org.uprportal.meeting.MeetingWelcome;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.MinutesEvent;
import org.uprportal.meeting.MinutesId;
import org.uprportal.meeting.SeatId;
import org.uprportal.meeting.SeatStatus;
import org.uprportal.meeting.Slots;
import org.uprportal.notification.Notices;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.Words;
import org.uprportal.state.StateCode;
import org.uprportal.testing.NoticeWalk;

/** Who hears of what happens to meetings, to bookings of slots, and to minutes. */
class MeetingNoticesTest {

    private static final MeetingId ID = new MeetingId(new UUID(1, 1));
    private static final StateCode TAVARA = new StateCode("TVA");
    private static final PartyId HOST = new PartyId(new UUID(2, 2));
    private static final PartyId GUEST = new PartyId(new UUID(3, 3));
    private static final PartyId MISSION = new PartyId(new UUID(4, 4));
    private static final SeatId SEAT = new SeatId(new UUID(5, 5));
    private static final CohostId COHOST = new CohostId(new UUID(6, 6));
    private static final BookingId BOOKING = new BookingId(new UUID(7, 7));
    private static final MinutesId MINUTES = new MinutesId(new UUID(8, 8));
    private static final DecisionId DECISION = new DecisionId(new UUID(9, 9));
    private static final LocalDateTime TEN = LocalDateTime.of(2027, 3, 1, 10, 0);
    private static final Instant WHEN = Instant.EPOCH;
    private static final String PAGE = " /meetings/" + ID.value() + " ";
    private static final String TO_GUEST = PAGE + "[party:" + GUEST.value() + "]";
    private static final MeetingPlan PLAN = new MeetingPlan(
            MeetingKind.values()[0],
            "Round table",
            "",
            "Europe/Zurich",
            TEN,
            TEN.plusHours(1),
            MeetingWay.values()[0],
            "Room 1",
            "",
            0,
            0,
            "",
            "",
            false,
            new MeetingWelcome(MeetingAudience.EVERYBODY, "", "A passport", false, ListReaders.HOSTS));
    private static final MeetingSummary SUMMARY = new MeetingSummary(
            ID,
            TAVARA,
            HOST,
            PLAN.kind(),
            PLAN.title(),
            MeetingStatus.values()[0],
            PLAN.way(),
            PLAN.place(),
            PLAN.zone(),
            PLAN.starts(),
            PLAN.ends(),
            WHEN,
            WHEN);

    private static final List<MeetingEvent> EVENTS = List.of(
            new MeetingEvent.Published(ID, TAVARA, HOST, SUMMARY, true),
            new MeetingEvent.Published(ID, TAVARA, HOST, SUMMARY, false),
            new MeetingEvent.Repeated(ID, TAVARA, HOST, SUMMARY, 4),
            new MeetingEvent.Changed(ID, SUMMARY, Set.of("time", "place"), true, "Fire drill", PLAN),
            new MeetingEvent.AgendaChanged(ID, SUMMARY, List.of(change("One"), change("Two"))),
            new MeetingEvent.Invited(ID, SUMMARY, GUEST),
            new MeetingEvent.CohostAnswered(ID, COHOST, GUEST, true, ""),
            new MeetingEvent.CohostAnswered(ID, COHOST, GUEST, false, "No time"),
            new MeetingEvent.Cancelled(ID, SUMMARY, "Snow"),
            new MeetingEvent.Nears(ID, SUMMARY, 7, 0),
            new MeetingEvent.Registered(ID, SEAT, GUEST, SeatStatus.ASKED),
            new MeetingEvent.WayChanged(ID, SEAT, GUEST, Attending.ONLINE, SeatStatus.PLACE),
            new MeetingEvent.Decided(ID, SEAT, GUEST, SeatStatus.PLACE, ""),
            new MeetingEvent.Decided(ID, SEAT, GUEST, SeatStatus.WAITING, ""),
            new MeetingEvent.Decided(ID, SEAT, GUEST, SeatStatus.REFUSED, "Full"),
            new MeetingEvent.CarriedOver(ID, SEAT, GUEST, Attending.PLACE, SeatStatus.WAITING),
            new MeetingEvent.WalkedIn(ID, SEAT, GUEST, "They travelled all night"),
            new MeetingEvent.WalkInTakenBack(ID, SEAT, GUEST),
            new MeetingEvent.Confirmed(ID, SEAT, GUEST),
            new MeetingEvent.Lapsed(ID, SEAT, GUEST),
            new MeetingEvent.Withdrawn(ID, SEAT, GUEST, false),
            new MeetingEvent.SpeakerApplied(ID, GUEST, "On water"),
            new MeetingEvent.SpeakerDecided(ID, GUEST, true, "Good"),
            new MeetingEvent.SpeakerDecided(ID, GUEST, false, "Late"));

    private static final List<MeetingEvent> CONFIRMED = List.of(
            new MeetingEvent.Registered(ID, SEAT, GUEST, SeatStatus.ASKED),
            new MeetingEvent.Registered(ID, SEAT, GUEST, SeatStatus.PLACE),
            new MeetingEvent.Registered(ID, SEAT, GUEST, SeatStatus.WAITING),
            new MeetingEvent.WayChanged(ID, SEAT, GUEST, Attending.ONLINE, SeatStatus.PLACE),
            new MeetingEvent.WayChanged(ID, SEAT, GUEST, Attending.ONLINE, SeatStatus.WAITING),
            new MeetingEvent.Confirmed(ID, SEAT, GUEST),
            new MeetingEvent.Withdrawn(ID, SEAT, GUEST, false));

    private static final List<MeetingEvent> DELEGATIONS = List.of(
            new MeetingEvent.PeopleChanged(ID, SEAT, GUEST, 3),
            new MeetingEvent.PersonSwapped(ID, SEAT, GUEST),
            new MeetingEvent.TravelAsked(ID, SEAT, GUEST),
            new MeetingEvent.TravelDecided(ID, SEAT, GUEST, true, 200, "CHF", ""),
            new MeetingEvent.TravelDecided(ID, SEAT, GUEST, false, 0, "CHF", "No money"),
            new MeetingEvent.TravelWaits(ID, SEAT, GUEST));

    private static final List<MeetingEvent> SWAPPED = List.of(new MeetingEvent.PersonSwapped(ID, SEAT, GUEST));

    private static final List<MeetingEvent> SLOTS = List.of(
            new MeetingEvent.SlotBooked(ID, BOOKING, GUEST, false),
            new MeetingEvent.SlotBooked(ID, BOOKING, GUEST, true),
            new MeetingEvent.SlotCancelled(ID, BOOKING, GUEST, true, "Snow"));

    private static final List<MinutesEvent> OF_MINUTES = List.of(
            new MinutesEvent.Sent(MINUTES, ID, WHEN),
            new MinutesEvent.AmendingEnds(MINUTES, ID, WHEN),
            new MinutesEvent.Proposed(MINUTES, ID, GUEST, false),
            new MinutesEvent.Proposed(MINUTES, ID, GUEST, true),
            new MinutesEvent.Decided(MINUTES, ID, GUEST, true, ""),
            new MinutesEvent.Decided(MINUTES, ID, GUEST, false, "No"),
            new MinutesEvent.Validated(MINUTES, ID, true),
            new MinutesEvent.Late(DECISION, ID, GUEST, "Do it", LocalDate.of(2030, 1, 2)),
            new MinutesEvent.Done(DECISION, ID, GUEST, "Done"));

    private final People people = mock(People.class);
    private final MeetingCircle circle = circle();
    private final Slots slots = mock(Slots.class);
    private final MeetingNotices meetings =
            new MeetingNotices(mock(Notices.class), people, circle, mock(CurrentActor.class));
    private final DelegationNotices delegations =
            new DelegationNotices(mock(Notices.class), people, circle, mock(CurrentActor.class));
    private final SlotNotices booked =
            new SlotNotices(mock(Notices.class), people, slots, circle, mock(CurrentActor.class));
    private final MinutesNotices minutes =
            new MinutesNotices(mock(Notices.class), people, circle, mock(CurrentActor.class));

    private static MeetingCircle circle() {
        var circle = mock(MeetingCircle.class);
        when(circle.meeting(ID)).thenReturn(new MeetingDetails(SUMMARY, PLAN, null, Map.of(), 0, true, false));
        when(circle.hosts(ID)).thenAnswer(any -> new HashSet<>(Set.of(new Audience("hosts"))));
        when(circle.hosting(ID)).thenReturn(Set.of(new Audience("all hosts")));
        when(circle.seeing(SEAT)).thenReturn(Set.of(new Audience("hosts that see it")));
        when(circle.comers(ID, SeatStatus.OPEN)).thenReturn(Set.of(new Audience("whoever means to come")));
        when(circle.comers(ID, List.of(SeatStatus.PLACE))).thenReturn(Set.of(new Audience("whoever has a place")));
        when(circle.tookPart(ID)).thenAnswer(any -> new HashSet<>(Set.of(new Audience("whoever took part"))));
        when(circle.invited(ID, TAVARA)).thenReturn(Set.of(new Audience("invited")));
        return circle;
    }

    @Test
    void everyEventIsToldOrSilentAndEveryLineIsWalked() {
        NoticeWalk.everyKind(
                List.of(
                        meetings.table(),
                        meetings.confirmed(),
                        booked.table(),
                        delegations.table(),
                        delegations.confirmed()),
                MeetingEvent.class,
                MeetingEvent.CohostAsked.class,
                MeetingEvent.Held.class,
                MeetingEvent.OfferEnded.class,
                MeetingEvent.Offered.class);
        NoticeWalk.everyKind(minutes.table(), MinutesEvent.class, MinutesEvent.Awaited.class, MinutesEvent.Given.class);
        when(slots.entry(BOOKING)).thenReturn(Optional.of(new CalendarEntry(SUMMARY, "", "", "", 0, false)));
        NoticeWalk.everyLine(meetings.table(), EVENTS);
        NoticeWalk.everyLine(meetings.confirmed(), CONFIRMED);
        NoticeWalk.everyLine(booked.table(), SLOTS);
        NoticeWalk.everyLine(delegations.table(), DELEGATIONS);
        NoticeWalk.everyLine(delegations.confirmed(), SWAPPED);
        NoticeWalk.everyLine(minutes.table(), OF_MINUTES);
    }

    @Test
    void eachReachesWhomItShould() {
        assertThat(NoticeWalk.told(meetings.table(), EVENTS))
                .containsExactly(
                        "meeting.notice.published" + PAGE + "[invited]",
                        "meeting.notice.repeated" + PAGE + "[invited]",
                        "meeting.notice.moved" + PAGE + "[whoever means to come]",
                        "meeting.notice.changed" + PAGE + "[whoever means to come]",
                        "meeting.notice.changed" + PAGE + "[whoever means to come]",
                        "meeting.notice.changed" + PAGE + "[whoever means to come]",
                        "meeting.notice.published" + TO_GUEST,
                        "meeting.notice.cohostAgreed" + PAGE + "[hosts]",
                        "meeting.notice.cohostDeclined" + PAGE + "[hosts]",
                        "meeting.notice.cancelled" + PAGE + "[whoever means to come]",
                        "meeting.notice.nears" + PAGE + "[whoever has a place]",
                        "meeting.notice.registered" + PAGE + "[hosts that see it]",
                        "meeting.notice.way" + PAGE + "[hosts that see it]",
                        "meeting.notice.mine.PLACE" + TO_GUEST,
                        "meeting.notice.mine.WAITING" + TO_GUEST,
                        "meeting.notice.mine.REFUSED" + TO_GUEST,
                        "meeting.notice.mine.carried" + TO_GUEST,
                        "meeting.notice.mine.walkedIn" + TO_GUEST,
                        "meeting.notice.mine.takenBack" + TO_GUEST,
                        "meeting.notice.confirmed" + PAGE + "[hosts that see it]",
                        "meeting.notice.lapsed" + TO_GUEST,
                        "meeting.notice.withdrawn" + PAGE + "[hosts that see it]",
                        "meeting.notice.applied" + PAGE + "[hosts]",
                        "meeting.notice.chosen" + TO_GUEST,
                        "meeting.notice.declined" + TO_GUEST);
    }

    @Test
    void whoeverRegistersHasItInALetterToo() {
        assertThat(NoticeWalk.told(meetings.confirmed(), CONFIRMED))
                .containsExactly(
                        "meeting.notice.mine.ASKED" + TO_GUEST,
                        "meeting.notice.mine.PLACE" + TO_GUEST,
                        "meeting.notice.mine.WAITING" + TO_GUEST,
                        "meeting.notice.mine.way" + TO_GUEST,
                        "meeting.notice.mine.wayWaits" + TO_GUEST,
                        "meeting.notice.mine.PLACE" + TO_GUEST,
                        "meeting.notice.mine.WITHDRAWN" + TO_GUEST);
    }

    @Test
    void onlyTheHostsThatSeeARegistrationHearWhoComesAndOnlyWhoeverAskedHowSupportWasDecided() {
        assertThat(NoticeWalk.told(delegations.table(), DELEGATIONS))
                .containsExactly(
                        "meeting.notice.people" + PAGE + "[hosts that see it]",
                        "meeting.notice.swapped" + PAGE + "[hosts that see it]",
                        "meeting.notice.travelAsked" + PAGE + "[hosts that see it]",
                        "meeting.notice.mine.travelGranted" + TO_GUEST,
                        "meeting.notice.mine.travelRefused" + TO_GUEST,
                        "meeting.notice.travelWaits" + PAGE + "[hosts that see it]");
        assertThat(NoticeWalk.told(delegations.confirmed(), SWAPPED))
                .containsExactly("meeting.notice.mine.swapped" + TO_GUEST);
    }

    @Test
    void bothSidesHearOfABooking() {
        when(slots.entry(BOOKING)).thenReturn(Optional.of(new CalendarEntry(SUMMARY, "", "", "", 0, false)));
        var both = PAGE + "[hosts, party:" + GUEST.value() + "]";
        assertThat(NoticeWalk.told(booked.table(), SLOTS))
                .containsExactly(
                        "meeting.slot.notice.booked" + both,
                        "meeting.slot.notice.moved" + both,
                        "meeting.slot.notice.cancelled" + both);
    }

    @Test
    void minutesReachWhoeverTookPartAndProposalsTheHosts() {
        var page = PAGE.strip() + "/minutes ";
        assertThat(NoticeWalk.told(minutes.table(), OF_MINUTES))
                .containsExactly(
                        "meeting.minutes.notice.sent " + page + "[whoever took part]",
                        "meeting.minutes.notice.amendingEnds " + page + "[whoever took part]",
                        "meeting.minutes.notice.proposed " + page + "[all hosts]",
                        "meeting.minutes.notice.reserved " + page + "[all hosts]",
                        "meeting.minutes.notice.accepted " + page + "[party:" + GUEST.value() + "]",
                        "meeting.minutes.notice.refused " + page + "[party:" + GUEST.value() + "]",
                        "meeting.minutes.notice.validated " + page + "[all hosts, whoever took part]",
                        "meeting.minutes.notice.late /meetings/decisions/" + DECISION.value()
                                + " [all hosts, whoever took part]",
                        "meeting.minutes.notice.done /meetings/decisions/" + DECISION.value() + " [all hosts]");
    }

    @Test
    void aReminderComesOnceForEachDateAndSaysWhatToBring() {
        var one = meetings.table().of(new MeetingEvent.Nears(ID, SUMMARY, 7, 0)).getFirst();
        assertThat(one.once()).isEqualTo("meeting:" + ID.value() + ":7:0");
        assertThat(one.arguments().getLast()).isEqualTo(Words.text("meeting.bring", "A passport"));
    }

    @Test
    void aMeetingForEverybodyIsToldToAllInTheStateAndItsMissionsButNotToItsHosts() {
        when(people.partiesOf(any(), any())).thenReturn(List.of());
        when(people.partiesOf(TAVARA, PartyKind.CSO))
                .thenReturn(List.of(party(HOST, PartyKind.CSO), party(GUEST, PartyKind.CSO)));
        when(people.embassiesTo(TAVARA)).thenReturn(List.of(party(MISSION, PartyKind.EMBASSY)));
        var all = mock(Meetings.class);
        when(all.find(ID)).thenReturn(Optional.of(new MeetingDetails(SUMMARY, PLAN, null, Map.of(), 0, true, false)));
        var hosts = mock(Hosts.class);
        when(hosts.of(ID)).thenReturn(List.of(HOST));

        assertThat(new MeetingCircle(
                                people,
                                all,
                                mock(GuestList.class),
                                mock(Attendances.class),
                                mock(GuestDesk.class),
                                hosts)
                        .invited(ID, TAVARA))
                .containsExactlyInAnyOrder(Audience.party(GUEST), Audience.party(MISSION));
    }

    private static Party party(PartyId id, PartyKind kind) {
        return new Party(id, kind, "Name", TAVARA, null);
    }

    private static AgendaChange change(String title) {
        return new AgendaChange(AgendaChange.Kind.ADDED, title, "");
    }
}
