package org.uprportal.submission;

import java.util.List;

/**
 * A part of those whom a joint submission asks.
 *
 * @param asked how many there are in all
 * @param consented how many of them have consented
 */
public record JointPage(int asked, int consented, List<CoSubmissionSummary> part) {

    static final JointPage NOBODY = new JointPage(0, 0, List.of());
}
