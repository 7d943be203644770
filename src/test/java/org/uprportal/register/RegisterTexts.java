package org.uprportal.register;

import java.util.Map;
import java.util.Set;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleTexts;
import org.uprportal.testing.world.Walk;

/** What people type of their own into the register: titles of saved searches. */
public class RegisterTexts implements ModuleTexts {

    private final Scene scene;
    private final SavedSearches searches;

    RegisterTexts(Scene scene, SavedSearches searches) {
        this.scene = scene;
        this.searches = searches;
    }

    @Override
    public void walk(Walk walk) {
        scene.signIn(walk.cso);
        walk.limit(
                "register_search.title",
                SavedSearches.LONGEST_TITLE,
                text -> searches.save(text, new RegisterQuery("law", Map.of(), RegisterOrder.FIT)));
    }

    @Override
    public Set<String> byThePortal() {
        return Set.of(
                // The search itself, and a key made of it
                "register_search.query",
                "register_search.query_key",
                // What a search has told: keys and marks
                "register_look.*",
                // Codes
                "register_repeat_stamp.state_code");
    }
}
