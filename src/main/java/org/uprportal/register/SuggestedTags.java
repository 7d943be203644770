package org.uprportal.register;

import java.util.List;
import java.util.Map;

/**
 * What is suggested for a part of the register.
 *
 * @param learnedFrom from how many different texts it was learned
 * @param untagged how many rows have no term of the kind, of those that were looked at
 * @param whole whether all that match were looked at, and all suggestions are here
 * @param byTerm how many suggestions of each term, by its name, the most first
 */
public record SuggestedTags(
        int learnedFrom, int untagged, boolean whole, Map<String, Integer> byTerm, List<SuggestedTag> all) {}
