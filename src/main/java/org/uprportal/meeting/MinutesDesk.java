package org.uprportal.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.account.People;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.PortalClock;

/**
 * The minutes of meetings: written by a host, amended by proposals of those who took part, validated once the time for that is
 * over, then kept among them or published.
 */
@Service
@Transactional
public class MinutesDesk {

    private final MinutesRepository minutes;
    private final MinutesItemRepository items;
    private final AmendmentRepository amendments;
    private final DecisionRepository decisions;
    private final MinutesSight sight;
    private final MatterNames matters;
    private final People people;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    MinutesDesk(
            MinutesRepository minutes,
            MinutesItemRepository items,
            AmendmentRepository amendments,
            DecisionRepository decisions,
            MinutesSight sight,
            MatterNames matters,
            People people,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.minutes = minutes;
        this.items = items;
        this.amendments = amendments;
        this.decisions = decisions;
        this.sight = sight;
        this.matters = matters;
        this.people = people;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The minutes of a meeting; empty where there are none for the actor. */
    @Transactional(readOnly = true)
    public Optional<MinutesDetails> of(MeetingId meeting) {
        return minutes.findByMeetingId(meeting.value()).filter(sight::reads).map(this::details);
    }

    /** Minutes; empty where they do not exist for the actor. */
    @Transactional(readOnly = true)
    public Optional<MinutesDetails> find(MinutesId id) {
        return minutes.findById(id.value()).filter(sight::reads).map(this::details);
    }

    /**
     * Writes the draft anew.
     *
     * @param seen {@link MinutesDetails#edits} as it was when the host began to write
     * @throws MeetingRefused where somebody else has written meanwhile, for too long texts, a decision without words, and once they
     *     have been sent
     * @throws NotAllowed for anybody but a host, and for a decision on what does not exist for them
     */
    public void write(MinutesId id, int seen, MinutesText text) {
        var one = minutes(id);
        access.require(Act.WRITE, MeetingThing.MINUTES_DRAFT, sight.own(one));
        one.write(seen);
        var before = decisions.findByMinutesIdOrderByPlace(id.value());
        matters.require(
                text.decisions().stream()
                        .<@Nullable Matter>map(MinutesText.Decided::about)
                        .toList(),
                before.stream()
                        .<@Nullable Matter>map(decided -> decided.summary().about())
                        .toList());
        items.deleteAllInBatch(items.findByMinutesIdOrderByPlace(id.value()));
        decisions.deleteAllInBatch(before);
        for (int i = 0; i < text.items().size(); i++) {
            var item = text.items().get(i);
            items.save(MinutesItem.of(id, i, item.heading(), item.body()));
        }
        for (int i = 0; i < text.decisions().size(); i++) {
            var decided = text.decisions().get(i);
            NotAllowed.unless(people.party(decided.owner()).isPresent());
            decisions.save(Decision.note(one, i, decided));
        }
        minutes.save(one);
        audit.record("meeting.minutesWritten", id.value());
    }

    /**
     * Sends the draft to all who took part, for two weeks.
     *
     * @throws MeetingRefused where nothing is written, and once they have been sent
     * @throws NotAllowed for anybody but a host
     */
    public void send(MinutesId id) {
        var one = minutes(id);
        access.require(Act.WRITE, MeetingThing.MINUTES_DRAFT, sight.own(one));
        if (items.findByMinutesIdOrderByPlace(id.value()).isEmpty()) {
            throw MeetingRefused.nothingWritten();
        }
        one.send(MeetingSchedule.amendUntil(clock.instant()));
        minutes.save(one);
        audit.record("meeting.minutesSent", id.value());
    }

    /**
     * Proposes another text for one part.
     *
     * @throws MeetingRefused without another text, and once the time is over
     * @throws NotAllowed for whoever did not take part
     */
    public AmendmentId propose(MinutesId id, UUID item, String text) {
        var one = amending(id);
        one.requireProposals(clock.instant());
        var part = items.findById(item)
                .filter(found -> found.minutes().equals(id.value()))
                .orElseThrow(NotAllowed::here);
        var proposed =
                amendments.save(Amendment.propose(one, item, sight.author(one), part.body(), text, clock.instant()));
        audit.record("meeting.amendmentProposed", proposed.shown().id().value());
        return proposed.shown().id();
    }

    /**
     * Adds a reservation, which stands below the minutes whatever becomes of them; also once the time to amend is over, so that
     * whoever was refused can still say that they do not agree.
     *
     * @throws MeetingRefused without text, and once they are validated
     * @throws NotAllowed for whoever did not take part
     */
    public AmendmentId reserve(MinutesId id, String text) {
        var one = amending(id);
        var reserved = amendments.save(Amendment.propose(one, null, sight.author(one), "", text, clock.instant()));
        audit.record("meeting.reserved", reserved.shown().id().value());
        return reserved.shown().id();
    }

    private Minutes amending(MinutesId id) {
        var one = minutes(id);
        NotAllowed.unless(actor.get().party() != null && sight.reads(one));
        access.require(Act.CREATE, MeetingThing.MEETING_AMENDMENT, sight.named(one));
        one.require(MinutesStatus.AMENDING);
        return one;
    }

    /**
     * A host takes a proposal over into the minutes, or refuses it with a reason.
     *
     * @throws MeetingRefused without a reason for refusing, where the part has another text by now, and once it is decided
     * @throws NotAllowed for anybody but a host
     */
    public void decide(AmendmentId id, boolean accepted, String why) {
        var proposal = amendments.findById(id.value()).orElseThrow(NotAllowed::here);
        var one = minutes(new MinutesId(proposal.minutes()));
        access.require(Act.WRITE, MeetingThing.MEETING_AMENDMENT, sight.own(one));
        one.require(MinutesStatus.AMENDING);
        proposal.decide(one, accepted, why, clock.instant());
        if (accepted) {
            var part = items.findById(proposal.item()).orElseThrow(NotAllowed::here);
            if (!part.body().equals(proposal.before())) {
                throw MeetingRefused.otherText();
            }
            part.write(proposal.after());
            items.save(part);
        }
        amendments.save(proposal);
        audit.record(accepted ? "meeting.amendmentAccepted" : "meeting.amendmentRefused", id.value());
    }

    /**
     * Validates the minutes; each decision becomes a task of its owner.
     *
     * @param publish for everybody, or only for those who took part
     * @throws MeetingRefused before the time to amend is over, and while proposals wait for an answer
     * @throws NotAllowed for anybody but a host
     */
    public void validate(MinutesId id, boolean publish) {
        var one = minutes(id);
        access.require(Act.WRITE, MeetingThing.MEETING_MINUTES, sight.own(one));
        if (amendments.existsByMinutesIdAndStatus(id.value(), AmendmentStatus.OPEN)) {
            throw MeetingRefused.proposalsWait();
        }
        one.validate(publish, clock.instant());
        minutes.save(one);
        decisions.findByMinutesIdOrderByPlace(id.value()).forEach(decided -> {
            decided.give();
            decisions.save(decided);
        });
        audit.record("meeting.minutesValidated", id.value());
    }

    /** The time to amend is nearly over. For the {@code process} room only. */
    public void remind(MinutesId id) {
        NotAllowed.unless(actor.get().portal());
        var one = minutes(id);
        one.remind();
        minutes.save(one);
    }

    /** One decision; empty where it does not exist for the actor. */
    @Transactional(readOnly = true)
    public Optional<DecisionSummary> decision(DecisionId id) {
        return decisions.findById(id.value()).filter(sight::reads).map(Decision::summary);
    }

    /** What the actor's party has to carry out, the most urgent first. */
    @Transactional(readOnly = true)
    public List<DecisionSummary> mine() {
        var party = actor.get().party();
        return party == null
                ? List.of()
                : decisions.findByOwnerIdAndStatusOrderByDueOn(party.id().value(), DecisionStatus.OPEN).stream()
                        .map(Decision::summary)
                        .toList();
    }

    /** The meeting in which it was decided. @throws NotAllowed where it does not exist for the actor */
    @Transactional(readOnly = true)
    public MeetingSummary meetingOf(DecisionId id) {
        return sight.meeting(decision(id).orElseThrow(NotAllowed::here).meeting());
    }

    /**
     * Its owner says what has been done.
     *
     * @throws MeetingRefused without saying what, and where it is done
     * @throws NotAllowed for anybody but its owner
     */
    public void finish(DecisionId id, String outcome) {
        var one = decisions.findById(id.value()).orElseThrow(NotAllowed::here);
        access.require(Act.WRITE, MeetingThing.MEETING_DECISION, access.to(one.owner()));
        one.done(outcome, clock.instant());
        decisions.save(one);
        audit.record("meeting.decisionDone", id.value());
    }

    /** Today, at the portal's place. */
    @Transactional(readOnly = true)
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
    }

    private MinutesDetails details(Minutes one) {
        return sight.details(one, clock.instant());
    }

    private Minutes minutes(MinutesId id) {
        return minutes.findById(id.value()).orElseThrow(NotAllowed::here);
    }
}
