package org.uprportal.followup;

import java.time.LocalDate;

/**
 * How those who must know a law come to know it.
 *
 * @param means by which training, guideline or campaign
 * @param partners organisations with which it is done; may be empty
 */
public record OutreachPlan(MustKnow who, String means, LocalDate until, String partners) {}
