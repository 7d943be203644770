package org.uprportal.watch;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.cycle.Stage;
import org.uprportal.cycle.StageProgress;
import org.uprportal.cycle.StageProgress.Phase;
import org.uprportal.notification.DueNews;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.PortalClock;

/**
 * Looks once an hour of the portal's clock where the stages of watched reviews stand for everybody: most of them move because a date
 * goes by, and nobody says so. What is seen first is no news; of several servers the one that writes it down tells it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StageRound implements DueNews {

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Cycles cycles;
    private final ObjectProvider<StageProgress> stages;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final PortalClock clock;
    private volatile Instant looked = Instant.EPOCH;

    StageRound(
            JdbcClient database,
            TransactionTemplate transaction,
            Cycles cycles,
            ObjectProvider<StageProgress> stages,
            CurrentActor actor,
            ApplicationEventPublisher events,
            PortalClock clock) {
        this.database = database;
        this.transaction = transaction;
        this.cycles = cycles;
        this.stages = stages;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void tell() {
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        if (!hour.equals(looked)) {
            look();
            looked = hour;
        }
    }

    /** Somebody watches something new: where its stages stand is looked at in the next round. */
    void lookAgain() {
        looked = Instant.EPOCH;
    }

    private void look() {
        watched().forEach(cycle -> transaction.executeWithoutResult(work -> look(cycle)));
    }

    private List<CycleSummary> watched() {
        var things = new ArrayList<String>();
        database.sql("select distinct thing from watch_watch where kind in ('STATE', 'CYCLE')")
                .query(row -> {
                    things.add(row.getString(1));
                });
        return things.isEmpty()
                ? List.of()
                : cycles.all().stream()
                        .filter(one -> !one.closed())
                        .filter(one -> things.contains(one.state().value())
                                || things.contains(one.id().value().toString()))
                        .toList();
    }

    private void look(CycleSummary cycle) {
        var before = before(cycle.id());
        actor.runAs(
                Actor.VISITOR,
                () -> stages.forEach(stage -> compare(
                        cycle,
                        stage.stage(),
                        before.get(stage.stage()),
                        stage.standing(cycle).phase())));
    }

    private void compare(CycleSummary cycle, Stage stage, @Nullable Phase from, Phase to) {
        if (from == null) {
            database.sql("insert ignore into watch_stage (cycle_id, stage, phase) values (?, ?, ?)")
                    .params(cycle.id().value().toString(), stage.name(), to.name())
                    .update();
        } else if (from != to) {
            var first = database.sql("update watch_stage set phase = ? where cycle_id = ? and stage = ? and phase = ?")
                            .params(to.name(), cycle.id().value().toString(), stage.name(), from.name())
                            .update()
                    == 1;
            if (first) {
                events.publishEvent(new WatchEvent.StageMoved(cycle.id(), stage, from, to));
            }
        }
    }

    private Map<Stage, Phase> before(CycleId cycle) {
        var phases = new HashMap<Stage, Phase>();
        database.sql("select stage, phase from watch_stage where cycle_id = ?")
                .params(cycle.value().toString())
                .query(row -> {
                    phases.put(Stage.valueOf(row.getString(1)), Phase.valueOf(row.getString(2)));
                });
        return phases;
    }
}
