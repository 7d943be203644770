package org.uprportal.everyday;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.uprportal.testing.RunningPortal;
import org.uprportal.testing.TestDatabase;

/** The log of a started portal, whatever has been done with it, names none of the secrets it was given. */
class QuietLogIT {

    @Test
    void theLogHoldsNoneOfThePasswordsUsed() {
        var portal = RunningPortal.shared();
        assertThat(portal.secrets())
                .hasSize(3)
                .allSatisfy(secret -> assertThat(secret).hasSizeGreaterThan(30));
        assertThat(TestDatabase.password()).hasSizeGreaterThan(8);
        assertThat(portal.log()).contains("Started PortalApplication");
        assertThat(portal.log())
                .doesNotContain(portal.secrets().toArray(String[]::new))
                .doesNotContain(TestDatabase.password());
    }
}
