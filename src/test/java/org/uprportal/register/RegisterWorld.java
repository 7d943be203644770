package org.uprportal.register;

import java.util.List;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.testing.world.ModuleWorld;
import org.uprportal.testing.world.Sample;

/** The register keeps nothing of its own that is anybody's; a recommendation to open. */
public class RegisterWorld implements ModuleWorld {

    private final Recommendations recommendations;

    RegisterWorld(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public List<Sample> samples(String route, String object) {
        var cycle = recommendations.cycles().iterator().next();
        return List.of(Sample.of(recommendations.of(cycle).getFirst().id().value(), null));
    }
}
