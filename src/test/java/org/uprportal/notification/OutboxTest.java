package org.uprportal.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.account.People;
import org.uprportal.party.Audience;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.PortalClock;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** Who may see what of the letters that went out: operations see counts, states, ages and failures, and nobody's name. */
@PortalTest
class OutboxTest {

    @Autowired
    Scene scene;

    @Autowired
    Notices notices;

    @Autowired
    Letters letters;

    @Autowired
    Outbox outbox;

    @Autowired
    People people;

    @Autowired
    PortalClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whoeverSeesToThePostSeesHowItFaresAndNotWhoGetsLettersNorWhen() {
        var reader = scene.person(PartyKind.CSO, scene.newState());
        scene.signIn(scene.person(PartyKind.ADMIN, null));
        var before = outbox.operations(20);
        transaction.executeWithoutResult(work -> notices.post(Notice.of(
                "inbox.reminder",
                List.of("Canary 7f3a", ""),
                "tasks",
                Set.of(Audience.person(reader)),
                UUID.randomUUID())));
        letters.writeDue();
        clock.travelTo(clock.instant().plus(Duration.ofMinutes(119)));

        var operations = outbox.operations(20);

        assertThat(operations.waiting()).isEqualTo(before.waiting() + 1);
        assertThat(operations.oldest()).isGreaterThanOrEqualTo(Duration.ofHours(1));
        assertThat(operations.oldest().toSeconds() % 3600)
                .as("no minute is told")
                .isZero();
        assertThat(operations.toString())
                .doesNotContain("Canary", people.person(reader).orElseThrow().email());
        assertThatThrownBy(() -> outbox.newest(10)).isInstanceOf(NotAllowed.class);
        scene.signIn(reader);
        assertThatThrownBy(() -> outbox.newest(10)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> outbox.operations(10)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> outbox.tryAgain(List.of(UUID.randomUUID()))).isInstanceOf(NotAllowed.class);
    }
}
