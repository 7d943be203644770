package org.uprportal.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.recommendation.ArchiveImports;
import org.uprportal.recommendation.RegisterRow;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** What was asked before is suggested with its reason; a person decides, and everybody reads what was decided. */
@PortalTest
class RepeatsTest {

    @Autowired
    Repeats repeats;

    @Autowired
    Register register;

    @Autowired
    RegisterIndex index;

    @Autowired
    ArchiveImports archive;

    @Autowired
    CurrentActor actor;

    @Autowired
    Scene scene;

    RegisterRow asked;
    String mark;

    @BeforeEach
    void askedInTwoCycles() {
        mark = "m" + UUID.randomUUID().toString().replace("-", "");
        var file = String.join(
                "\n",
                "To,Text,From,Response,Action,Issue,Session",
                "Kenya,Abolish the death penalty in law " + mark + ",Peru,Noted,5,Justice,8",
                "Kenya,Abolish the death penalty in law " + mark + ",Nepal,Noted,5,Justice,8",
                "Nepal,Abolish the death penalty in law " + mark + ",Peru,Noted,5,Justice,10",
                "Kenya,Train judges " + mark + ",Nepal,Noted,5,Justice,8",
                "Kenya,Abolish by law the death penalty " + mark + ",Spain,Accepted,5,Justice,21");
        actor.runAs(Actor.PORTAL, () -> archive.commit("a.csv", file.getBytes(StandardCharsets.UTF_8), null));
        index.refresh();
        var query = new RegisterQuery(mark, Map.of(RegisterFacet.CYCLE, java.util.List.of("2")), RegisterOrder.FIT);
        asked = register.find(query, 0, 9).rows().getFirst().row();
        scene.signOut();
    }

    @Test
    void isSuggestedWithItsReasonDecidedByTheSecretariatAndReadByEverybody() {
        var suggested = repeats.of(asked);
        assertThat(suggested).first().satisfies(one -> {
            assertThat(one.earlier().text()).startsWith("Abolish the death penalty in law");
            assertThat(one.percent()).isGreaterThan(60);
            assertThat(one.words()).contains("penalty", "death");
            assertThat(one.confirmed()).isNull();
        });
        // What two States said in the same words stands once.
        assertThat(suggested.stream()
                        .filter(one ->
                                one.percent() > 60 && one.earlier().text().contains(mark)))
                .hasSize(1);
        var earlier = suggested.getFirst().earlier().id();

        assertThatThrownBy(() -> repeats.decide(asked.id(), earlier, true)).isInstanceOf(NotAllowed.class);
        scene.signIn(scene.person(PartyKind.GOVERNMENT, scene.newState()));
        assertThatThrownBy(() -> repeats.decide(asked.id(), earlier, true)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> repeats.toDecide(asked)).isInstanceOf(NotAllowed.class);

        scene.signIn(scene.secretariat());
        assertThatThrownBy(() -> repeats.decide(earlier, asked.id(), true)).isInstanceOf(NotAllowed.class);
        repeats.decide(asked.id(), earlier, true);
        scene.signOut();
        assertThat(repeats.of(asked).getFirst().confirmed()).isTrue();

        scene.signIn(scene.secretariat());
        repeats.decide(asked.id(), earlier, false);
        assertThat(repeats.toDecide(asked).getFirst().confirmed()).isFalse();
        scene.signOut();
        assertThat(repeats.of(asked)).noneMatch(one -> one.earlier().id().equals(earlier));
    }

    @Test
    void whatIsRepeatedAlikeOrNewIsCountedAndFollowsTheDecision() {
        var ours = new RegisterQuery(mark, Map.of(), RegisterOrder.FIT);
        assertThat(register.find(ours, 0, 9).of(RegisterFacet.REPEAT)).isEqualTo(Map.of("NEW", 4, "ALIKE", 1));
        var earlier = repeats.of(asked).getFirst().earlier().id();

        actor.runAs(Actor.PORTAL, () -> repeats.decide(asked.id(), earlier, true));
        index.refresh();
        assertThat(register.find(ours.with(RegisterFacet.REPEAT, "REPEATED"), 0, 9)
                        .rows())
                .singleElement()
                .satisfies(one -> assertThat(one.row().id()).isEqualTo(asked.id()));

        actor.runAs(
                Actor.PORTAL,
                () -> repeats.of(asked)
                        .forEach(one -> repeats.decide(asked.id(), one.earlier().id(), false)));
        index.refresh();
        assertThat(register.find(ours, 0, 9).of(RegisterFacet.REPEAT)).isEqualTo(Map.of("NEW", 5));
    }
}
