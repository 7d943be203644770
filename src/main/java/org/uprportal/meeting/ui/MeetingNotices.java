package org.uprportal.meeting.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.meeting.MeetingEvent;
import org.uprportal.meeting.MeetingEvent.AgendaChanged;
import org.uprportal.meeting.MeetingEvent.Cancelled;
import org.uprportal.meeting.MeetingEvent.CarriedOver;
import org.uprportal.meeting.MeetingEvent.Changed;
import org.uprportal.meeting.MeetingEvent.CohostAnswered;
import org.uprportal.meeting.MeetingEvent.Confirmed;
import org.uprportal.meeting.MeetingEvent.Decided;
import org.uprportal.meeting.MeetingEvent.Invited;
import org.uprportal.meeting.MeetingEvent.Lapsed;
import org.uprportal.meeting.MeetingEvent.Nears;
import org.uprportal.meeting.MeetingEvent.Published;
import org.uprportal.meeting.MeetingEvent.Registered;
import org.uprportal.meeting.MeetingEvent.Repeated;
import org.uprportal.meeting.MeetingEvent.SpeakerApplied;
import org.uprportal.meeting.MeetingEvent.SpeakerDecided;
import org.uprportal.meeting.MeetingEvent.WalkInTakenBack;
import org.uprportal.meeting.MeetingEvent.WalkedIn;
import org.uprportal.meeting.MeetingEvent.WayChanged;
import org.uprportal.meeting.MeetingEvent.Withdrawn;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.MeetingSummary;
import org.uprportal.meeting.MeetingWay;
import org.uprportal.meeting.SeatCode;
import org.uprportal.meeting.SeatId;
import org.uprportal.meeting.SeatStatus;
import org.uprportal.notification.NoticeTable;
import org.uprportal.notification.Notices;
import org.uprportal.party.Actor;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.platform.Words;
import org.uprportal.vault.Pseudonym;

/** Who hears of what happens to meetings; day, hour, zone and place stand in the letter itself. */
@Component
class MeetingNotices {

    private static final String NOTHING = "";
    private static final int MOST_CHANGES = 8;

    private final Notices notices;
    private final People people;
    private final MeetingCircle circle;
    private final CurrentActor actor;
    private final NoticeTable<MeetingEvent> table;
    private final NoticeTable<MeetingEvent> confirmations;

    MeetingNotices(Notices notices, People people, MeetingCircle circle, CurrentActor actor) {
        this.notices = notices;
        this.people = people;
        this.circle = circle;
        this.actor = actor;
        this.table = empty();
        this.confirmations = empty();
        meetings();
        registrations();
        speakers();
        confirmations();
    }

    /** What others hear, never whoever did it. */
    NoticeTable<MeetingEvent> table() {
        return table;
    }

    /** Whoever registers has it in a letter too, with hour and place; otherwise nobody hears of what they did themselves. */
    NoticeTable<MeetingEvent> confirmed() {
        return confirmations;
    }

    @EventListener
    void on(MeetingEvent event) {
        actor.callAs(Actor.PORTAL, () -> table.of(event)).forEach(notices::post);
        actor.runAs(Actor.PORTAL, () -> confirmations.of(event).forEach(notices::post));
    }

    private static NoticeTable<MeetingEvent> empty() {
        return new NoticeTable<>(event -> event.meeting().value(), event -> MeetingNavigation.meeting(event.meeting()));
    }

    private void meetings() {
        table.tell(
                        Published.class,
                        Published::alone,
                        "meeting.notice.published",
                        one -> arguments(one.summary(), name(one.host())),
                        one -> circle.invited(one.meeting(), one.state()))
                // One letter for all of a series.
                .tell(
                        Repeated.class,
                        "meeting.notice.repeated",
                        one -> arguments(one.summary(), name(one.host()), one.times()),
                        one -> circle.invited(one.meeting(), one.state()))
                .tell(
                        Changed.class,
                        Changed::moved,
                        "meeting.notice.moved",
                        one -> arguments(
                                one.summary(),
                                one.reason(),
                                Words.span(
                                        one.before().starts(),
                                        one.before().ends(),
                                        one.before().zone())),
                        this::comers)
                // What changed beside the hour is named, each by itself.
                .tellEach(
                        Changed.class,
                        one -> one.fields().stream()
                                .filter(field -> !field.equals("time"))
                                .toList(),
                        "meeting.notice.changed",
                        (one, field) -> arguments(one.summary(), Words.text("meeting.changed." + field)),
                        this::comers)
                // Each change by its name; of many the rest is on the page.
                .tellEach(
                        AgendaChanged.class,
                        one -> one.changes().stream().limit(MOST_CHANGES).toList(),
                        "meeting.notice.changed",
                        (one, change) -> arguments(
                                one.summary(),
                                Words.text("meeting.agenda.change." + change.kind(), change.title(), change.now())),
                        this::comers)
                .tell(
                        Invited.class,
                        "meeting.notice.published",
                        one -> arguments(one.summary(), name(one.summary().host())),
                        one -> party(one.party()))
                .tell(
                        CohostAnswered.class,
                        CohostAnswered::agreed,
                        "meeting.notice.cohostAgreed",
                        one -> arguments(meeting(one), guest(one.party()), one.reason()),
                        this::hosts)
                .tell(
                        CohostAnswered.class,
                        one -> !one.agreed(),
                        "meeting.notice.cohostDeclined",
                        one -> arguments(meeting(one), guest(one.party()), one.reason()),
                        this::hosts)
                .tell(
                        Cancelled.class,
                        "meeting.notice.cancelled",
                        one -> arguments(one.summary(), one.reason()),
                        this::comers)
                .tellOnce(
                        Nears.class,
                        "meeting.notice.nears",
                        one -> arguments(one.summary(), one.days(), bring(one.meeting())),
                        one -> circle.comers(one.meeting(), List.of(SeatStatus.PLACE)),
                        one -> "meeting:" + one.meeting().value() + ":" + one.days() + ":" + one.sequence());
    }

    private void registrations() {
        table.tell(
                        Registered.class,
                        "meeting.notice.registered",
                        one -> arguments(meeting(one), guest(one.party())),
                        one -> circle.seeing(one.seat()))
                .tell(
                        WayChanged.class,
                        "meeting.notice.way",
                        one -> arguments(meeting(one), guest(one.party()), attending(one)),
                        one -> circle.seeing(one.seat()))
                .tell(
                        Decided.class,
                        one -> one.status() == SeatStatus.PLACE,
                        "meeting.notice.mine.PLACE",
                        this::decision,
                        one -> party(one.party()))
                .tell(
                        Decided.class,
                        one -> one.status() == SeatStatus.WAITING,
                        "meeting.notice.mine.WAITING",
                        this::decision,
                        one -> party(one.party()))
                .tell(
                        Decided.class,
                        one -> one.status() == SeatStatus.REFUSED,
                        "meeting.notice.mine.REFUSED",
                        this::decision,
                        one -> party(one.party()))
                .tell(
                        CarriedOver.class,
                        "meeting.notice.mine.carried",
                        one -> arguments(
                                meeting(one),
                                Words.text("meeting.attending." + one.attending()),
                                Words.text("meeting.seat." + one.status())),
                        one -> party(one.party()))
                .tell(
                        WalkedIn.class,
                        "meeting.notice.mine.walkedIn",
                        one -> arguments(meeting(one), one.reason()),
                        one -> party(one.party()))
                .tell(
                        WalkInTakenBack.class,
                        "meeting.notice.mine.takenBack",
                        one -> arguments(meeting(one)),
                        one -> party(one.party()))
                // The offer itself comes as a task; here the host hears that the place is taken.
                .tell(
                        Confirmed.class,
                        "meeting.notice.confirmed",
                        one -> arguments(meeting(one), guest(one.party())),
                        one -> circle.seeing(one.seat()))
                .tell(Lapsed.class, "meeting.notice.lapsed", one -> arguments(meeting(one)), one -> party(one.party()))
                .tell(
                        Withdrawn.class,
                        "meeting.notice.withdrawn",
                        one -> arguments(meeting(one), guest(one.party())),
                        one -> circle.seeing(one.seat()));
    }

    private void speakers() {
        table.tell(
                        SpeakerApplied.class,
                        "meeting.notice.applied",
                        one -> arguments(meeting(one), guest(one.party()), one.title()),
                        this::hosts)
                .tell(
                        SpeakerDecided.class,
                        SpeakerDecided::chosen,
                        "meeting.notice.chosen",
                        one -> arguments(meeting(one), one.reason()),
                        one -> party(one.party()))
                .tell(
                        SpeakerDecided.class,
                        one -> !one.chosen(),
                        "meeting.notice.declined",
                        one -> arguments(meeting(one), one.reason()),
                        one -> party(one.party()));
    }

    private void confirmations() {
        confirmations
                .tell(
                        Registered.class,
                        as(SeatStatus.ASKED),
                        "meeting.notice.mine.ASKED",
                        this::registration,
                        one -> party(one.party()))
                .tell(
                        Registered.class,
                        as(SeatStatus.PLACE),
                        "meeting.notice.mine.PLACE",
                        this::registration,
                        one -> party(one.party()))
                .tell(
                        Registered.class,
                        as(SeatStatus.WAITING),
                        "meeting.notice.mine.WAITING",
                        this::registration,
                        one -> party(one.party()))
                .tell(
                        WayChanged.class,
                        one -> one.status() != SeatStatus.WAITING,
                        "meeting.notice.mine.way",
                        one -> arguments(meeting(one), attending(one)),
                        one -> party(one.party()))
                .tell(
                        WayChanged.class,
                        one -> one.status() == SeatStatus.WAITING,
                        "meeting.notice.mine.wayWaits",
                        one -> arguments(meeting(one), attending(one)),
                        one -> party(one.party()))
                .tell(
                        Confirmed.class,
                        "meeting.notice.mine.PLACE",
                        one -> arguments(meeting(one), NOTHING, bring(one.meeting(), one.seat())),
                        one -> party(one.party()))
                .tell(
                        Withdrawn.class,
                        "meeting.notice.mine.WITHDRAWN",
                        one -> arguments(meeting(one)),
                        one -> party(one.party()));
    }

    private static Predicate<Registered> as(SeatStatus status) {
        return one -> one.status() == status;
    }

    private List<?> registration(Registered registered) {
        return arguments(meeting(registered), NOTHING, bring(registered.meeting(), registered.seat()));
    }

    private List<?> decision(Decided decided) {
        return arguments(meeting(decided), decided.reason(), bring(decided.meeting(), decided.seat()));
    }

    private static Words attending(WayChanged changed) {
        return Words.text("meeting.attending." + changed.attending());
    }

    /** Title, hour with its zone, place; then what the sentence adds. */
    private static List<?> arguments(MeetingSummary meeting, Object... more) {
        var all = new ArrayList<Object>();
        all.add(meeting.title());
        all.add(Words.span(meeting.starts(), meeting.ends(), meeting.zone()));
        all.add(meeting.way() == MeetingWay.ONLINE ? Words.text("meeting.way.ONLINE") : meeting.place());
        all.addAll(Arrays.asList(more));
        return all;
    }

    private MeetingSummary meeting(MeetingEvent event) {
        return circle.meeting(event.meeting()).summary();
    }

    private String name(PartyId party) {
        return people.party(party).map(Party::name).orElse("");
    }

    private Object guest(PartyId party) {
        return people.party(party)
                .<Object>map(Party::name)
                .orElseGet(() -> Words.text("meeting.pseudonym", new Pseudonym(party).label()));
    }

    /** What to bring, and what to show at the door. */
    private Words bring(MeetingId id, SeatId seat) {
        // Where each comes by name, each has a code of their own.
        return circle.meeting(id).plan().welcome().delegation().names()
                ? Words.text("meeting.bring.codes", bring(id))
                : Words.text("meeting.bring.code", bring(id), SeatCode.of(seat));
    }

    /** What to bring stands in the letter. */
    private Words bring(MeetingId id) {
        var bring = circle.meeting(id).plan().welcome().bring();
        return bring.isBlank() ? Words.text("meeting.bring.nothing") : Words.text("meeting.bring", bring);
    }

    private Set<Audience> hosts(MeetingEvent event) {
        return circle.hosts(event.meeting());
    }

    private Set<Audience> comers(MeetingEvent event) {
        return circle.comers(event.meeting(), SeatStatus.OPEN);
    }

    private static Set<Audience> party(PartyId party) {
        return Set.of(Audience.party(party));
    }
}
