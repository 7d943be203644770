package org.uprportal.theme;

import java.util.Set;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleTexts;
import org.uprportal.testing.world.Walk;

/** Themes: a list that all tests share, only the refusals are walked. */
public class ThemeTexts implements ModuleTexts {

    private final Scene scene;
    private final Themes themes;

    ThemeTexts(Scene scene, Themes themes) {
        this.scene = scene;
        this.themes = themes;
    }

    @Override
    public void walk(Walk walk) {
        scene.signIn(scene.secretariat());
        walk.refused("theme_term.label", 300, text -> themes.add(ThemeKind.THEME, null, text));
        walk.refused("theme_term.code", 10, text -> themes.add(ThemeKind.THEME, text, "A label"));
    }

    @Override
    public Set<String> byThePortal() {
        return Set.of(
                // Keys made from spellings, and codes
                "theme_spelling.spelling_key");
    }
}
