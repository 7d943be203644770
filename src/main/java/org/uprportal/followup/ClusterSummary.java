package org.uprportal.followup;

import java.util.List;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.PartyId;
import org.uprportal.recommendation.RecommendationId;

/** A cluster of recommendations given to a lead ministry; public. */
public record ClusterSummary(
        ClusterId id,
        CycleId cycle,
        String title,
        PartyId lead,
        boolean open,
        List<RecommendationId> recommendations) {}
