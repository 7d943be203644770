package org.uprportal.followup;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.PartyId;
import org.uprportal.recommendation.RecommendationId;

/** A question what becomes of a recommendation; it waits until it is answered. */
@Entity
@Table(name = "followup_request")
class AskedUpdate extends AbstractAggregateRoot<AskedUpdate> {

    @Id
    private UUID id;

    private UUID recommendationId;
    private UUID partyId;
    private Instant askedAt;
    private @Nullable Instant answeredAt;
    private @Nullable String answer;

    /** True until it is answered, then empty: of what waits an organisation has one on a recommendation. */
    private @Nullable Boolean waiting;

    @Version
    private int version;

    protected AskedUpdate() {}

    AskedUpdate(RecommendationId recommendation, CycleId cycle, PartyId by, Instant now) {
        id = UUID.randomUUID();
        recommendationId = recommendation.value();
        partyId = by.value();
        askedAt = now;
        waiting = true;
        registerEvent(new FollowUpEvent.UpdateAsked(id(), recommendation, cycle, by));
    }

    /** @throws FollowUpRefused where it was answered before, and for an empty or too long answer */
    void answer(String text, Instant now) {
        if (answeredAt != null) {
            throw FollowUpRefused.answeredAlready();
        }
        FollowUpSight.length(text);
        answeredAt = now;
        answer = text;
        waiting = null;
        registerEvent(new FollowUpEvent.UpdateGiven(id(), new RecommendationId(recommendationId), askedBy()));
    }

    /** The lead was told and nobody has answered; whoever stands above it hears. */
    void silent() {
        if (answeredAt == null) {
            registerEvent(new FollowUpEvent.RequestSilent(id(), recommendation()));
        }
    }

    RequestId id() {
        return new RequestId(id);
    }

    RecommendationId recommendation() {
        return new RecommendationId(recommendationId);
    }

    PartyId askedBy() {
        return new PartyId(partyId);
    }

    /** @param ours for whom the reader acts */
    UpdateRequest summary(Collection<PartyId> ours) {
        return new UpdateRequest(
                id(), new RecommendationId(recommendationId), ours.contains(askedBy()), askedAt, answeredAt, answer);
    }
}
