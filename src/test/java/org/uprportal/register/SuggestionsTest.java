package org.uprportal.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.access.Access;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.ArchiveImports;
import org.uprportal.recommendation.RegisterRow;
import org.uprportal.recommendation.Tags;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.theme.ThemeKind;
import org.uprportal.theme.Themes;

/** Themes are suggested from what was learned here, decided by a person, read by everybody, and taken back. */
@PortalTest
class SuggestionsTest {

    @Autowired
    Register register;

    @Autowired
    RegisterIndex index;

    @Autowired
    Tags tags;

    @Autowired
    Themes themes;

    @Autowired
    Access access;

    @Autowired
    PortalClock clock;

    @Autowired
    ArchiveImports archive;

    @Autowired
    CurrentActor actor;

    @Autowired
    Scene scene;

    Suggestions suggestions;
    String mark;

    @BeforeEach
    void rowsWithAndWithoutIssue() {
        mark = "m" + UUID.randomUUID().toString().replace("-", "");
        var file = new StringBuilder("To,Text,From,Response,Action,Issue,Session\n");
        for (var state : List.of("Kenya", "Nepal", "Peru", "Ghana", "Fiji", "Chad")) {
            file.append(state + ",Abolish the gallows for good in " + state + ",Spain,Noted,5,Death penalty,8\n");
            file.append(state + ",Consider more nurseries in " + state + ",Spain,Accepted,3,Rights of the Child,8\n");
        }
        file.append("Kenya,The gallows must be abolished " + mark + ",Peru,Noted,,,9\n");
        file.append("Kenya,Abolish the gallows " + mark + ",Nepal,Noted,,,9\n");
        file.append("Nepal,Open nurseries " + mark + ",Peru,Noted,,,9\n");
        take(file.toString());
        index.refresh();
        suggestions = new Suggestions(register, tags, themes, access, clock);
        scene.signIn(scene.secretariat());
    }

    @Test
    void areLearnedAndExplainedAndAllAcceptedAndTakenBackAtOnce() {
        var found = suggestions.of(ThemeKind.ISSUE, ours(), 50);

        assertThat(found.untagged()).isEqualTo(3);
        assertThat(found.whole()).isTrue();
        assertThat(found.learnedFrom()).isGreaterThanOrEqualTo(12);
        assertThat(found.byTerm()).containsEntry("Death penalty", 2).containsEntry("Rights of the Child", 1);
        assertThat(found.all().getFirst()).satisfies(one -> {
            assertThat(one.percent()).isBetween(50, 100);
            assertThat(one.words()).isNotEmpty();
        });
        assertThat(found.all().stream().filter(one -> one.name().equals("Death penalty")))
                .allSatisfy(one -> assertThat(one.words()).anyMatch(word -> word.contains("gallows")));

        var put = tags.put(
                ThemeKind.ISSUE,
                found.all().stream()
                        .map(one -> new Tags.Tag(one.row().id(), one.term()))
                        .toList());
        assertThat(put).isEqualTo(3);
        index.refresh();
        assertThat(suggestions.of(ThemeKind.ISSUE, ours(), 50).untagged()).isZero();
        var death = themes.byLabel(ThemeKind.ISSUE, "Death penalty").orElseThrow();
        scene.signOut();
        assertThat(register.count(
                        ours().with(RegisterFacet.THEME, death.id().value().toString())))
                .isEqualTo(2);
        assertThat(tags.of(row("abolished").id())).containsExactly("Death penalty");

        scene.signIn(scene.secretariat());
        var last = tags.latest(1).getFirst();
        assertThat(last.tags()).isEqualTo(3);
        assertThat(tags.takeBack(last.id())).isEqualTo(3);
        assertThat(tags.takeBack(last.id())).isZero();
        index.refresh();
        assertThat(register.count(
                        ours().with(RegisterFacet.THEME, death.id().value().toString())))
                .isZero();
        assertThat(tags.latest(1).getFirst().takenBackAt()).isNotNull();
    }

    @Test
    void whatAPersonRefusedIsNeitherSuggestedAgainNorPutWithTheOthers() {
        var found = suggestions.of(ThemeKind.ISSUE, ours(), 50).all();
        var refused = found.getFirst();
        tags.decide(new Tags.Tag(refused.row().id(), refused.term()), false);

        assertThat(suggestions.of(ThemeKind.ISSUE, ours(), 50).all())
                .hasSize(2)
                .noneMatch(one -> one.row().id().equals(refused.row().id()));
        // A colleague still has the list from before.
        assertThat(tags.put(
                        ThemeKind.ISSUE,
                        found.stream()
                                .map(one -> new Tags.Tag(one.row().id(), one.term()))
                                .toList()))
                .isEqualTo(2);
        assertThat(tags.of(refused.row().id())).isEmpty();
        // Who thinks again is heard, and taking the many back leaves the one.
        var many = tags.latest(1).getFirst();
        tags.decide(new Tags.Tag(refused.row().id(), refused.term()), true);
        tags.takeBack(many.id());
        assertThat(tags.of(refused.row().id())).containsExactly(refused.name());
    }

    @Test
    void kindsOfActionAreSuggestedToo() {
        var found = suggestions.of(ThemeKind.ACTION, ours(), 50).all();
        var gallows = found.stream()
                .filter(one -> one.row().text().startsWith("Abolish"))
                .findFirst()
                .orElseThrow();
        tags.decide(new Tags.Tag(gallows.row().id(), gallows.term()), true);
        index.refresh();
        assertThat(register.find(gallows.row().id()).orElseThrow().action()).isEqualTo(5);
        assertThat(register.count(ours().with(RegisterFacet.ACTION, "5"))).isEqualTo(1);
        tags.takeBack(tags.latest(1).getFirst().id());
        index.refresh();
        assertThat(register.count(ours().with(RegisterFacet.ACTION, "5"))).isZero();
    }

    @Test
    void aFileThatComesAgainLeavesThemAndIsTheSame() {
        var file = "To,Text,From,Response,Action,Issue,Session\nKenya,Act " + mark + ",Peru,Noted,,,9\n";
        take(file);
        index.refresh();
        var row = row("Act");
        var death = themes.byLabel(ThemeKind.ISSUE, "Death penalty").orElseThrow();
        tags.decide(new Tags.Tag(row.id(), death.id()), true);
        assertThat(take(file)).isZero();
        assertThat(tags.of(row.id())).containsExactly("Death penalty");
    }

    @Test
    void onlyTheSecretariatDecides() {
        var row = row("abolished");
        var issue =
                themes.byLabel(ThemeKind.ISSUE, "Death penalty").orElseThrow().id();
        var goal = themes.byCode(ThemeKind.SDG, "16").orElseThrow().id();
        assertThatThrownBy(() -> tags.put(ThemeKind.ISSUE, List.of(new Tags.Tag(row.id(), goal))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> tags.decide(new Tags.Tag(UUID.randomUUID(), issue), true))
                .isInstanceOf(NotAllowed.class);
        assertThat(tags.put(ThemeKind.ISSUE, List.of(new Tags.Tag(UUID.randomUUID(), issue))))
                .isZero();
        scene.signIn(scene.person(PartyKind.GOVERNMENT, scene.newState()));
        refused(row, issue);
        scene.signOut();
        refused(row, issue);
    }

    private void refused(RegisterRow row, org.uprportal.theme.ThemeId issue) {
        var tag = new Tags.Tag(row.id(), issue);
        assertThat(suggestions.mayDecide()).isFalse();
        assertThatThrownBy(() -> suggestions.of(ThemeKind.ISSUE, ours(), 50)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> tags.put(ThemeKind.ISSUE, List.of(tag))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> tags.decide(tag, true)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> tags.takeBack(UUID.randomUUID())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> tags.latest(1)).isInstanceOf(NotAllowed.class);
    }

    private RegisterQuery ours() {
        return new RegisterQuery(mark, Map.of(), RegisterOrder.FIT);
    }

    private RegisterRow row(String word) {
        return register.find(new RegisterQuery(mark + " " + word, Map.of(), RegisterOrder.FIT), 0, 1)
                .rows()
                .getFirst()
                .row();
    }

    private int take(String file) {
        return actor.callAs(
                Actor.PORTAL,
                () -> archive.commit("a.csv", file.getBytes(StandardCharsets.UTF_8), null)
                        .created());
    }
}
