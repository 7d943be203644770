package org.uprportal.cycle.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleStatus;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Stage;
import org.uprportal.cycle.StageProgress.Phase;
import org.uprportal.cycle.StageProgress.Standing;
import org.uprportal.state.StateCode;

class StageTruthTest {

    static final Instant REVIEW = Instant.parse("2026-11-04T08:00:00Z");
    static final Duration DAY = Duration.ofDays(1);

    @Test
    void whatNobodyConfirmedIsNeverDone() {
        assertThat(told(CycleStatus.OPENED, Stage.SUBMISSION, Phase.DONE, REVIEW.minus(DAY), REVIEW))
                .isEqualTo(Phase.SKIPPED);
        assertThat(told(CycleStatus.OPENED, Stage.SUBMISSION, Phase.AHEAD, REVIEW, REVIEW.minus(DAY)))
                .isEqualTo(Phase.AHEAD);
    }

    @Test
    void whatShouldBeOverIsLate() {
        assertThat(told(CycleStatus.RUNNING, Stage.RESPONSE, Phase.OPEN, REVIEW, REVIEW.plus(DAY)))
                .isEqualTo(Phase.LATE);
        assertThat(told(CycleStatus.RUNNING, Stage.RESPONSE, Phase.AHEAD, REVIEW, REVIEW.plus(DAY)))
                .isEqualTo(Phase.LATE);
        assertThat(told(CycleStatus.RUNNING, Stage.RESPONSE, Phase.OPEN, REVIEW.plus(DAY), REVIEW))
                .isEqualTo(Phase.OPEN);
        assertThat(told(CycleStatus.RUNNING, Stage.RESPONSE, Phase.DONE, REVIEW, REVIEW.plus(DAY)))
                .isEqualTo(Phase.DONE);
    }

    @Test
    void aConsultationIsNotAheadOnceTheReviewIsOver() {
        assertThat(told(CycleStatus.RUNNING, Stage.CONSULTATION, Phase.AHEAD, null, REVIEW.plus(DAY)))
                .isEqualTo(Phase.SKIPPED);
        assertThat(told(CycleStatus.RUNNING, Stage.CONSULTATION, Phase.AHEAD, null, REVIEW.minus(DAY)))
                .isEqualTo(Phase.AHEAD);
    }

    @Test
    void inAClosedCycleNothingIsOpen() {
        assertThat(told(CycleStatus.CLOSED, Stage.FOLLOW_UP, Phase.OPEN, null, REVIEW))
                .isEqualTo(Phase.DONE);
        assertThat(told(CycleStatus.CLOSED, Stage.MID_TERM, Phase.AHEAD, null, REVIEW))
                .isEqualTo(Phase.SKIPPED);
    }

    private static Phase told(CycleStatus status, Stage stage, Phase said, @Nullable Instant until, Instant now) {
        var dates = new EnumMap<CycleDate, Instant>(CycleDate.class);
        for (var date : CycleDate.values()) {
            dates.put(date, REVIEW);
        }
        var cycle = new CycleSummary(new CycleId(UUID.randomUUID()), new StateCode("XAA"), 4, 95, status, dates);
        return StageTruth.of(stage, new Standing(said, null, until), cycle, now).phase();
    }
}
