package org.uprportal.__name__;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.inbox.Inbox;
import org.uprportal.notification.Notices;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** From its beginning to its end. */
@PortalTest
class __Name__LifeTest {

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    __Name__s all;

    @Autowired
    Inbox inbox;

    @Autowired
    Notices notices;

    private PersonId author;
    private __Name__Id id;

    @BeforeEach
    void begin() {
        author = scene.person(PartyKind.CSO, scene.newState());
        id = scene.as(author, () -> all.open("Legal aid"));
    }

    @Test
    void whatIsBegunWaitsForItsPartyUntilItIsDone() {
        assertThat(scene.as(author, () -> inbox.mine("__name__/finish", id.value()))).isPresent();

        scene.as(author, () -> all.finish(id));

        assertThat(scene.as(author, () -> inbox.mine("__name__/finish", id.value()))).isEmpty();
        assertThat(status()).isEqualTo(__Name__Status.DONE);
        assertThatThrownBy(() -> scene.as(author, () -> all.finish(id))).isInstanceOf(__Name__Refused.class);
    }

    @Test
    void nobodyElseFindsOrEndsIt() {
        var other = scene.person(PartyKind.CSO, scene.newState());

        assertThat(scene.as(other, () -> all.find(id))).isEmpty();
        assertThatThrownBy(() -> scene.as(other, () -> all.finish(id))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> scene.as(author, () -> all.open(" "))).isInstanceOf(__Name__Refused.class);
    }

    @Test
    void whatIsNotDoneInThirtyDaysLapsesAndItsPartyHearsOfIt() {
        time.pass(Duration.ofDays(30).minusMinutes(1));
        assertThat(status()).isEqualTo(__Name__Status.OPEN);

        time.pass(Duration.ofMinutes(2));

        assertThat(status()).isEqualTo(__Name__Status.LAPSED);
        assertThat(scene.as(author, () -> notices.mine(10)))
                .extracting("key")
                .contains("__name__.notice.lapsed");
    }

    private __Name__Status status() {
        return scene.as(author, () -> all.find(id)).orElseThrow().status();
    }
}
