package org.uprportal.consultation;

import java.util.Map;
import java.util.UUID;

/**
 * What an organisation writes.
 *
 * @param texts by the question's id
 * @param remarks what belongs to no question
 * @param unnamed whether its name stays hidden from everybody else, the government included
 */
public record ContributionDraft(Map<UUID, String> texts, String remarks, boolean unnamed) {}
