package org.uprportal.cycle;

import java.util.Set;
import org.uprportal.testing.world.ModuleTexts;

/** Sessions and cycles: what is typed there is dates. */
public class CycleTexts implements ModuleTexts {

    @Override
    public Set<String> byThePortal() {
        return Set.of(
                // Needs a cycle whose mid-term report is over: ClosingsTest
                "cycle_cycle.closing_reason");
    }
}
