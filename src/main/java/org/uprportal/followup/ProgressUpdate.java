package org.uprportal.followup;

import org.uprportal.recommendation.RecommendationId;

/**
 * What a body of the government wants to say of a recommendation.
 *
 * @param read the edition of the government's word that it has read, 0 for none
 */
public record ProgressUpdate(RecommendationId recommendation, ProgressWords words, int read) {}
