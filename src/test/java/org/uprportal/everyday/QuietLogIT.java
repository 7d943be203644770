package org.uprportal.everyday;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uprportal.testing.RunningPortal;
import org.uprportal.testing.TestDatabase;

/** The log of a started portal names none of the secrets it was given. */
class QuietLogIT {

    @Test
    void theLogHoldsNoneOfThePasswordsUsed() {
        var secrets = Map.of(
                "PORTAL_CLIENT_SECRET", "client-" + UUID.randomUUID(),
                "PORTAL_MAIL_PASSWORD", "mail-" + UUID.randomUUID(),
                "SPRING_MAIL_PASSWORD", "spring-" + UUID.randomUUID());
        try (var portal = RunningPortal.with("quietlog", "demo", secrets)) {
            var log = portal.log();
            assertThat(log).doesNotContain(List.copyOf(secrets.values()).toArray(String[]::new));
            assertThat(TestDatabase.password()).hasSizeGreaterThan(8);
            assertThat(log).doesNotContain(TestDatabase.password());
        }
    }
}
