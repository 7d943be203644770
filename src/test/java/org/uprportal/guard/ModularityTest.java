package org.uprportal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.uprportal.PortalApplication;

/** Modules depend on each other only where their package says so, and never in a circle. */
class ModularityTest {

    @Test
    void modulesKeepToTheirDeclaredArrows() {
        ApplicationModules.of(PortalApplication.class).verify();
    }

    @Test
    void aModuleThatUsesAnotherWithoutSayingSoIsCaught() {
        var violations = ApplicationModules.of("badmodules").detectViolations();

        assertThat(violations.hasViolations()).isTrue();
        assertThat(violations.getMessages()).anyMatch(message -> message.contains("second"));
    }
}
