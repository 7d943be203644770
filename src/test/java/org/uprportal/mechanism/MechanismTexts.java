package org.uprportal.mechanism;

import java.util.Set;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleTexts;
import org.uprportal.testing.world.Walk;

/** What is typed into a mechanism. */
public class MechanismTexts implements ModuleTexts {

    private final Scene scene;
    private final Mechanisms mechanisms;

    MechanismTexts(Scene scene, Mechanisms mechanisms) {
        this.scene = scene;
        this.mechanisms = mechanisms;
    }

    @Override
    public void walk(Walk walk) {
        scene.signIn(walk.focalPoint);
        var id = mechanisms.open(walk.state, "Council");
        walk.limit("mechanism_mechanism.rules", 8000, text -> mechanisms.write(id, "Council", rules(id), text));
        walk.limit("mechanism_mechanism.name", 300, text -> mechanisms.write(id, text, rules(id), rules(id)));
        walk.limit("mechanism_group.name", 300, text -> mechanisms.group(id, group(text, "")));
        walk.limit("mechanism_group.task", 1000, text -> mechanisms.group(id, group("G", text)));
    }

    private String rules(MechanismId id) {
        return mechanisms.find(id).orElseThrow().rules();
    }

    private static GroupText group(String name, String task) {
        return new GroupText(name, task, Set.of(), Set.of());
    }

    @Override
    public Set<String> byThePortal() {
        return Set.of("mechanism_seat.part");
    }
}
