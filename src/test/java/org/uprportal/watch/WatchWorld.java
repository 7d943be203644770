package org.uprportal.watch;

import org.uprportal.notification.LetterRhythm;
import org.uprportal.party.NotAllowed;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleWorld;
import org.uprportal.testing.world.Trials;
import org.uprportal.testing.world.World;

/** What the author watches. */
public class WatchWorld implements ModuleWorld {

    private final World world;
    private final Scene scene;
    private final Watches watches;

    private Watched thing;

    WatchWorld(World world, Scene scene, Watches watches) {
        this.world = world;
        this.scene = scene;
        this.watches = watches;
    }

    @Override
    public void happens(World world) {
        thing = Watched.state(world.state());
        scene.as(world.who("author"), () -> watches.watch(thing, LetterRhythm.WEEKLY));
    }

    @Override
    public void trials(Trials trials) {
        // What one watches is a person's, not a party's: the author's colleagues have their own.
        trials.of("watch")
                .ownedBy(world.authors())
                .of("author")
                .read(who -> watches.mine(thing).isPresent())
                .write(() -> {
                    var other = authors() == LetterRhythm.DAILY ? LetterRhythm.WEEKLY : LetterRhythm.DAILY;
                    watches.choose(thing, other);
                    NotAllowed.unless(authors() == other);
                });
    }

    private LetterRhythm authors() {
        return scene.as(world.who("author"), () -> watches.mine(thing)).orElseThrow();
    }
}
