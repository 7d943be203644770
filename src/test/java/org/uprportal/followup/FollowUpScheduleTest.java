package org.uprportal.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.PartyId;

/** The dates that act, in days as they are told to people. */
class FollowUpScheduleTest {

    private static final Instant GIVEN = Instant.parse("2027-01-10T09:00:00Z");
    private static final Instant BEGAN = Instant.parse("2027-07-11T09:00:00Z");

    private final FollowUpSchedule schedule = new FollowUpSchedule(GIVEN, BEGAN);

    @Test
    void aPlanIsDueAfterNinetyDaysAReportHalfAYearAndAMonthAfterItsPeriodBegan() {
        assertThat(schedule.planDue()).isEqualTo(GIVEN.plus(days(90)));
        assertThat(schedule.reportAsked()).isEqualTo(BEGAN.plus(days(182)));
        assertThat(schedule.reportDue()).isEqualTo(BEGAN.plus(days(212)));
    }

    @Test
    void clusteringAndAnswersTakeTwoMonthsTheMidTermReportHalfAYearAndAMonthOfGrace() {
        assertThat(FollowUpSchedule.clusteringDue(GIVEN)).isEqualTo(GIVEN.plus(days(60)));
        assertThat(FollowUpSchedule.answerDue(GIVEN)).isEqualTo(GIVEN.plus(days(60)));
        assertThat(FollowUpSchedule.midTermReminder(GIVEN)).isEqualTo(GIVEN.minus(days(14)));
        assertThat(FollowUpSchedule.WRITING).isEqualTo(days(182));
        assertThat(FollowUpSchedule.GRACE).isEqualTo(days(30));
        assertThat(FollowUpSchedule.FORTNIGHT).isEqualTo(days(14));
    }

    @Test
    void aClusterIsLateOnlyAfterItsDateAndWithAPlanThatStandsNever() {
        assertThat(cluster(false, schedule).planLate(schedule.planDue())).isNull();
        assertThat(cluster(false, schedule).planLate(schedule.planDue().plusMillis(1)))
                .isEqualTo(schedule.planDue());
        assertThat(cluster(true, schedule).planLate(schedule.planDue().plusMillis(1)))
                .isNull();
        assertThat(cluster(false, schedule).reportLate(schedule.reportDue())).isNull();
        assertThat(cluster(false, schedule).reportLate(schedule.reportDue().plusMillis(1)))
                .isEqualTo(schedule.reportDue());
        assertThat(cluster(false, schedule).reportAsked(schedule.reportAsked())).isTrue();
        assertThat(cluster(false, schedule).reportAsked(schedule.reportAsked().minusMillis(1)))
                .isFalse();
        for (var later : new Instant[] {GIVEN, Instant.parse("2100-01-01T00:00:00Z")}) {
            assertThat(cluster(false, null).planLate(later)).isNull();
            assertThat(cluster(false, null).reportLate(later)).isNull();
            assertThat(cluster(false, null).reportAsked(later)).isFalse();
        }
    }

    private static ClusterSummary cluster(
            boolean planStands, @org.jspecify.annotations.Nullable FollowUpSchedule schedule) {
        return new ClusterSummary(
                new ClusterId(java.util.UUID.randomUUID()),
                new CycleId(java.util.UUID.randomUUID()),
                "Courts",
                PartyId.random(),
                true,
                planStands,
                schedule,
                java.util.List.of());
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }
}
