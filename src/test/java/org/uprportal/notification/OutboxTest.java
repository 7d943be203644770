package org.uprportal.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.party.Audience;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** Who may see what of the letters that went out. */
@PortalTest
class OutboxTest {

    @Autowired
    Scene scene;

    @Autowired
    Notices notices;

    @Autowired
    Outbox outbox;

    @Test
    @Transactional
    void anAdministratorSeesThatALetterWentOutAndNotWhatItSays() {
        var reader = scene.person(PartyKind.CSO, scene.newState());
        notices.post(Notice.of(
                "inbox.reminder",
                List.of("Canary 7f3a", ""),
                "tasks",
                Set.of(Audience.person(reader)),
                UUID.randomUUID()));

        scene.signIn(scene.person(PartyKind.ADMIN, null));

        assertThat(outbox.newest(10))
                .anySatisfy(letter -> assertThat(letter.to()).isNotEmpty())
                .allSatisfy(
                        letter -> assertThat(letter.subject() + letter.body()).isEmpty());
        scene.signIn(reader);
        assertThatThrownBy(() -> outbox.newest(10)).isInstanceOf(NotAllowed.class);
    }
}
