package org.uprportal.recommendation;

/**
 * A theme or group of persons that stands on recommendations.
 *
 * @param value by which {@link RecommendationFilter} finds it: the term's id, or the label as written where no list knows it
 * @param name as it is called now
 */
public record RegisterLabel(String value, String name) {}
