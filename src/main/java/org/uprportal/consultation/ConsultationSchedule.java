package org.uprportal.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.uprportal.cycle.CycleId;
import org.uprportal.state.StateCode;

/**
 * The dates of a consultation that act. What is not published yet has only {@link #publishBy}.
 *
 * @param publishBy until when it must be published so that its answers can reach the national report
 */
public record ConsultationSchedule(
        ConsultationId id,
        CycleId cycle,
        StateCode state,
        int cycleNumber,
        ConsultationStatus status,
        Instant publishBy,
        @Nullable Instant opens,
        @Nullable Instant closes,
        @Nullable Instant answersBy) {

    /** How long the government takes for its answers where it says nothing else. */
    static final Duration ANSWERING = Duration.ofDays(28);

    /** How long after the last answer the outcome is due. */
    static final Duration CONCLUDING = Duration.ofDays(7);

    private static final Duration WEEK = Duration.ofDays(7);

    /** When the focal point is reminded to publish. */
    public Instant publishReminder() {
        return publishBy.minus(WEEK.multipliedBy(2));
    }

    /** When those who have not contributed are reminded: a week before the end, later where it is short. */
    public Instant closingReminder() {
        return before(closing(), WEEK, Duration.between(opening(), closing()).dividedBy(4));
    }

    /** When the focal point is reminded to answer. */
    public Instant answerReminder() {
        return before(
                answering(), WEEK, Duration.between(closing(), answering()).dividedBy(4));
    }

    /** Until when the outcome is published. */
    public Instant outcomeBy() {
        return answering().plus(CONCLUDING);
    }

    /** When the focal point is reminded to publish the outcome. */
    public Instant outcomeReminder() {
        return outcomeBy().minus(CONCLUDING.dividedBy(3));
    }

    private Instant opening() {
        return Objects.requireNonNull(opens, Consultation.WITHOUT_DATES);
    }

    /** Until when contributions are taken; of one that is published. */
    public Instant closing() {
        return Objects.requireNonNull(closes, Consultation.WITHOUT_DATES);
    }

    private Instant answering() {
        return Objects.requireNonNull(answersBy, Consultation.WITHOUT_DATES);
    }

    private static Instant before(Instant end, Duration most, Duration ifShort) {
        return end.minus(most.compareTo(ifShort) < 0 ? most : ifShort);
    }
}
