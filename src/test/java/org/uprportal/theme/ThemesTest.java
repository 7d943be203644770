package org.uprportal.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

@PortalTest
class ThemesTest {

    @Autowired
    Themes themes;

    @Autowired
    Scene scene;

    @BeforeEach
    void secretariat() {
        scene.signIn(scene.secretariat());
    }

    @Test
    void knowsTheListsInTheirOrder() {
        assertThat(themes.all(ThemeKind.SDG))
                .hasSize(17)
                .first()
                .extracting(Theme::label)
                .isEqualTo("No poverty");
        assertThat(themes.all(ThemeKind.SDG))
                .extracting(Theme::code)
                .startsWith("1", "2", "3")
                .endsWith("16", "17");
        assertThat(themes.all(ThemeKind.ISSUE))
                .hasSize(54)
                .last()
                .extracting(Theme::label)
                .isEqualTo("Women's rights");
        assertThat(themes.all(ThemeKind.ACTION)).extracting(Theme::code).containsExactly("1", "2", "3", "4", "5");
        assertThat(themes.all(ThemeKind.PERSONS)).extracting(Theme::label).contains("Women & girls", "Older persons");
        assertThat(themes.all(ThemeKind.THEME)).hasSizeGreaterThan(90);
    }

    @Test
    void findsAThemeByLabelAndByCode() {
        assertThat(themes.byLabel(ThemeKind.THEME, "A41 Constitutional and legislative framework"))
                .isPresent()
                .isEqualTo(themes.byCode(ThemeKind.THEME, "A41"));
        assertThat(themes.byLabel(ThemeKind.SDG, "16 - PEACE, JUSTICE AND STRONG INSTITUTIONS"))
                .isPresent()
                .isEqualTo(themes.byCode(ThemeKind.SDG, "16"));
        assertThat(themes.byLabel(ThemeKind.ISSUE, "Detention conditions"))
                .isPresent()
                .isEqualTo(themes.byLabel(ThemeKind.ISSUE, "Detention"));
        assertThat(themes.byLabel(ThemeKind.ACTION, "5")).isPresent();
        assertThat(themes.byLabel(ThemeKind.PERSONS, "Right to health")).isEmpty();
    }

    @Test
    void anImportAddsALabelOnceAndFindsItAgain() {
        var label = "Right to " + UUID.randomUUID();
        var added = themes.themeFor(ThemeKind.THEME, label);

        assertThat(themes.themeFor(ThemeKind.THEME, label.toUpperCase())).isEqualTo(added);
        assertThat(themes.find(added.id())).contains(added);
        assertThat(themes.all(ThemeKind.THEME)).contains(added);
    }

    @Test
    void anImportAddsNothingToAClosedListNorALabelWithoutLetters() {
        refusedWith("theme.closedList", () -> themes.themeFor(ThemeKind.ISSUE, "Weather"));
        refusedWith("theme.unreadableLabel", () -> themes.themeFor(ThemeKind.THEME, " - "));
        refusedWith("theme.labelTooLong", () -> themes.themeFor(ThemeKind.THEME, "x".repeat(301)));
    }

    @Test
    void aRenamedThemeIsStillFoundByItsOldLabel() {
        var old = "Old " + UUID.randomUUID();
        var id = themes.add(ThemeKind.PERSONS, null, old);
        themes.rename(id, "New " + old);

        assertThat(themes.byLabel(ThemeKind.PERSONS, old).orElseThrow().label()).isEqualTo("New " + old);
        assertThat(themes.byLabel(ThemeKind.PERSONS, "New " + old).orElseThrow().id())
                .isEqualTo(id);
    }

    @Test
    void aRetiredThemeIsNoLongerOfferedButStillFound() {
        var label = "Once " + UUID.randomUUID();
        var id = themes.add(ThemeKind.THEME, null, label);
        themes.retire(id);

        assertThat(themes.all(ThemeKind.THEME)).extracting(Theme::id).doesNotContain(id);
        assertThat(themes.withRetired(ThemeKind.THEME)).extracting(Theme::id).contains(id);
        assertThat(themes.themeFor(ThemeKind.THEME, label).retired()).isTrue();

        themes.restore(id);
        assertThat(themes.all(ThemeKind.THEME)).extracting(Theme::id).contains(id);
    }

    @Test
    void aLabelAndACodeStandOnAListOnce() {
        var id = themes.add(ThemeKind.THEME, null, "Single " + UUID.randomUUID());

        refusedWith("theme.taken", () -> themes.add(ThemeKind.THEME, null, "right to HEALTH"));
        refusedWith("theme.taken", () -> themes.add(ThemeKind.THEME, "A41", "Another " + UUID.randomUUID()));
        refusedWith("theme.taken", () -> themes.rename(id, "Right to health"));
        refusedWith("theme.taken", () -> themes.addSpelling(id, "Right to health"));
        refusedWith("theme.unknown", () -> themes.retire(ThemeId.random()));
    }

    @Test
    void onlyTheSecretariatChangesTheLists() {
        var id = themes.byCode(ThemeKind.SDG, "1").orElseThrow().id();
        scene.signIn(scene.person(PartyKind.GOVERNMENT, scene.newState()));

        assertThatThrownBy(() -> themes.add(ThemeKind.THEME, null, "Mine")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> themes.themeFor(ThemeKind.THEME, "Mine")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> themes.rename(id, "Mine")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> themes.addSpelling(id, "Mine")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> themes.retire(id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> themes.restore(id)).isInstanceOf(NotAllowed.class);
        assertThat(themes.themeFor(ThemeKind.THEME, "Right to health").label()).isEqualTo("Right to health");
    }
}
