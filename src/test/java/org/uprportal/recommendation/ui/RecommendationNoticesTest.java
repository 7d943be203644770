package org.uprportal.recommendation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uprportal.account.Around;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleStatus;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.notification.NoticeTable;
import org.uprportal.notification.Notices;
import org.uprportal.party.Audience;
import org.uprportal.recommendation.RecommendationEvent;
import org.uprportal.recommendation.RecommendationEvent.ImportTakenBack;
import org.uprportal.recommendation.RecommendationEvent.Imported;
import org.uprportal.recommendation.RecommendationEvent.OnRecordAlready;
import org.uprportal.recommendation.RecommendationEvent.OutcomeAdopted;
import org.uprportal.recommendation.RecommendationEvent.PositionTaken;
import org.uprportal.recommendation.RecommendationEvent.PrioritiesAsked;
import org.uprportal.recommendation.RecommendationEvent.ResponseSent;
import org.uprportal.state.StateCode;
import org.uprportal.testing.NoticeWalk;

class RecommendationNoticesTest {

    private static final CycleId CYCLE = new CycleId(new UUID(2, 2));
    private static final StateCode TAVARA = new StateCode("TVA");
    private static final String PAGE = " /recommendations?cycle=" + CYCLE.value() + " ";
    private static final List<RecommendationEvent> EVENTS = List.of(
            new Imported(CYCLE, 254),
            new PrioritiesAsked(CYCLE, Instant.EPOCH),
            new ImportTakenBack(CYCLE, 1, 0),
            new ResponseSent(CYCLE, 3, 2, 1));

    private final NoticeTable<RecommendationEvent> table = table();

    private static NoticeTable<RecommendationEvent> table() {
        var cycles = mock(Cycles.class);
        when(cycles.get(CYCLE)).thenReturn(new CycleSummary(CYCLE, TAVARA, 4, 48, CycleStatus.RUNNING, Map.of()));
        var around = mock(Around.class);
        when(around.everybody(TAVARA)).thenReturn(Set.of(new Audience("everybody")));
        when(around.inTheCountry(TAVARA)).thenReturn(Set.of(new Audience("country")));
        return new RecommendationNotices(mock(Notices.class), cycles, around).table();
    }

    @Test
    void everyEventIsToldOrSilentAndEveryLineIsWalked() {
        NoticeWalk.everyKind(
                table, RecommendationEvent.class, OnRecordAlready.class, PositionTaken.class, OutcomeAdopted.class);
        NoticeWalk.everyLine(table, EVENTS);
    }

    @Test
    void everybodyAroundTheStateHearsAndOfPrioritiesThoseInTheCountry() {
        assertThat(NoticeWalk.told(table, EVENTS))
                .containsExactly(
                        "recommendation.notice.imported" + PAGE + "[everybody]",
                        "recommendation.notice.prioritiesAsked" + PAGE + "[country]",
                        "recommendation.notice.importTakenBack" + PAGE + "[everybody]",
                        "recommendation.notice.responseSent" + PAGE + "[everybody]");
    }

    @Test
    void theLetterCountsWhatWasAnswered() {
        assertThat(table.of(new ResponseSent(CYCLE, 3, 2, 1)).getFirst().arguments())
                .isEqualTo(List.of("3", "2", "1"));
        assertThat(table.of(new Imported(CYCLE, 254)).getFirst().arguments()).isEqualTo(List.of(254));
    }
}
