package org.uprportal.meeting;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.SafeText;
import org.uprportal.state.StateCode;
import org.uprportal.theme.ThemeId;

/** The meetings of review cycles. Once called, a meeting is public; only its joining link is not. */
@Service
@Transactional
public class Meetings {

    /** The longest title, place, link or reason, in characters. */
    public static final int LONGEST_LINE = Meeting.LONGEST_LINE;

    /** The longest description, in characters. */
    public static final int LONGEST_TEXT = Meeting.LONGEST_TEXT;

    private static final List<MeetingStatus> SHOWN =
            List.of(MeetingStatus.PUBLISHED, MeetingStatus.HELD, MeetingStatus.CANCELLED);
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9000-01-01T00:00:00Z");
    private static final String NO_TEXT = "";
    private static final int LONGEST_MEETING = 31;
    private static final int MOST_IN_MONTH = 1000;

    private final MeetingRepository meetings;
    private final SeatRepository seats;
    private final MinutesRepository minutes;
    private final Places places;
    private final SlotMover mover;
    private final Hosting hosting;
    private final CohostRepository cohosts;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final Invitees guests;
    private final Seated seated;
    private final PortalClock clock;

    Meetings(
            MeetingRepository meetings,
            SeatRepository seats,
            MinutesRepository minutes,
            Places places,
            SlotMover mover,
            Hosting hosting,
            CohostRepository cohosts,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            Invitees guests,
            Seated seated,
            PortalClock clock) {
        this.meetings = meetings;
        this.seats = seats;
        this.minutes = minutes;
        this.places = places;
        this.mover = mover;
        this.hosting = hosting;
        this.cohosts = cohosts;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.guests = guests;
        this.seated = seated;
        this.clock = clock;
    }

    /** Whether the actor's party may host meetings. */
    @Transactional(readOnly = true)
    public boolean mayHost() {
        return actor.get().party() != null && access.may(Act.CREATE, MeetingThing.MEETING_DRAFT, Relation.OWN);
    }

    /**
     * Opens a draft in three weeks at two in the afternoon, with what is usual for a round table.
     *
     * @param zone the zone of the place
     * @throws NotAllowed for whoever may not host
     */
    public MeetingId open(String zone) {
        NotAllowed.unless(mayHost());
        var party = actor.get().party();
        var state = party.kind() == PartyKind.EMBASSY ? party.accreditedTo() : party.state();
        NotAllowed.unless(state != null);
        var starts = LocalDateTime.ofInstant(clock.instant(), PortalClock.GENEVA)
                .toLocalDate()
                .plusWeeks(3)
                .atTime(14, 0);
        var kind = MeetingKind.ROUND_TABLE;
        var meeting = meetings.save(Meeting.open(
                state,
                party.id(),
                new MeetingPlan(
                        kind,
                        NO_TEXT,
                        NO_TEXT,
                        zone,
                        starts,
                        starts.plusMinutes(kind.minutes()),
                        MeetingWay.PLACE,
                        NO_TEXT,
                        NO_TEXT,
                        kind.places(),
                        0,
                        NO_TEXT,
                        NO_TEXT,
                        kind.approval())));
        audit.record("meeting.opened", meeting.id().value());
        return meeting.id();
    }

    /**
     * Changes a draft, or a meeting that has been called; whoever comes is then told what changed. More places move the
     * waiting list up.
     *
     * @param why the reason, needed where a called meeting is moved to another day or hour
     * @throws MeetingRefused for too long texts, an hour that the clock at the place skips, an end before the beginning, and
     *     once it is over or cancelled
     * @throws NotAllowed for anybody but the host
     */
    public void revise(MeetingId id, MeetingPlan plan, String why) {
        revise(hosted(id), plan, why);
    }

    /**
     * The same where somebody else may have changed it since it was read: what only one of them has changed is taken.
     *
     * @param read the meeting as it was when the host began
     * @throws MeetingRefused as above, and where both have changed the same differently; nothing is changed then
     * @throws NotAllowed for anybody but the host
     */
    public void revise(MeetingId id, MeetingPlan read, MeetingPlan plan, String why) {
        var meeting = hosted(id);
        revise(meeting, new PlanMerge(read, plan, meeting.plan()).merged(), why);
    }

    private void revise(Meeting meeting, MeetingPlan plan, String why) {
        var id = meeting.id();
        var before = meeting.plan();
        var invited = guests.of(meeting);
        meeting.revise(plan, why, clock.instant());
        if (before.welcome().audience() != MeetingAudience.EVERYBODY) {
            meeting.reaches(guests.of(meeting).stream()
                    .filter(party -> !invited.contains(party))
                    .toList());
        }
        mover.follow(meeting, before);
        meetings.save(meeting);
        audit.record("meeting.revised", id.value());
        settle(meeting);
        moveUp(meeting);
    }

    /** Whoever was to take part in a way that is not offered any more takes part in the other, where a place is free, or waits. */
    private void settle(Meeting meeting) {
        if (meeting.status() != MeetingStatus.PUBLISHED || meeting.way() == MeetingWay.BOTH) {
            return;
        }
        var left = meeting.way() == MeetingWay.PLACE ? Attending.PLACE : Attending.ONLINE;
        seats.findByMeetingIdAndStatusIn(meeting.id().value(), SeatStatus.OPEN).stream()
                .filter(seat -> seat.attending() != left)
                .sorted(Comparator.comparing(Seat::turn))
                .forEach(seat -> {
                    var free = places.of(meeting).get(left).free();
                    seat.carryOver(left, free);
                    seats.saveAndFlush(seat);
                });
    }

    /** Since the portal was started anew the clock of a place may have other rules. For the portal's own work. */
    public void reckon() {
        NotAllowed.unless(actor.get().portal());
        var now = clock.instant();
        for (var meeting : meetings.ahead(now)) {
            if (meeting.reckon(now)) {
                mover.tell(meeting);
                meetings.save(meeting);
                audit.record("meeting.reckoned", meeting.id().value());
            }
        }
    }

    /**
     * Calls the meeting: from now on everybody sees it.
     *
     * @throws MeetingRefused without title, place or link, or where it would begin in the past
     * @throws NotAllowed for anybody but the host
     */
    public void publish(MeetingId id) {
        var meeting = hosted(id);
        meeting.publish(clock.instant());
        meetings.save(meeting);
        audit.record("meeting.published", id.value());
    }

    /**
     * Cancels a called meeting.
     *
     * @throws MeetingRefused without a reason, and where it is over or cancelled
     * @throws NotAllowed for anybody but the host
     */
    public void cancel(MeetingId id, String why) {
        var meeting = hosted(id);
        meeting.cancel(why);
        meetings.save(meeting);
        mover.cancel(id, why);
        audit.record("meeting.cancelled", id.value());
    }

    /**
     * Invites parties by name; once it is called they are told at once.
     *
     * @throws MeetingRefused once it is over or cancelled
     * @throws NotAllowed for anybody but a host, and where a party does not exist
     */
    public void invite(MeetingId id, Collection<PartyId> parties) {
        var meeting = hosted(id);
        NotAllowed.unless(guests.known(parties));
        meeting.invite(parties);
        meetings.save(meeting);
        audit.record("meeting.invited", id.value());
    }

    /**
     * Invites by name all that were, under their name, at an earlier meeting of the same host, whoever may read its list: that they
     * are invited is public, that they were there does not become so.
     *
     * @return how many that were not invited yet
     * @throws MeetingRefused once it is over or cancelled
     * @throws NotAllowed for anybody but a host of both
     */
    public int inviteThoseOf(MeetingId id, MeetingId earlier) {
        var meeting = hosted(id);
        var before = hosted(earlier);
        var hosts = hosting.of(id, meeting.host());
        var more = seats.findByMeetingIdAndStatusIn(earlier.value(), List.of(SeatStatus.PLACE)).stream()
                .filter(seat -> before.status() == MeetingStatus.HELD && seat.veil() == Veil.NAMED && seat.came())
                .map(Seat::party)
                .filter(party -> !hosts.contains(party) && !meeting.invitees().contains(party.value()))
                .distinct()
                .toList();
        meeting.invite(more);
        meetings.save(meeting);
        audit.record("meeting.invited", id.value());
        return more.size();
    }

    /** What the actor's party has hosted and is over, the latest first. @param most at most so many */
    @Transactional(readOnly = true)
    public List<MeetingSummary> held(int most) {
        var party = actor.get().party();
        return party == null
                ? List.of()
                : meetings
                        .hosted(party.id().value(), cohosts.hostedBy(party.id().value()), List.of(MeetingStatus.HELD))
                        .stream()
                        .map(Meeting::summary)
                        .sorted(Comparator.comparing(MeetingSummary::begins).reversed())
                        .limit(most)
                        .toList();
    }

    /** Whom a meeting invites; empty where it is open to everybody. Open to everybody, so that nobody is tapped on the shoulder. */
    @Transactional(readOnly = true)
    public List<PartyId> invited(MeetingId id) {
        return meetings.findById(id.value()).filter(this::reads).map(guests::of).orElse(List.of());
    }

    /** The day of a reminder has come. For the {@code process} room only. */
    public void near(MeetingId id, int days) {
        NotAllowed.unless(actor.get().portal());
        var meeting = meetings.findById(id.value()).orElseThrow(NotAllowed::here);
        meeting.near(days);
        meetings.save(meeting);
    }

    /** It is over. For the {@code process} room only; doing it twice changes nothing. */
    public void hold(MeetingId id) {
        NotAllowed.unless(actor.get().portal());
        var meeting = meetings.findById(id.value()).orElseThrow(NotAllowed::here);
        if (meeting.hold() && meeting.plan().kind().minuted()) {
            minutes.save(Minutes.await(id, MeetingSchedule.writeBy(clock.instant())));
        }
        meetings.save(meeting);
        audit.record("meeting.held", id.value());
    }

    /** One meeting; empty where it does not exist for the actor. */
    @Transactional(readOnly = true)
    public Optional<MeetingDetails> find(MeetingId id) {
        return meetings.findById(id.value()).filter(this::reads).map(this::details);
    }

    /** Those of these that exist for the actor, in a fixed number of statements. */
    @Transactional(readOnly = true)
    public List<MeetingSummary> among(Collection<MeetingId> ids) {
        return meetings.findAllById(ids.stream().map(MeetingId::value).toList()).stream()
                .filter(this::reads)
                .map(Meeting::summary)
                .toList();
    }

    /** The calendar, those to come by their beginning, the past ones the latest first. @param page the first is 0 */
    @Transactional(readOnly = true)
    public List<MeetingSummary> search(MeetingFilter filter, int page, int size) {
        return page(filter, page, size).stream().map(Meeting::summary).toList();
    }

    /** The meetings of one month, by their days at the place; whatever else is looked for. */
    @Transactional(readOnly = true)
    public List<MeetingSummary> month(MeetingFilter filter, YearMonth month) {
        var from = month.atDay(1).minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var until = month.atEndOfMonth()
                .plusDays(LONGEST_MEETING)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        return between(
                        filter,
                        from,
                        until,
                        PageRequest.of(0, MOST_IN_MONTH, Sort.by("begins").and(Sort.by("id"))))
                .stream()
                .map(Meeting::summary)
                .filter(one -> !YearMonth.from(one.starts()).isAfter(month)
                        && !YearMonth.from(one.lastDay()).isBefore(month))
                .toList();
    }

    private List<Meeting> between(MeetingFilter filter, Instant from, Instant until, PageRequest page) {
        return meetings.search(
                SHOWN,
                state(filter),
                filter.kind(),
                ways(filter),
                filter.host() == null ? null : filter.host().value(),
                filter.theme() == null ? null : filter.theme().value(),
                SafeText.containing(filter.language()),
                from,
                until,
                page);
    }

    private List<Meeting> page(MeetingFilter filter, int page, int size) {
        var sort = Sort.by(filter.past() ? Sort.Direction.DESC : Sort.Direction.ASC, "begins")
                .and(Sort.by("id"));
        return between(
                filter,
                filter.past() ? FIRST : clock.instant(),
                filter.past() ? clock.instant() : LAST,
                PageRequest.of(page, size, sort));
    }

    /** A meeting, and where on earth its host says it is; null where it is not said. */
    public record Placed(MeetingSummary meeting, @Nullable MapPoint point) {}

    /** The calendar with the coordinates that hosts give. @param page the first is 0 */
    @Transactional(readOnly = true)
    public List<Placed> placed(MeetingFilter filter, int page, int size) {
        return page(filter, page, size).stream()
                .map(one -> new Placed(one.summary(), one.point()))
                .toList();
    }

    /** The same as a calendar file shows them. @param most at most so many */
    @Transactional(readOnly = true)
    public List<CalendarEntry> calendar(MeetingFilter filter, int most) {
        return page(filter, 0, most).stream()
                .map(meeting -> meeting.entry(meeting.sequence(), NO_TEXT, meeting.status() == MeetingStatus.CANCELLED))
                .toList();
    }

    /** How many there are in that calendar. */
    @Transactional(readOnly = true)
    public int count(MeetingFilter filter) {
        return meetings.count(
                SHOWN,
                state(filter),
                filter.kind(),
                ways(filter),
                filter.host() == null ? null : filter.host().value(),
                filter.theme() == null ? null : filter.theme().value(),
                SafeText.containing(filter.language()),
                filter.past() ? FIRST : clock.instant(),
                filter.past() ? clock.instant() : LAST);
    }

    /** Who hosts what has been called. */
    @Transactional(readOnly = true)
    public List<PartyId> hosts() {
        return Stream.concat(meetings.hosts().stream(), meetings.cohosts().stream())
                .distinct()
                .map(PartyId::new)
                .toList();
    }

    /** What is spoken of in what has been called. */
    @Transactional(readOnly = true)
    public List<ThemeId> themes() {
        return meetings.themes().stream().map(ThemeId::new).toList();
    }

    /** The States for which meetings have been called. */
    @Transactional(readOnly = true)
    public List<StateCode> states() {
        return meetings.states().stream().map(StateCode::new).toList();
    }

    /** What the actor's party hosts: drafts, and what is still to come. */
    @Transactional(readOnly = true)
    public List<MeetingSummary> hosted() {
        var party = actor.get().party();
        return party == null
                ? List.of()
                : hostedBy(party.id()).stream().map(Meeting::summary).toList();
    }

    /** What a party hosts. */
    List<Meeting> hostedBy(PartyId party) {
        return meetings.hosted(
                party.value(), cohosts.hostedBy(party.value()), List.of(MeetingStatus.DRAFT, MeetingStatus.PUBLISHED));
    }

    /** What a party hosts or has hosted, as far as it has been called. */
    List<Meeting> onceHostedBy(PartyId party) {
        return meetings.hosted(party.value(), cohosts.hostedBy(party.value()), SHOWN);
    }

    /** For those who give away places of the same meeting one after the other. */
    Optional<Meeting> lock(MeetingId id) {
        return meetings.lock(id.value()).filter(this::reads);
    }

    /** Offers free places to those who have waited longest; for a meeting that is locked. */
    void moveUp(Meeting meeting) {
        if (meeting.status() != MeetingStatus.PUBLISHED) {
            return;
        }
        var now = clock.instant();
        if (!now.isBefore(meeting.begins())) {
            return;
        }
        for (var next = places.next(meeting); next.isPresent(); next = places.next(meeting)) {
            next.get().offer(MeetingSchedule.confirmBy(now, meeting.begins()));
            seats.saveAndFlush(next.get());
        }
    }

    boolean hosting(Meeting meeting) {
        return access.may(Act.WRITE, thing(meeting), hosting.own(meeting));
    }

    private Meeting hosted(MeetingId id) {
        var meeting = meetings.lock(id.value()).orElseThrow(NotAllowed::here);
        access.require(Act.WRITE, thing(meeting), hosting.own(meeting));
        return meeting;
    }

    private static MeetingThing thing(Meeting meeting) {
        return meeting.status() == MeetingStatus.DRAFT ? MeetingThing.MEETING_DRAFT : MeetingThing.MEETING;
    }

    private boolean reads(Meeting meeting) {
        return access.may(Act.READ, thing(meeting), hosting.own(meeting));
    }

    private MeetingDetails details(Meeting meeting) {
        var plan = meeting.plan();
        return new MeetingDetails(
                meeting.summary(),
                joins(meeting) ? plan : plan.withoutLink(),
                meeting.reason(),
                places.told(meeting, hosting.seen(meeting)),
                meeting.sequence(),
                hosting(meeting),
                actor.get().party() == null
                        ? meeting.plan().welcome().audience() == MeetingAudience.EVERYBODY
                        : guests.invites(meeting, actor.get().party()));
    }

    /** The joining link is for the host and for those who have a place. */
    private boolean joins(Meeting meeting) {
        var placed = seated.latest(meeting)
                .filter(seat -> seat.status() == SeatStatus.PLACE)
                .isPresent();
        return access.may(
                Act.READ, MeetingThing.MEETING_LINK, hosting.named(meeting), placed ? Relation.OWN : Relation.OTHER);
    }

    private static String state(MeetingFilter filter) {
        return filter.state() == null ? null : filter.state().value();
    }

    private static List<MeetingWay> ways(MeetingFilter filter) {
        return filter.online() ? List.of(MeetingWay.ONLINE, MeetingWay.BOTH) : List.of(MeetingWay.values());
    }

    List<MeetingSummary> summaries(List<MeetingId> ids) {
        return meetings.findAllById(ids.stream().map(MeetingId::value).toList()).stream()
                .filter(one -> one.status() == MeetingStatus.PUBLISHED)
                .map(Meeting::summary)
                .toList();
    }

    /** For registrations: a meeting the actor reads. */
    Optional<Meeting> found(MeetingId id) {
        return meetings.findById(id.value()).filter(this::reads);
    }

    /** For a task that names its meeting. */
    MeetingSummary summary(UUID id) {
        return meetings.findById(id).orElseThrow(NotAllowed::here).summary();
    }
}
