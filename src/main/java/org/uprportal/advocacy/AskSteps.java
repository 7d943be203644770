package org.uprportal.advocacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.submission.SubmissionId;

/** What only the process does with asks and is told of them; no page sees it. All of it is the portal's own doing. */
@Service
@Transactional
public class AskSteps {

    private final AskRepository asks;
    private final Cycles cycles;
    private final CurrentActor actor;
    private final AuditTrail audit;

    AskSteps(AskRepository asks, Cycles cycles, CurrentActor actor, AuditTrail audit) {
        this.asks = asks;
        this.cycles = cycles;
        this.actor = actor;
        this.audit = audit;
    }

    /** The submission is taken back, and with it what it asked for. */
    public void withdrawAll(SubmissionId submission) {
        asPortal(() -> {
            asks.findBySubmissionIdAndStatusIn(submission.value(), AskStatus.OPEN)
                    .forEach(ask -> {
                        ask.withdraw();
                        asks.save(ask);
                        audit.record("advocacy.withdrawn", ask.id().value());
                    });
            return null;
        });
    }

    /** The review has moved: until when missions answer moves with it. */
    public List<AskSummary> follow(CycleId cycle) {
        return asPortal(() -> {
            var review = cycles.get(cycle).on(CycleDate.REVIEW);
            var open = asks.findByCycleIdAndStatusIn(cycle.value(), AskStatus.OPEN);
            open.forEach(ask -> ask.follow(review));
            return asks.saveAll(open).stream().map(Ask::summary).toList();
        });
    }

    /** The review has come. Doing it twice changes nothing. */
    public void closeUnanswered(AskId id) {
        asPortal(() -> {
            var ask = asks.findById(id.value()).orElseThrow(NotAllowed::here);
            ask.closeUnanswered();
            asks.save(ask);
            audit.record("advocacy.closed", id.value());
            return null;
        });
    }

    /** What an organisation has sent. */
    @Transactional(readOnly = true)
    public List<AskId> sentBy(PartyId author) {
        return asks.findByAuthorIdInOrderBySentAtDesc(List.of(author.value())).stream()
                .map(Ask::id)
                .toList();
    }

    /** The asks of a cycle that still wait for one of their sides. */
    @Transactional(readOnly = true)
    public List<AskId> unanswered(CycleId cycle) {
        return asks.findByCycleIdAndStatusIn(cycle.value(), AskStatus.OPEN).stream()
                .map(Ask::id)
                .toList();
    }

    /** Every ask that still waits for one of its sides, and how it stands. */
    @Transactional(readOnly = true)
    public Map<AskId, AskStatus> underway() {
        return asks.findByStatusIn(AskStatus.OPEN).stream()
                .collect(Collectors.toMap(Ask::id, ask -> ask.summary().status()));
    }

    /** The submissions from which something has been asked. */
    @Transactional(readOnly = true)
    public Set<SubmissionId> askedFrom() {
        return asks.submissions().stream().map(SubmissionId::new).collect(Collectors.toSet());
    }

    /** Until when the mission answers. */
    @Transactional(readOnly = true)
    public Instant due(AskId id) {
        return asks.findById(id.value()).orElseThrow(NotAllowed::here).summary().due();
    }

    private <T> T asPortal(Supplier<T> work) {
        return actor.callAs(Actor.PORTAL, work);
    }
}
