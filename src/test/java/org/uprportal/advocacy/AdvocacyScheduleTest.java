package org.uprportal.advocacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AdvocacyScheduleTest {

    static final Instant REVIEW = Instant.parse("2027-01-20T08:00:00Z");

    @Test
    void aMissionHasThreeWeeksButNotBeyondTwoWeeksBeforeTheReview() {
        assertThat(AdvocacySchedule.due(before(60), REVIEW)).isEqualTo(before(39));
        assertThat(AdvocacySchedule.due(before(30), REVIEW)).isEqualTo(before(14));
        assertThat(AdvocacySchedule.due(before(14), REVIEW)).isEqualTo(REVIEW);
        assertThat(AdvocacySchedule.due(before(3), REVIEW)).isEqualTo(REVIEW);
    }

    @Test
    void afterAMeetingTwoWeeksBeforeTheReviewOrTheReview() {
        assertThat(AdvocacySchedule.dueAfterMeeting(before(60), REVIEW)).isEqualTo(before(14));
        assertThat(AdvocacySchedule.dueAfterMeeting(before(10), REVIEW)).isEqualTo(REVIEW);
    }

    @Test
    void remindersStandFiveDaysBeforeOrADayAfterTheBeginning() {
        assertThat(AdvocacySchedule.reminder(before(60), before(39))).isEqualTo(before(44));
        assertThat(AdvocacySchedule.reminder(before(42), before(39))).isEqualTo(before(41));
        assertThat(AdvocacySchedule.asksReminder(before(10))).isEqualTo(before(40));
    }

    private static Instant before(int days) {
        return REVIEW.minus(Duration.ofDays(days));
    }
}
