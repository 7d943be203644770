package org.uprportal.followup;

/**
 * What is said of a recommendation.
 *
 * @param evidence links or references, may be empty
 */
public record ProgressWords(Progress progress, String statement, String evidence) {}
