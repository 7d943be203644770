package org.uprportal.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.inbox.Inbox;
import org.uprportal.notification.Notices;
import org.uprportal.organisation.OrganisationProfile;
import org.uprportal.organisation.Organisations;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** Nobody stands on a joint submission without the consent of its own owner, and nobody hears of it who is not concerned. */
@PortalTest
class CoSubmittersTest {

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    Submissions submissions;

    @Autowired
    CoSubmitters partners;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    Cycles cycles;

    @Autowired
    Inbox inbox;

    @Autowired
    Notices notices;

    @Autowired
    CurrentActor actor;

    @Autowired
    JdbcClient database;

    CycleId cycle;
    PersonId drafter;
    PersonId approver;
    PersonId asked;
    PersonId askedOwner;
    SubmissionId id;

    @BeforeEach
    void begin() {
        var state = scene.newState();
        cycle = scene.runningCycle(state);
        drafter = scene.person(PartyKind.CSO, state);
        approver = scene.colleague(scene.partyOf(drafter));
        asked = scene.person(PartyKind.CSO, state);
        askedOwner = scene.colleague(scene.partyOf(asked), MemberRole.OWNER);
        list(scene.partyOf(asked), true);
        scene.signIn(drafter);
        id = submissions.open(cycle, true, "Fair courts");
        submissions.save(id, text(), 0);
    }

    @Test
    void onlyAnOwnersConsentUnlocksTheJointLimitAndNamesTheOrganisation() throws Exception {
        submissions.save(
                id,
                text().with(List.of(new CoSubmitter("", "", ""), new CoSubmitter("Twice", "", ""))),
                submissions.find(id).orElseThrow().version());
        assertThatThrownBy(() -> submissions.askApproval(id))
                .as("named without being asked")
                .isInstanceOf(SubmissionRefused.class)
                .hasMessageContaining("names its other submitters");

        var request = partners.ask(id, scene.partyOf(asked));
        assertThatThrownBy(() -> submissions.askApproval(id)).isInstanceOf(SubmissionRefused.class);
        assertThat(cover()).doesNotContain(nameOf(asked));
        assertThat(scene.as(askedOwner, () -> inbox.mine()))
                .anyMatch(task -> task.formKey().equals("submission/answer-joint"));
        assertThat(scene.as(asked, () -> inbox.mine()))
                .as("only owners can answer")
                .isEmpty();
        assertThatThrownBy(() -> scene.as(asked, () -> partners.consent(request))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> partners.consent(request)).as("for another").isInstanceOf(NotAllowed.class);

        scene.as(askedOwner, () -> partners.consent(request));

        assertThat(scene.as(askedOwner, () -> inbox.mine())).isEmpty();
        assertThat(cover()).contains(nameOf(asked));
        submissions.askApproval(id);
        scene.as(approver, () -> submissions.approve(id));
        try (var word = new XWPFDocument(new ByteArrayInputStream(submissions.document(id)))) {
            assertThat(word.getParagraphs().stream().map(one -> one.getText()).collect(Collectors.joining("\n")))
                    .contains(nameOf(asked))
                    .doesNotContain("Twice");
        }
        assertThat(submissions.intact(id)).isTrue();
        assertThatThrownBy(() -> scene.as(askedOwner, () -> partners.decline(request)))
                .as("locked once filed")
                .isInstanceOf(SubmissionRefused.class);
    }

    @Test
    void aConsentTakenBackUntilFilingIsNotNamedAndLocksTheJointLimitAgain() {
        var request = partners.ask(id, scene.partyOf(asked));
        scene.as(askedOwner, () -> partners.consent(request));
        submissions.askApproval(id);

        scene.as(askedOwner, () -> partners.decline(request));

        assertThatThrownBy(() -> scene.as(approver, () -> submissions.approve(id)))
                .isInstanceOf(SubmissionRefused.class)
                .hasMessageContaining("names its other submitters");
        assertThat(cover()).doesNotContain(nameOf(asked));
        scene.as(askedOwner, () -> partners.consent(request));
        scene.as(approver, () -> submissions.approve(id));
        assertThat(cover()).contains(nameOf(asked));
    }

    @Test
    void whatHidesFromTheDirectoryIsAsIfItDidNotExist() {
        var hidden = scene.person(PartyKind.CSO, null);
        list(scene.partyOf(hidden), false);

        assertThatThrownBy(() -> partners.ask(id, scene.partyOf(hidden))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> partners.ask(id, PartyId.random())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> partners.ask(id, scene.partyOf(drafter))).isInstanceOf(RuntimeException.class);
        assertThat(partners.asked(id)).isZero();
    }

    @Test
    void whoeverIsInvitedByMailNamesItselfAndOnlyOnce() {
        partners.invite(id, "office@example.org", Locale.ENGLISH);
        assertThatThrownBy(() -> partners.invite(id, "OFFICE@example.org", Locale.ENGLISH))
                .as("one letter for each address")
                .isInstanceOf(SubmissionRefused.class);
        assertThatThrownBy(() -> partners.invite(id, "no address", Locale.ENGLISH))
                .isInstanceOf(SubmissionRefused.class);
        var token = token("office@example.org");
        scene.signOut();

        assertThat(partners.offer("x".repeat(43))).isEmpty();
        var offer = partners.offer(token).orElseThrow();
        assertThat(offer.submitter()).isEqualTo(nameOf(drafter));
        assertThat(offer.toString()).doesNotContain("Courts are slow");
        assertThatThrownBy(() -> partners.consent(token, new CoSubmitter(" ", "", "")))
                .isInstanceOf(SubmissionRefused.class);
        assertThatThrownBy(() -> partners.consent(token, new CoSubmitter(nameOf(drafter).toUpperCase(Locale.ROOT), "", "")))
                .as("the submitting organisation again")
                .isInstanceOf(SubmissionRefused.class);
        partners.consent(token, new CoSubmitter("Lakeside Union", "union@example.org", "A union."));

        scene.signIn(drafter);
        assertThat(partners.consented(id)).isEqualTo(1);
        assertThat(cover()).contains("Lakeside Union");
        partners.invite(id, "other@example.org", Locale.ENGLISH);
        var other = token("other@example.org");
        assertThatThrownBy(() -> partners.consent(other, new CoSubmitter("lakeside  UNION", "", "")))
                .as("the same name twice")
                .isInstanceOf(SubmissionRefused.class);
        partners.decline(token);
        assertThat(cover()).doesNotContain("Lakeside Union");
        assertThat(database.sql("select count(*) from submission_co_submission where email <> '' and submission_id = ?")
                        .params(id.value().toString())
                        .query(Integer.class)
                        .single())
                .as("an address is not kept once it has answered")
                .isEqualTo(1);
    }

    @Test
    void theDeadlineLocksEverythingAndForgetsWhoDidNotAnswer() {
        var request = partners.ask(id, scene.partyOf(asked));
        partners.invite(id, "late@example.org", Locale.ENGLISH);
        var token = token("late@example.org");
        var deadline = cycles.get(cycle).on(CycleDate.STAKEHOLDER_DEADLINE);

        time.travelTo(deadline.minus(Duration.ofDays(6)));
        assertThat(scene.as(askedOwner, () -> keys())).contains("inbox.reminder");
        assertThat(scene.as(asked, () -> keys())).doesNotContain("inbox.reminder");
        time.travelTo(deadline.plusSeconds(5));

        assertThatThrownBy(() -> scene.as(askedOwner, () -> partners.consent(request)))
                .isInstanceOf(SubmissionRefused.class);
        assertThat(partners.offer(token)).isEmpty();
        assertThat(scene.as(askedOwner, () -> inbox.mine())).isEmpty();
        assertThat(partners.of(id, 0, 10)).allMatch(one -> one.email().isEmpty());
    }

    @Test
    void aMovedDeadlineMovesTheTask() {
        var request = partners.ask(id, scene.partyOf(asked));
        var deadline = cycles.get(cycle).on(CycleDate.STAKEHOLDER_DEADLINE);
        scene.as(
                scene.secretariat(),
                () -> cycles.move(cycle, CycleDate.STAKEHOLDER_DEADLINE, deadline.plus(Duration.ofDays(10))));

        time.travelTo(deadline.plus(Duration.ofDays(1)));
        assertThat(scene.as(askedOwner, () -> inbox.mine())).singleElement().satisfies(task -> assertThat(task.due())
                .isEqualTo(deadline.plus(Duration.ofDays(10))));
        scene.as(askedOwner, () -> partners.consent(request));
    }

    @Test
    void everybodyConcernedHearsAndNobodyElse() {
        var stranger = scene.person(PartyKind.CSO, null);
        var ohchr = scene.secretariat();
        var government = scene.person(PartyKind.GOVERNMENT, cycles.get(cycle).state());
        var request = partners.ask(id, scene.partyOf(asked));
        assertThat(scene.as(askedOwner, () -> keys())).contains("submission.notice.jointAsked");
        assertThat(scene.as(asked, () -> keys())).doesNotContain("submission.notice.jointAsked");

        scene.as(askedOwner, () -> partners.decline(request));
        assertThat(keys()).contains("submission.notice.jointRefused");
        scene.as(askedOwner, () -> partners.consent(request));
        assertThat(keys()).contains("submission.notice.jointConsented");
        scene.as(askedOwner, () -> partners.decline(request));
        assertThat(keys()).contains("submission.notice.jointWithdrawn");
        scene.as(askedOwner, () -> partners.consent(request));
        partners.takeBack(request);
        assertThat(scene.as(askedOwner, () -> keys())).contains("submission.notice.jointTakenBack");
        partners.ask(id, scene.partyOf(asked));
        scene.as(askedOwner, () -> partners.consent(request));
        submissions.askApproval(id);
        scene.as(approver, () -> submissions.approve(id));
        assertThat(scene.as(asked, () -> keys())).contains("submission.notice.jointFiled");

        for (var other : List.of(stranger, ohchr, government)) {
            assertThat(scene.as(other, () -> keys())).noneMatch(key -> key.startsWith("submission.notice.joint"));
            assertThat(scene.as(other, () -> partners.asked(id) + partners.consented(id))).isZero();
            assertThat(scene.as(other, () -> partners.of(id, 0, 10))).isEmpty();
            assertThatThrownBy(() -> scene.as(other, () -> partners.takeBack(request)))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(scene.as(askedOwner, () -> partners.of(id, 0, 10)))
                .as("who else is asked is not theirs to know")
                .isEmpty();
    }

    @Test
    void fourHundredAndSixtyOneMaySubmitTogetherAndTheRefusalNamesTheTrueLimit() {
        for (int i = 0; i < 461; i++) {
            database.sql("""
                            insert into submission_co_submission (id, submission_id, place, status, name, asked_on)
                            values (?, ?, ?, 'CONSENTED', ?, '2026-01-01')
                            """)
                    .params(UUID.randomUUID().toString(), id.value().toString(), i, "Organisation number " + i)
                    .update();
        }
        assertThat(partners.of(id, 0, 20)).hasSize(20);
        assertThat(partners.of(id, 23, 20)).singleElement().extracting(CoSubmissionSummary::name)
                .isEqualTo("Organisation number 460");
        for (int i = 461; i < 600; i++) {
            partners.invite(id, "office" + i + "@example.org", Locale.ENGLISH);
        }
        assertThatThrownBy(() -> partners.invite(id, "one-more@example.org", Locale.ENGLISH))
                .isInstanceOf(SubmissionRefused.class)
                .hasMessageContaining("600");
        submissions.askApproval(id);
        scene.as(approver, () -> submissions.approve(id));
        assertThat(submissions.find(id).orElseThrow().draft().coSubmitters()).hasSize(461);
    }

    private List<String> keys() {
        return notices.mine(100).stream().map(one -> one.key()).toList();
    }

    private List<String> cover() {
        return submissions.find(id).orElseThrow().paper().cover().stream()
                .map(SubmissionPaper.Paragraph::text)
                .toList();
    }

    private String nameOf(PersonId person) {
        return people.party(scene.partyOf(person)).orElseThrow().name();
    }

    private String token(String address) {
        var body = database.sql("select body from notification_mail where recipient = ?")
                .params(address)
                .query(String.class)
                .list()
                .getLast();
        return body.replaceAll("(?s).*/joint-submission/([A-Za-z0-9_-]+).*", "$1");
    }

    private void list(PartyId party, boolean listed) {
        var known = people.party(party).orElseThrow();
        actor.runAs(
                Actor.PORTAL,
                () -> organisations.register(known, OrganisationProfile.named(known.name(), listed)));
    }

    private static SubmissionDraft text() {
        return new SubmissionDraft(
                "Fair courts",
                List.of(new SubmissionSection("Background", "Courts are slow.", "", false)),
                List.of(),
                List.of());
    }
}
