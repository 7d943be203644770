package org.uprportal.state;

import java.util.Locale;
import java.util.Set;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleTexts;
import org.uprportal.testing.world.Walk;

/** Names and spellings of States: a list that all tests share, only the refusals are walked. */
public class StateTexts implements ModuleTexts {

    private static final StateCode NORWAY = new StateCode("NOR");

    private final Scene scene;
    private final States states;

    StateTexts(Scene scene, States states) {
        this.scene = scene;
        this.states = states;
    }

    @Override
    public void walk(Walk walk) {
        scene.signIn(scene.secretariat());
        walk.refused("state_name.name", 120, text -> states.rename(NORWAY, Locale.ENGLISH, text));
        walk.refused("state_spelling.spelling", 120, text -> states.addSpelling(NORWAY, text));
    }

    @Override
    public Set<String> byThePortal() {
        return Set.of(
                // Keys made from spellings, and codes
                "state.*", "state_spelling.spelling_key");
    }
}
