package org.uprportal.platform;

import java.util.Set;
import org.uprportal.testing.world.ModuleTexts;

/** Marks that the portal makes itself. */
public class PlatformTexts implements ModuleTexts {

    @Override
    public Set<String> byThePortal() {
        return Set.of("platform_allowance.mark");
    }
}
