package org.uprportal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.PortalClock;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** What was typed and not sent. */
@PortalTest
class KeptTextsTest {

    private static final String PLACE = "advocacy.message:1";

    @Autowired
    Scene scene;

    @Autowired
    CurrentActor actor;

    @Autowired
    People people;

    @Autowired
    KeptTexts texts;

    @Autowired
    PortalClock clock;

    @Test
    void comesBackToWhoTypedItAndToNobodyElse() {
        var mine = actorOf(scene.person(PartyKind.CSO, scene.newState()));
        var colleague = actorOf(scene.colleague(mine.party().id()));

        actor.runAs(mine, () -> texts.keep(PLACE, "Half a sentence 𞤀 𐴀 😀"));

        assertThat(actor.callAs(mine, () -> texts.kept(PLACE))).contains("Half a sentence 𞤀 𐴀 😀");
        assertThat(actor.callAs(mine, () -> texts.kept("advocacy.message:2"))).isEmpty();
        assertThat(actor.callAs(colleague, () -> texts.kept(PLACE))).isEmpty();
        assertThat(actor.callAs(Actor.VISITOR, () -> texts.kept(PLACE))).isEmpty();
    }

    @Test
    void isGoneWhenItWasSentOrEmptiedAndAfterThirtyDays() {
        var mine = actorOf(scene.person(PartyKind.CSO, scene.newState()));

        actor.runAs(mine, () -> texts.keep(PLACE, "Sent"));
        actor.runAs(mine, () -> texts.forget(PLACE));
        assertThat(actor.callAs(mine, () -> texts.kept(PLACE))).isEmpty();
        actor.runAs(mine, () -> texts.keep(PLACE, "Typed"));
        actor.runAs(mine, () -> texts.keep(PLACE, " "));
        assertThat(actor.callAs(mine, () -> texts.kept(PLACE))).isEmpty();
        actor.runAs(mine, () -> texts.keep(PLACE, "Old"));
        clock.travelTo(clock.instant().plus(Duration.ofDays(31)));
        assertThat(actor.callAs(mine, () -> texts.kept(PLACE))).isEmpty();
    }

    private Actor actorOf(PersonId person) {
        return people.actor(person).orElseThrow();
    }
}
