package org.uprportal.meeting;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

/** The meetings of review cycles. Once called, a meeting is public; only its joining link is not. */
@Service
@Transactional
public class Meetings {

    /** The longest title, place, link or reason, in characters. */
    public static final int LONGEST_LINE = Typed.LONGEST_LINE;

    /** The longest description, in characters. */
    public static final int LONGEST_TEXT = Typed.LONGEST_TEXT;

    private static final List<MeetingStatus> SHOWN =
            List.of(MeetingStatus.PUBLISHED, MeetingStatus.HELD, MeetingStatus.CANCELLED);
    private static final String NO_TEXT = "";

    private final MeetingRepository meetings;
    private final Places places;
    private final WaitingList waiting;
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
            Places places,
            WaitingList waiting,
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
        this.places = places;
        this.waiting = waiting;
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
        revise(owned(id), plan, why);
    }

    /**
     * The same where somebody else may have changed it since it was read: what only one of them has changed is taken.
     *
     * @param read the meeting as it was when the host began
     * @throws MeetingRefused as above, and where both have changed the same differently; nothing is changed then
     * @throws NotAllowed for anybody but the host
     */
    public void revise(MeetingId id, MeetingPlan read, MeetingPlan plan, String why) {
        var meeting = owned(id);
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
        waiting.settle(meeting);
        waiting.moveUp(meeting);
    }

    /**
     * Calls the meeting: from now on everybody sees it.
     *
     * @throws MeetingRefused without title, place or link, or where it would begin in the past
     * @throws NotAllowed for anybody but the host
     */
    public void publish(MeetingId id) {
        var meeting = owned(id);
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
        var meeting = owned(id);
        meeting.cancel(why);
        meetings.save(meeting);
        mover.cancel(id, why);
        audit.record("meeting.cancelled", id.value());
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

    boolean hosting(Meeting meeting) {
        return access.may(Act.WRITE, thing(meeting), hosting.own(meeting));
    }

    Meeting owned(MeetingId id) {
        var meeting = meetings.lock(id.value()).orElseThrow(NotAllowed::here);
        access.require(Act.WRITE, thing(meeting), hosting.own(meeting));
        return meeting;
    }

    private static MeetingThing thing(Meeting meeting) {
        return meeting.status() == MeetingStatus.DRAFT ? MeetingThing.MEETING_DRAFT : MeetingThing.MEETING;
    }

    boolean reads(Meeting meeting) {
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
