package org.uprportal.followup;

import java.util.List;
import org.uprportal.party.PartyId;
import org.uprportal.recommendation.RecommendationId;

/** A cluster as the focal point wants it. */
public record ClusterProposal(String title, PartyId lead, List<RecommendationId> recommendations) {}
