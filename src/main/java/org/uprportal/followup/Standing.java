package org.uprportal.followup;

import java.util.Map;

/**
 * Where a whole cycle stands, as each side sees it.
 *
 * @param government how many recommendations the government rates how
 * @param apart how many recommendations another side sees two steps or more from the government
 * @param civilSociety the same for what organisations say; unrated ones count as no information
 */
public record Standing(
        int recommendations,
        Map<Progress, Integer> government,
        Map<Progress, Integer> civilSociety,
        int overdueActions,
        int openRequests,
        int latePlans,
        int lateReports,
        int apart) {}
