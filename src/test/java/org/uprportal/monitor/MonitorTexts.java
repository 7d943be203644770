package org.uprportal.monitor;

import java.util.Set;
import org.uprportal.party.PartyKind;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleTexts;
import org.uprportal.testing.world.Walk;

/** What a country team types into its brief. */
public class MonitorTexts implements ModuleTexts {

    private final Scene scene;
    private final Briefs briefs;

    MonitorTexts(Scene scene, Briefs briefs) {
        this.scene = scene;
        this.briefs = briefs;
    }

    @Override
    public void walk(Walk walk) {
        scene.signIn(scene.person(PartyKind.UNCT, walk.state));
        var id = briefs.begin(walk.cycle);
        walk.limit(
                "monitor_brief.intro",
                Briefs.LONGEST,
                text -> briefs.save(id, briefs.find(id).orElseThrow().intro(), text));
    }

    @Override
    public Set<String> byThePortal() {
        return Set.of(
                // Codes, and a sum of the document
                "monitor_brief.state_code",
                "monitor_brief.fingerprint",
                "monitor_brief_figure.figure",
                "monitor_watch.kind",
                "monitor_watch.chosen");
    }
}
