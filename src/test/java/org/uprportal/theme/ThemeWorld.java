package org.uprportal.theme;

import org.uprportal.testing.world.ModuleWorld;
import org.uprportal.testing.world.Trials;

/** The list of themes, as it is without anybody's doing. */
public class ThemeWorld implements ModuleWorld {

    private final Themes themes;

    ThemeWorld(Themes themes) {
        this.themes = themes;
    }

    @Override
    public void trials(Trials trials) {
        var theme = themes.all(ThemeKind.THEME).getFirst();
        trials.of("theme-list")
                .read(who -> themes.find(theme.id()).isPresent())
                .write(() -> themes.rename(theme.id(), theme.label()))
                .create(() -> themes.add(ThemeKind.THEME, null, "A theme nobody has named"));
    }
}
