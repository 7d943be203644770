package org.uprportal.inbox;

import java.util.Set;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleTexts;
import org.uprportal.testing.world.Walk;

/** The word with which a task is handed over. */
public class InboxTexts implements ModuleTexts {

    private final Scene scene;
    private final Inbox inbox;
    private final HandOvers handOvers;

    InboxTexts(Scene scene, Inbox inbox, HandOvers handOvers) {
        this.scene = scene;
        this.inbox = inbox;
        this.handOvers = handOvers;
    }

    /** By then there are tasks. */
    @Override
    public void later(Walk walk) {
        scene.signIn(walk.cso);
        walk.limit(
                "inbox_trace.note",
                500,
                text -> handOvers.handOver(inbox.mine().getFirst().id(), walk.colleague, text));
    }

    @Override
    public Set<String> byThePortal() {
        return Set.of(
                "inbox_trace.act",
                // Made by the portal and shortened where needed
                "inbox_audience.token",
                "inbox_task.arguments",
                "inbox_task.element",
                "inbox_task.engine_task",
                "inbox_task.form_key");
    }
}
