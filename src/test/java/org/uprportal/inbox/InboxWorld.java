package org.uprportal.inbox;

import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleWorld;
import org.uprportal.testing.world.Trials;
import org.uprportal.testing.world.World;

/** The tasks of everybody: the author has a draft to finish. */
public class InboxWorld implements ModuleWorld {

    private final World world;
    private final Scene scene;
    private final Inbox inbox;

    InboxWorld(World world, Scene scene, Inbox inbox) {
        this.world = world;
        this.scene = scene;
        this.inbox = inbox;
    }

    @Override
    public void trials(Trials trials) {
        var task = scene.as(world.who("author"), () -> inbox.mine()).stream()
                .filter(one -> one.formKey().equals("submission/draft"))
                .findFirst()
                .orElseThrow();
        trials.of("task")
                .on(world.authors())
                .read(who -> inbox.mine().stream().anyMatch(one -> one.id().equals(task.id())))
                .write(() -> inbox.claim(task.id()));
    }
}
