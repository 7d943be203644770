package org.uprportal.cycle;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleWorld;
import org.uprportal.testing.world.Sample;
import org.uprportal.testing.world.Trials;
import org.uprportal.testing.world.World;

/** The reviews of the State under review: three that lie behind, one that runs, two ahead, and one that nobody has confirmed. */
public class CycleWorld implements ModuleWorld {

    private final World world;
    private final Scene scene;
    private final Cycles cycles;
    private final Closings closings;
    private final Sessions sessions;
    private final Recommendations recommendations;
    private final CurrentActor actor;

    private CycleId answering;
    private CycleId answered;
    private CycleId followed;
    private CycleId present;
    private CycleId consulted;
    private CycleId prepared;
    private CycleId unconfirmed;

    CycleWorld(
            World world,
            Scene scene,
            Cycles cycles,
            Closings closings,
            Sessions sessions,
            Recommendations recommendations,
            CurrentActor actor) {
        this.world = world;
        this.scene = scene;
        this.cycles = cycles;
        this.closings = closings;
        this.sessions = sessions;
        this.recommendations = recommendations;
        this.actor = actor;
    }

    @Override
    public void past(World world) {
        var ahead = Duration.ofDays(20);
        answering = open(1, ahead);
        answered = open(2, ahead);
        followed = open(3, ahead);
    }

    @Override
    public void running(World world) {
        present = open(4, Duration.ofDays(120));
    }

    @Override
    public void happens(World world) {
        var ahead = Duration.ofDays(120);
        consulted = open(5, ahead);
        prepared = open(6, ahead);
        var later = scene.newSession(ahead, 7).number();
        unconfirmed = actor.callAs(Actor.PORTAL, () -> cycles.open(world.state(), 7, later));
    }

    private CycleId open(int number, Duration ahead) {
        var session = scene.newSession(ahead, number).number();
        return actor.callAs(Actor.PORTAL, () -> {
            var cycle = cycles.open(world.state(), number, session);
            cycles.confirm(cycle);
            return cycle;
        });
    }

    /** Reviewed; its recommendations wait for an answer. */
    public CycleId answering() {
        return answering;
    }

    /** Reviewed and answered. */
    public CycleId answered() {
        return answered;
    }

    /** Reviewed, answered and followed up. */
    public CycleId followed() {
        return followed;
    }

    /** Its review is ahead, its consultation is over in the end. */
    public CycleId present() {
        return present;
    }

    /** Its review is ahead; for an open consultation. */
    public CycleId consulted() {
        return consulted;
    }

    /** Its review is ahead; for a consultation that is prepared. */
    public CycleId prepared() {
        return prepared;
    }

    @Override
    public void trials(Trials trials) {
        var session = sessions.find(cycles.get(present).session()).orElseThrow();
        trials.of("published")
                .read(who -> cycles.find(answered).isPresent()
                        && recommendations.of(answered).size() == 3);
        trials.of("cycle")
                .read(who -> cycles.find(unconfirmed).isPresent())
                .write(() -> cycles.move(
                        present,
                        CycleDate.REVIEW,
                        cycles.get(present).on(CycleDate.REVIEW).plusSeconds(3600)))
                .create(() -> cycles.open(
                        world.state(),
                        9,
                        scene.newSession(Duration.ofDays(50), 9).number()));
        trials.of("cycle-confirmation")
                .read(who -> cycles.find(unconfirmed).isPresent())
                .write(() -> cycles.confirm(unconfirmed));
        trials.of("cycle-closing")
                .read(who -> cycles.find(present).isPresent())
                .write(() -> closings.close(unconfirmed, Set.of(), ""));
        trials.of("session")
                .read(who -> sessions.find(session.number()).isPresent())
                .write(() -> sessions.change(session, session))
                .create(() -> sessions.add(sessions.proposal().orElseThrow()));
    }

    @Override
    public List<Sample> samples(String route, String object) {
        return List.of(Sample.of(present.value(), null));
    }
}
