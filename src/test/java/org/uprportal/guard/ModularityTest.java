package org.uprportal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.ModulithMetadata;
import org.uprportal.PortalApplication;

/** Modules depend on each other only where their package says so, and never in a circle. */
class ModularityTest {

    @Test
    void modulesKeepToTheirDeclaredArrows() {
        ApplicationModules.of(PortalApplication.class).verify();
    }

    @Test
    void aModuleThatUsesAnotherWithoutSayingSoIsCaught() {
        var violations = new BadModules().detectViolations();

        assertThat(violations.hasViolations()).isTrue();
        assertThat(violations.getMessages()).anyMatch(message -> message.contains("second"));
    }

    /** The bad modules lie among the tests, where Modulith does not look by itself. */
    private static final class BadModules extends ApplicationModules {
        BadModules() {
            super(ModulithMetadata.of("badmodules"), DescribedPredicate.alwaysFalse(), location -> true);
        }
    }
}
