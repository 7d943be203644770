package org.uprportal.statement;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleEvent;
import org.uprportal.platform.PortalClock;

/** When a cycle is closed, what can still be signed comes to nothing, and what is not answered stays so in public. */
@Component("statementCycleFollower")
class CycleFollower {

    private final StatementRepository all;
    private final PortalClock clock;

    CycleFollower(StatementRepository all, PortalClock clock) {
        this.all = all;
        this.clock = clock;
    }

    @EventListener
    void on(CycleEvent.Closed closed) {
        all.findByCycleIdAndStatusIn(closed.cycle().value(), Set.of(StatementStatus.OPEN, StatementStatus.SENT))
                .forEach(one -> {
                    one.cycleClosed(clock.instant());
                    all.save(one);
                });
    }
}
