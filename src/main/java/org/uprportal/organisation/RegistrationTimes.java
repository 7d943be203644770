package org.uprportal.organisation;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What is promised to applicants: how soon a decision comes, and how long what they told is kept. */
@Component
class RegistrationTimes {

    /** How long the letter's link can be used. */
    final Duration confirming = Duration.ofDays(7);

    /** How long a refusal can be appealed. */
    final Duration appealing = Duration.ofDays(30);

    /** How long an applicant can see where the registration stands. */
    final Duration watching = Duration.ofDays(365);

    /** Within which time a decision is promised. */
    final Duration deciding;

    /** How long after the final decision who asked is still known. */
    final Duration keeping;

    RegistrationTimes(
            @Value("${portal.vetting-days}") int vettingDays, @Value("${portal.registration-kept-days}") int keptDays) {
        deciding = Duration.ofDays(vettingDays);
        keeping = Duration.ofDays(keptDays);
    }
}
