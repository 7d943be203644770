package org.uprportal.indicator.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleStatus;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.indicator.IndicatorEvent;
import org.uprportal.indicator.IndicatorEvent.Defined;
import org.uprportal.indicator.IndicatorEvent.Ended;
import org.uprportal.indicator.IndicatorEvent.Measured;
import org.uprportal.indicator.IndicatorEvent.Silent;
import org.uprportal.indicator.IndicatorId;
import org.uprportal.notification.Notices;
import org.uprportal.state.StateCode;
import org.uprportal.testing.NoticeWalk;

class IndicatorNoticesTest {

    private static final IndicatorId ID = new IndicatorId(new UUID(1, 1));
    private static final CycleId CYCLE = new CycleId(new UUID(2, 2));

    @Test
    void ofAValueThatDoesNotComeTheFocalPointHearsAndOfNothingElseAnybody() {
        var cycles = mock(Cycles.class);
        when(cycles.get(CYCLE))
                .thenReturn(new CycleSummary(CYCLE, new StateCode("TVA"), 4, 48, CycleStatus.RUNNING, Map.of()));
        var table = new IndicatorNotices(mock(Notices.class), cycles).table();
        var silent = new Silent(ID, CYCLE, "Children at school");

        NoticeWalk.everyKind(table, IndicatorEvent.class, Defined.class, Measured.class, Ended.class);
        NoticeWalk.everyLine(table, List.of(silent));
        assertThat(NoticeWalk.told(table, silent))
                .containsExactly("indicator.notice.silent /indicators/" + ID.value() + " [government:TVA]");
    }
}
