package org.uprportal.advocacy;

/**
 * The words of an ask.
 *
 * @param recommendation what the State is asked to recommend
 * @param why the factsheet: why it matters
 * @param letter the tailored letter to the mission
 */
public record AskText(String recommendation, String theme, String why, String letter) {}
