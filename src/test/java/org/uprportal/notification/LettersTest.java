package org.uprportal.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.account.People;
import org.uprportal.party.Actor;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.Scripts;

/** Notices and letters carry every script, and whatever people typed stays a text within them. */
@PortalTest
class LettersTest {

    private static final String KEY = "inbox.handedToYou";

    @Autowired
    Scene scene;

    @Autowired
    People people;

    @Autowired
    Notices notices;

    @Autowired
    Outbox outbox;

    @Autowired
    Letters letters;

    @Autowired
    CurrentActor actor;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void everyScriptReachesItsReader() {
        var name = Scripts.together();
        var reader = reader(name);

        post(reader, name, "Draft");

        var letter = letterTo(reader);
        assertThat(letter.body()).contains(Scripts.ALL).contains("handed a task over to you");
        assertThat(letter.subject()).contains(Scripts.ALL);
        assertThat(scene.as(reader, () -> notices.mine(1)).getFirst().arguments())
                .contains(name);
    }

    @Test
    void aTitleOfManyLinesIsOneLineInASubjectAndNoHeader() {
        var reader = reader("Mira");

        post(reader, "Jorin", "Draft\r\nBcc: everybody@example.org\r\n\r\n" + "long ".repeat(1000));

        assertThat(letterTo(reader).subject()).hasSizeLessThanOrEqualTo(300).doesNotContain("\r", "\n");
    }

    private PersonId reader(String name) {
        var party = scene.partyOf(scene.person(PartyKind.CSO, scene.newState()));
        return people.enrol(
                PersonId.random(), name, UUID.randomUUID() + "@example.org", Locale.ENGLISH, party, MemberRole.EDITOR);
    }

    private void post(PersonId reader, String from, String title) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(work -> notices.post(Notice.of(
                        KEY, List.of(from, title), "tasks", Set.of(Audience.person(reader)), UUID.randomUUID())));
    }

    private MailSummary letterTo(PersonId reader) {
        letters.writeDue();
        var address = people.person(reader).orElseThrow().email();
        return actor.callAs(Actor.PORTAL, () -> outbox.newest(1000)).stream()
                .filter(one -> one.to().equals(address))
                .findFirst()
                .orElseThrow();
    }
}
