package org.uprportal.recommendation;

import java.sql.Timestamp;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.PortalClock;

/** What only the process does with a State's response; no page sees it. */
@Service
@Transactional
public class ResponseSteps {

    private final JdbcClient database;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final PortalClock clock;
    private final ApplicationEventPublisher events;

    ResponseSteps(
            JdbcClient database,
            CurrentActor actor,
            AuditTrail audit,
            PortalClock clock,
            ApplicationEventPublisher events) {
        this.database = database;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** The outcome has been adopted in plenary. Doing it twice changes nothing. */
    public void recordAdoption(CycleId cycle) {
        actor.runAs(Actor.PORTAL, () -> {
            var recorded = database.sql(
                            "update recommendation_response set adopted_at = ? where cycle_id = ? and adopted_at is null")
                    .params(Timestamp.from(clock.instant()), cycle.value().toString())
                    .update();
            if (recorded == 1) {
                audit.record("recommendation.outcomeAdopted", cycle.value());
                events.publishEvent(new RecommendationEvent.OutcomeAdopted(cycle));
            }
        });
    }
}
