package org.uprportal.meeting;

import java.util.Map;

/**
 * How one side has rated a meeting.
 *
 * @param averages of the answers to each question, 1 to 5; empty where fewer than {@link Ratings#LEAST} have rated, so that nobody
 *     is told apart
 */
public record RatingResult(RatingSide side, Map<RatingQuestion, Double> averages) {}
