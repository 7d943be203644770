package org.uprportal.followup;

import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.RecommendationId;

/** Where organisations ask what becomes of a recommendation and the government answers; the clock runs in public. */
@Service
@Transactional
public class UpdateDesk {

    private final FollowUpLog log;
    private final FollowUpSight sight;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;
    private final ApplicationEventPublisher events;

    UpdateDesk(
            FollowUpLog log,
            FollowUpSight sight,
            Access access,
            AuditTrail audit,
            PortalClock clock,
            ApplicationEventPublisher events) {
        this.log = log;
        this.sight = sight;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** An organisation asks what becomes of a recommendation; the clock runs in public. */
    public RequestId askForUpdate(RecommendationId recommendation) {
        var party = sight.organisation(FollowupThing.UPDATE_REQUEST);
        var details = sight.existing(recommendation);
        if (log.waiting(recommendation, party)) {
            throw FollowUpRefused.askedAlready();
        }
        var id = new RequestId(UUID.randomUUID());
        log.ask(id, recommendation, party, clock.instant());
        audit.record("followup.updateAsked", recommendation.value());
        events.publishEvent(new FollowUpEvent.UpdateAsked(
                id, recommendation, details.summary().cycle(), party));
        return id;
    }

    /** The lead ministry or the focal point answers a request for an update; public. */
    public void giveUpdate(RequestId id, String answer) {
        var request = log.request(id).orElseThrow(NotAllowed::here);
        var details = sight.existing(request.recommendation());
        access.require(Act.WRITE, FollowupThing.UPDATE_REQUEST, sight.standing(details.summary()));
        FollowUpSight.length(answer);
        if (!log.answer(id, answer, clock.instant())) {
            throw FollowUpRefused.answeredAlready();
        }
        audit.record("followup.updateGiven", id.value());
        events.publishEvent(new FollowUpEvent.UpdateGiven(id, request.recommendation(), log.askedBy(id)));
    }

    /** A request for an update. Open to everybody. */
    @Transactional(readOnly = true)
    public Optional<UpdateRequest> request(RequestId id) {
        return log.request(id);
    }
}
