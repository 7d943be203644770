package org.uprportal.monitor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.uprportal.cycle.CycleWorld;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleWorld;
import org.uprportal.testing.world.Sample;
import org.uprportal.testing.world.Secret;
import org.uprportal.testing.world.Trials;
import org.uprportal.testing.world.World;

/** A brief of the country team that is frozen, and one that is being written. */
public class MonitorWorld implements ModuleWorld {

    private final World world;
    private final Scene scene;
    private final CycleWorld cycles;
    private final Glances glances;
    private final SessionBoards sessions;
    private final BoardChoices choices;
    private final Briefs briefs;

    private BriefId frozen;
    private BriefId draft;

    MonitorWorld(
            World world,
            Scene scene,
            CycleWorld cycles,
            Glances glances,
            SessionBoards sessions,
            BoardChoices choices,
            Briefs briefs) {
        this.world = world;
        this.scene = scene;
        this.cycles = cycles;
        this.glances = glances;
        this.sessions = sessions;
        this.choices = choices;
        this.briefs = briefs;
    }

    @Override
    public void past(World world) {
        frozen = scene.as(world.who("country team"), () -> {
            var id = briefs.begin(cycles.followed());
            briefs.save(id, "", "Public words");
            briefs.freeze(id, "Public words", Locale.ENGLISH);
            return id;
        });
    }

    @Override
    public void happens(World world) {
        draft = scene.as(world.who("country team"), () -> {
            var id = briefs.begin(cycles.present());
            briefs.save(id, "", "Words " + world.marked("BRIEF"));
            return id;
        });
    }

    @Override
    public void trials(Trials trials) {
        trials.of("monitored-review")
                .read(who -> glances.find(cycles.followed()).isPresent());
        trials.of("monitored-session").read(who -> !sessions.sessions().isEmpty());
        trials.of("chosen-board").read(who -> choices.mine() != null).write(() -> choices.choose(List.of(), List.of()));
        trials.of("brief-draft")
                .read(who -> briefs.find(draft).isPresent())
                .write(() -> briefs.save(draft, "", "Words " + world.marked("BRIEF") + " too"))
                .create(() -> briefs.begin(cycles.present()));
        trials.of("brief").read(who -> briefs.find(frozen).isPresent());
    }

    @Override
    public Map<String, Secret> secrets() {
        return Map.of("BRIEF", Secret.of("brief-draft", null));
    }

    @Override
    public List<Sample> samples(String route, String object) {
        return switch (object) {
            case "brief-draft" -> List.of(Sample.of(draft.value(), null));
            case "brief" -> List.of(Sample.of(frozen.value(), null));
            default -> List.of(Sample.of(cycles.followed().value(), null));
        };
    }
}
