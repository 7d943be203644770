package org.uprportal.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.Trail;

@PortalTest
class ThemesTest {

    @Autowired
    Themes themes;

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient database;

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

    @Test
    void everyChangeOfAListIsRecorded() {
        var id = themes.add(ThemeKind.THEME, null, "Recorded " + UUID.randomUUID());
        themes.rename(id, "Renamed " + id.value());
        themes.addSpelling(id, "Spelt " + id.value());
        themes.retire(id);
        themes.restore(id);
        assertThat(Trail.actsOn(database, id.value()))
                .containsExactly(
                        "theme.added", "theme.renamed", "theme.spelling-added", "theme.retired", "theme.restored");
        assertThat(themes.byLabel(ThemeKind.THEME, "spelt " + id.value())
                        .orElseThrow()
                        .id())
                .isEqualTo(id);
        // What is its own already may be taught again.
        themes.addSpelling(id, "Spelt " + id.value());
    }

    @Test
    void labelsAndCodesHaveTheirLengthAndShowAllThatIsInThem() {
        var unique = UUID.randomUUID().toString();
        var long300 = unique + "x".repeat(300 - unique.length());
        assertThat(themes.find(themes.add(ThemeKind.THEME, null, long300))
                        .orElseThrow()
                        .label())
                .hasSize(300);
        refusedWith("theme.labelTooLong", () -> themes.add(ThemeKind.THEME, null, long300 + "y"), 300);
        refusedWith("theme.codeTooLong", () -> themes.add(ThemeKind.THEME, "Z1234567890", "Coded " + unique), 10);
        var code = "Z" + unique.substring(0, 8) + "9";
        var coded = themes.add(ThemeKind.THEME, code, "Coded " + unique);
        assertThat(themes.byCode(ThemeKind.THEME, code).orElseThrow().id()).isEqualTo(coded);
        assertThat(themes.byLabel(ThemeKind.THEME, code.toLowerCase())
                        .orElseThrow()
                        .id())
                .as("a code is a label too")
                .isEqualTo(coded);
        for (var hidden : List.of("Right\u202Eto health", "Right\nto " + unique, "A\u2066b " + unique)) {
            refusedWith("theme.hiddenCharacters", () -> themes.add(ThemeKind.THEME, null, hidden));
        }
    }

    @Test
    void manyLabelsAndIdsAreLookedUpInOneGo() {
        var health = themes.byLabel(ThemeKind.THEME, "Right to health").orElseThrow();
        var law = themes.byCode(ThemeKind.THEME, "A41").orElseThrow();
        assertThat(themes.byLabels(
                        ThemeKind.THEME,
                        List.of("RIGHT TO HEALTH", "A41 " + law.label(), "Weather on other planets", " - ")))
                .isEqualTo(Map.of("RIGHT TO HEALTH", health.id(), "A41 " + law.label(), law.id()));
        assertThat(themes.byLabels(ThemeKind.PERSONS, List.of("Right to health")))
                .isEmpty();
        assertThat(themes.byLabels(ThemeKind.THEME, List.of())).isEmpty();
        assertThat(themes.named(List.of(health.id(), law.id(), ThemeId.random())))
                .isEqualTo(Map.of(health.id(), health.label(), law.id(), law.label()));
        assertThat(themes.named(List.of())).isEmpty();
    }
}
