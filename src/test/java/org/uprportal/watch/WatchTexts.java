package org.uprportal.watch;

import java.util.Set;
import org.uprportal.testing.world.ModuleTexts;

/** What is watched and told: kinds, keys and ids that the portal writes itself. */
public class WatchTexts implements ModuleTexts {

    @Override
    public Set<String> byThePortal() {
        return Set.of(
                "watch_news.arguments",
                "watch_news.path",
                "watch_news.text_key",
                "watch_news_thing.thing",
                "watch_stage.phase",
                "watch_stage.stage",
                "watch_watch.rhythm",
                "watch_watch.thing");
    }
}
