package org.uprportal.state;

import org.uprportal.testing.world.ModuleWorld;
import org.uprportal.testing.world.Trials;

/** The list of States, as it is without anybody's doing. */
public class StateWorld implements ModuleWorld {

    private static final StateCode NORWAY = new StateCode("NOR");

    private final States states;

    StateWorld(States states) {
        this.states = states;
    }

    @Override
    public void trials(Trials trials) {
        trials.of("state-list")
                .read(who -> states.find(NORWAY).isPresent())
                .write(() -> states.addSpelling(NORWAY, "Norrland of old"))
                .create(() -> states.addSpelling(NORWAY, "Norrland of new"));
    }
}
