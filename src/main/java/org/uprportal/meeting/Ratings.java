package org.uprportal.meeting;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.SmallNumbers;

/**
 * What both sides think of a meeting: hosts and guests answer the same few questions within two weeks. Then, and not while
 * answers still come, the averages of the sides stand side by side, each where enough of it have answered ({@link SmallNumbers}); one's own
 * answers nobody else reads.
 */
@Service
@Transactional
public class Ratings {

    /** How many of a side have to rate for its averages to be shown. */
    public static final int LEAST = SmallNumbers.LEAST;

    private final RatingRepository ratings;
    private final Meetings meetings;
    private final Seated seated;
    private final Hosting hosting;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    Ratings(
            RatingRepository ratings,
            Meetings meetings,
            Seated seated,
            Hosting hosting,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.ratings = ratings;
        this.meetings = meetings;
        this.seated = seated;
        this.hosting = hosting;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Until when a meeting is rated; the results are shown from then on. */
    public static Instant until(MeetingSummary meeting) {
        return MeetingSchedule.rateUntil(meeting.over());
    }

    /** Whether the actor's party was there and may rate it now. */
    @Transactional(readOnly = true)
    public boolean mayRate(MeetingId id) {
        return meetings.found(id)
                .filter(this::open)
                .filter(one -> access.may(Act.CREATE, MeetingThing.MEETING_RATING, standing(one)))
                .isPresent();
    }

    /**
     * Rates a meeting, or rates it anew.
     *
     * @param answers 1 to 5 for each question
     * @throws MeetingRefused where a question is not answered, before it is over, and once the time is over
     * @throws NotAllowed for whoever was not there
     */
    public void rate(MeetingId id, Map<RatingQuestion, Integer> answers) {
        var meeting = meetings.lock(id).orElseThrow(NotAllowed::here);
        access.require(Act.CREATE, MeetingThing.MEETING_RATING, standing(meeting));
        if (!open(meeting)) {
            throw MeetingRefused.wrongStatus();
        }
        var party = actor.get().party();
        NotAllowed.unless(party != null);
        var author = author(meeting);
        var rating = ratings.findByMeetingIdAndPartyId(id.value(), author.value())
                .orElseGet(() -> Rating.by(id, author, RatingSide.of(party.kind())));
        rating.say(answers);
        ratings.save(rating);
        audit.record("meeting.rated", rating.key());
    }

    /** What the actor's party has answered. */
    @Transactional(readOnly = true)
    public Optional<Map<RatingQuestion, Integer>> mine(MeetingId id) {
        return actor.get().party() == null
                ? Optional.empty()
                : meetings.found(id)
                        .filter(one -> access.may(Act.READ, MeetingThing.MEETING_RATING, standing(one)))
                        .flatMap(one -> ratings.findByMeetingIdAndPartyId(
                                id.value(), author(one).value()))
                        .map(Rating::answers);
    }

    /** The sides, each with its averages; none while it is still being rated. Open to everybody. */
    @Transactional(readOnly = true)
    public List<RatingResult> results(MeetingId id) {
        var meeting = meetings.found(id);
        if (meeting.filter(one -> one.status() == MeetingStatus.HELD && !open(one))
                .isEmpty()) {
            return List.of();
        }
        var all = ratings.findByMeetingId(id.value());
        return all.isEmpty()
                ? List.of()
                : Arrays.stream(RatingSide.values())
                        .map(side -> result(
                                side,
                                all.stream().filter(one -> one.side() == side).toList()))
                        .toList();
    }

    private static RatingResult result(RatingSide side, List<Rating> all) {
        var averages = new EnumMap<RatingQuestion, Double>(RatingQuestion.class);
        for (var question : RatingQuestion.values()) {
            SmallNumbers.mean(
                            all.stream().map(one -> one.answers().get(question)).toList())
                    .ifPresent(mean -> averages.put(question, mean));
        }
        return new RatingResult(side, averages);
    }

    private boolean open(Meeting meeting) {
        return meeting.status() == MeetingStatus.HELD && clock.instant().isBefore(until(meeting.summary()));
    }

    /** Named is who hosts, and who had a place and was not noted as absent. */
    private Relation standing(Meeting meeting) {
        return hosting.named(meeting) == Relation.NAMED
                        || seated.latest(meeting).filter(Seat::came).isPresent()
                ? Relation.NAMED
                : Relation.OTHER;
    }

    /** A veil that was worn at the meeting stays. */
    private PartyId author(Meeting meeting) {
        return seated.latest(meeting)
                .filter(seat -> seat.veil() != Veil.NAMED)
                .map(Seat::author)
                .orElseGet(() -> actor.get().party().id());
    }
}
