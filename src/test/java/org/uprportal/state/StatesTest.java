package org.uprportal.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

@PortalTest
class StatesTest {

    private static final StateCode SLOVENIA = new StateCode("SVN");

    @Autowired
    States states;

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void secretariat() {
        scene.signIn(scene.secretariat());
    }

    @Test
    void knowsTheMembersAndTheirGroups() {
        var members = states.all(Locale.ENGLISH).stream()
                .filter(StateSummary::member)
                .filter(state -> !Scene.invented(state.code()))
                .toList();

        assertThat(members).hasSize(193).allSatisfy(state -> {
            assertThat(state.names()).hasSize(6);
            assertThat(state.iso2()).hasSize(2);
            assertThat(state.m49()).hasSize(3);
        });
        assertThat(members).filteredOn(of(RegionalGroup.AFRICAN)).hasSize(54);
        assertThat(members)
                .filteredOn(of(RegionalGroup.LATIN_AMERICAN_AND_CARIBBEAN))
                .hasSize(33);
        assertThat(members).filteredOn(of(RegionalGroup.EASTERN_EUROPEAN)).hasSize(23);
        assertThat(states.find(new StateCode("NAM")).orElseThrow().iso2()).isEqualTo("NA");
        assertThat(states.find(new StateCode("AFG")).orElseThrow().m49()).isEqualTo("004");
    }

    @Test
    void observersRecommendButAreNotMembers() {
        assertThat(states.all(Locale.ENGLISH))
                .filteredOn(state -> !state.member() && !Scene.invented(state.code()))
                .extracting(state -> state.code().value())
                .containsExactlyInAnyOrder("PSE", "VAT");
    }

    @Test
    void sortsAsTheReaderOfEachLanguageExpects() {
        assertThat(namesIn(Locale.FRENCH)).containsSubsequence("Égypte", "El Salvador", "Émirats arabes unis");
        assertThat(namesIn(Locale.ENGLISH)).containsSubsequence("Austria", "Côte d'Ivoire", "Croatia", "Zimbabwe");
        assertThat(namesIn(Locale.forLanguageTag("zh"))).containsSubsequence("阿尔巴尼亚", "法国", "中国");
    }

    @Test
    void namesAStateInTheReadersLanguage() {
        assertThat(states.nameOf(SLOVENIA, Locale.CANADA_FRENCH)).isEqualTo("Slovénie");
        assertThat(states.nameOf(SLOVENIA, Locale.GERMAN)).isEqualTo("Slovenia");
        assertThat(states.nameOf(new StateCode("QQQ"), Locale.ENGLISH)).isEqualTo("QQQ");
        assertThat(states.nameOf(new StateCode("GMB"), Locale.ENGLISH)).isEqualTo("Gambia");
    }

    @Test
    void findsAStateBySpellingsFromTheDatabase() {
        assertThat(states.byName("Iran, Islamic Republic of")).contains(new StateCode("IRN"));
        assertThat(states.byName("斯洛文尼亚")).contains(SLOVENIA);
        assertThat(states.byName("Slovenija")).isEmpty();
    }

    @Test
    void aRenamedStateIsStillFoundByItsOldName() {
        var state = newState("Old Land");
        states.rename(state, Locale.ENGLISH, "New Land");

        assertThat(states.nameOf(state, Locale.ENGLISH)).isEqualTo("New Land");
        assertThat(states.byName("old-land")).contains(state);
        assertThat(states.byName("The New Land")).contains(state);
        assertThat(database.sql("select count(*) from identity_audit where act = 'state.renamed'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void aSpellingMeansOneStateOnly() {
        var state = newState("Lone Land");
        states.addSpelling(state, "Lonely Land");
        states.addSpelling(state, "LONELY LAND");

        assertThat(states.spellingsOf(state)).containsExactly("Lone Land", "Lone Land " + state, "Lonely Land");
        refusedWith("state.spellingTaken", () -> states.addSpelling(state, "Swaziland"));
        refusedWith("state.unreadableName", () -> states.addSpelling(state, "?!"));
        refusedWith("state.nameTooLong", () -> states.rename(state, Locale.ENGLISH, "x".repeat(121)));
        refusedWith("state.unknownLanguage", () -> states.rename(state, Locale.GERMAN, "Einsamland"));
    }

    @Test
    void aRefusedStateLeavesNothingBehind() {
        var code = scene.newState();
        refusedWith(
                "state.spellingTaken",
                () -> states.addState(code, null, true, Map.of("en", "Free Land " + code, "fr", "Suisse")));

        assertThat(states.find(code)).isEmpty();
        assertThat(states.byName("Free Land " + code)).isEmpty();
        refusedWith("state.alreadyThere", () -> states.addState(SLOVENIA, null, true, Map.of("en", "Other")));
        refusedWith("state.englishMissing", () -> states.addState(code, null, true, Map.of("fr", "Pays libre")));
    }

    @Test
    void onlyTheSecretariatChangesTheList() {
        var state = newState("Quiet Land");
        for (var kind : List.of(PartyKind.GOVERNMENT, PartyKind.CSO, PartyKind.EMBASSY, PartyKind.UNCT)) {
            scene.signIn(scene.person(kind, state));
            assertThatThrownBy(() -> states.rename(state, Locale.ENGLISH, "Loud"))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> states.addSpelling(state, "Loud")).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> states.addState(scene.newState(), null, true, Map.of("en", "Loud")))
                    .isInstanceOf(NotAllowed.class);
        }
        scene.signOut();
        assertThatThrownBy(() -> states.addSpelling(state, "Loud")).isInstanceOf(NotAllowed.class);
    }

    private StateCode newState(String name) {
        var code = scene.newState();
        states.addState(code, RegionalGroup.AFRICAN, true, Map.of("en", name + " " + code));
        states.addSpelling(code, name);
        return code;
    }

    private List<String> namesIn(Locale locale) {
        return states.all(locale).stream().map(state -> state.name(locale)).toList();
    }

    private static Predicate<StateSummary> of(RegionalGroup group) {
        return state -> state.group() == group;
    }
}
