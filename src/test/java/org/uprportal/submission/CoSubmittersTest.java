package org.uprportal.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.inbox.Inbox;
import org.uprportal.notification.Notices;
import org.uprportal.organisation.EcosocStatus;
import org.uprportal.organisation.EntryField;
import org.uprportal.organisation.NhriStatus;
import org.uprportal.organisation.OrganisationProfile;
import org.uprportal.organisation.Organisations;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.testing.Alliance;
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
    DraftDesk draftDesk;

    @Autowired
    FilingDesk filingDesk;

    @Autowired
    CoSubmitters partners;

    @Autowired
    JointAnswers answers;

    @Autowired
    BeanFactory beans;

    @Autowired
    EntityManagerFactory entities;

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
        draftDesk.save(id, text(), 0);
    }

    @Test
    void onlyAnOwnersConsentUnlocksTheJointLimitAndNamesTheOrganisation() throws Exception {
        draftDesk.save(
                id,
                text().with(List.of(new CoSubmitter("", "", ""), new CoSubmitter("Twice", "", ""))),
                submissions.find(id).orElseThrow().version());
        assertThatThrownBy(() -> filingDesk.askApproval(id))
                .as("named without being asked")
                .isInstanceOf(SubmissionRefused.class)
                .hasMessageContaining("names its other submitters");

        var request = partners.ask(id, scene.partyOf(asked));
        refusedWith("submission.refused.jointWithoutPartners", () -> filingDesk.askApproval(id));
        assertThat(cover()).doesNotContain(nameOf(asked));
        assertThat(scene.as(askedOwner, () -> inbox.mine()))
                .anyMatch(task -> task.formKey().equals("submission/answer-joint"));
        assertThat(scene.as(asked, () -> inbox.mine()))
                .as("only owners can answer")
                .isEmpty();
        assertThatThrownBy(() -> scene.as(asked, () -> answers.consent(request)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> answers.consent(request)).as("for another").isInstanceOf(NotAllowed.class);

        scene.as(askedOwner, () -> answers.consent(request));

        assertThat(scene.as(askedOwner, () -> inbox.mine())).isEmpty();
        assertThat(cover()).contains(nameOf(asked));
        filingDesk.askApproval(id);
        scene.as(approver, () -> filingDesk.approve(id));
        try (var word = new XWPFDocument(new ByteArrayInputStream(submissions.document(id)))) {
            assertThat(word.getParagraphs().stream().map(one -> one.getText()).collect(Collectors.joining("\n")))
                    .contains(nameOf(asked))
                    .doesNotContain("Twice");
        }
        assertThat(submissions.intact(id)).isTrue();
        assertThatThrownBy(() -> scene.as(askedOwner, () -> answers.decline(request)))
                .as("locked once filed")
                .isInstanceOf(SubmissionRefused.class);
    }

    @Test
    void aConsentTakenBackUntilFilingIsNotNamedAndLocksTheJointLimitAgain() {
        var request = partners.ask(id, scene.partyOf(asked));
        scene.as(askedOwner, () -> answers.consent(request));
        filingDesk.askApproval(id);

        scene.as(askedOwner, () -> answers.decline(request));

        assertThatThrownBy(() -> scene.as(approver, () -> filingDesk.approve(id)))
                .isInstanceOf(SubmissionRefused.class)
                .hasMessageContaining("names its other submitters");
        assertThat(cover()).doesNotContain(nameOf(asked));
        scene.as(askedOwner, () -> answers.consent(request));
        scene.as(approver, () -> filingDesk.approve(id));
        assertThat(cover()).contains(nameOf(asked));
    }

    @Test
    void whatHidesFromTheDirectoryIsAsIfItDidNotExist() {
        var hidden = scene.person(PartyKind.CSO, null);
        list(scene.partyOf(hidden), false);

        assertThatThrownBy(() -> partners.ask(id, scene.partyOf(hidden))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> partners.ask(id, PartyId.random())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> partners.ask(id, scene.partyOf(drafter))).isInstanceOf(NotAllowed.class);
        assertThat(partners.of(id, 0, 1).asked()).isZero();
    }

    @Test
    void whoeverIsInvitedByMailNamesItselfAndOnlyOnce() {
        partners.invite(id, "office@example.org", Locale.ENGLISH);
        assertThatThrownBy(() -> partners.invite(id, "OFFICE@example.org", Locale.ENGLISH))
                .as("one letter for each address")
                .isInstanceOf(SubmissionRefused.class);
        refusedWith("submission.refused.noAddress", () -> partners.invite(id, "no address", Locale.ENGLISH));
        var token = token("office@example.org");
        scene.signOut();

        assertThat(answers.offer("x".repeat(43))).isEmpty();
        var offer = answers.offer(token).orElseThrow();
        assertThat(offer.submitter()).isEqualTo(nameOf(drafter));
        assertThat(offer.toString()).doesNotContain("Courts are slow");
        refusedWith("submission.refused.jointName", () -> answers.consent(token, new CoSubmitter(" ", "", "")));
        assertThatThrownBy(() ->
                        answers.consent(token, new CoSubmitter(nameOf(drafter).toUpperCase(Locale.ROOT), "", "")))
                .as("the submitting organisation again")
                .isInstanceOf(SubmissionRefused.class);
        answers.consent(token, new CoSubmitter("Lakeside Union", "union@example.org", "A union."));

        scene.signIn(drafter);
        assertThat(partners.of(id, 0, 1).consented()).isEqualTo(1);
        assertThat(cover()).contains("Lakeside Union");
        partners.invite(id, "other@example.org", Locale.ENGLISH);
        var other = token("other@example.org");
        assertThatThrownBy(() -> answers.consent(other, new CoSubmitter("lakeside  UNION", "", "")))
                .as("the same name twice")
                .isInstanceOf(SubmissionRefused.class);
        answers.decline(token);
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

        refusedWith("submission.refused.closed", () -> scene.as(askedOwner, () -> answers.consent(request)));
        assertThat(answers.offer(token)).isEmpty();
        assertThat(scene.as(askedOwner, () -> inbox.mine())).isEmpty();
        assertThat(partners.of(id, 0, 10).part()).allMatch(one -> one.email().isEmpty());
    }

    @Test
    void aMovedDeadlineMovesTheTask() {
        var request = partners.ask(id, scene.partyOf(asked));
        var deadline = cycles.get(cycle).on(CycleDate.STAKEHOLDER_DEADLINE);
        scene.as(
                scene.secretariat(),
                () -> cycles.move(cycle, CycleDate.STAKEHOLDER_DEADLINE, deadline.plus(Duration.ofDays(10))));

        time.travelTo(deadline.plus(Duration.ofDays(1)));
        assertThat(scene.as(askedOwner, () -> inbox.mine()))
                .singleElement()
                .satisfies(task -> assertThat(task.due()).isEqualTo(deadline.plus(Duration.ofDays(10))));
        scene.as(askedOwner, () -> answers.consent(request));
    }

    @Test
    void everybodyConcernedHearsAndNobodyElse() {
        var stranger = scene.person(PartyKind.CSO, null);
        var ohchr = scene.secretariat();
        var government = scene.person(PartyKind.GOVERNMENT, cycles.get(cycle).state());
        var request = partners.ask(id, scene.partyOf(asked));
        assertThat(scene.as(askedOwner, () -> keys())).contains("submission.notice.jointAsked");
        assertThat(scene.as(asked, () -> keys())).doesNotContain("submission.notice.jointAsked");

        scene.as(askedOwner, () -> answers.decline(request));
        assertThat(keys()).contains("submission.notice.jointRefused");
        scene.as(askedOwner, () -> answers.consent(request));
        assertThat(keys()).contains("submission.notice.jointConsented");
        scene.as(askedOwner, () -> answers.decline(request));
        assertThat(keys()).contains("submission.notice.jointWithdrawn");
        scene.as(askedOwner, () -> answers.consent(request));
        partners.takeBack(request);
        assertThat(scene.as(askedOwner, () -> keys())).contains("submission.notice.jointTakenBack");
        assertThatThrownBy(() -> partners.ask(id, scene.partyOf(asked)))
                .as("nobody is asked over and over")
                .isInstanceOf(SubmissionRefused.class);
        time.pass(Duration.ofDays(1));
        partners.ask(id, scene.partyOf(asked));
        scene.as(askedOwner, () -> answers.consent(request));
        filingDesk.askApproval(id);
        scene.as(approver, () -> filingDesk.approve(id));
        assertThat(scene.as(asked, () -> keys())).contains("submission.notice.jointFiled");

        for (var other : List.of(stranger, ohchr, government)) {
            assertThat(scene.as(other, () -> keys())).noneMatch(key -> key.startsWith("submission.notice.joint"));
            assertThat(scene.as(
                            other,
                            () -> partners.of(id, 0, 1).asked()
                                    + partners.of(id, 0, 1).consented()))
                    .isZero();
            assertThat(scene.as(other, () -> partners.of(id, 0, 10).part())).isEmpty();
            assertThatThrownBy(() -> scene.as(other, () -> partners.takeBack(request)))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(scene.as(askedOwner, () -> partners.of(id, 0, 10).part()))
                .as("who else is asked is not theirs to know")
                .isEmpty();
    }

    @Test
    void fourHundredAndSixtyOneMaySubmitTogetherAndThePageCostsTheSame() {
        consented(0, 5);
        var few = statements(this::readPage);
        consented(5, 461);
        var many = statements(this::readPage);

        System.out.println("Statements of a joint draft: 5 co-submitters " + few + ", 461 " + many);
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(20);
        assertThat(partners.of(id, 0, 20).part()).hasSize(20);
        assertThat(partners.of(id, 23, 20).part())
                .singleElement()
                .extracting(CoSubmissionSummary::name)
                .isEqualTo("Organisation number 460");
        filingDesk.askApproval(id);
        scene.as(approver, () -> filingDesk.approve(id));
        assertThat(submissions.find(id).orElseThrow().draft().coSubmitters()).hasSize(461);
    }

    @Test
    void theRefusalNamesTheTrueLimit() {
        consented(0, 599);
        partners.ask(id, scene.partyOf(asked));
        assertThatThrownBy(() -> partners.invite(id, "one-more@example.org", Locale.ENGLISH))
                .isInstanceOf(SubmissionRefused.class)
                .hasMessageContaining("600");
    }

    @Test
    void aDayHasOnlySoManyLettersToStrangersHoweverManySubmissions() {
        for (int i = 0; i < CoSubmitters.MOST_LETTERS_A_DAY; i++) {
            partners.invite(id, "office" + i + "@example.org", Locale.ENGLISH);
        }
        assertThatThrownBy(() -> partners.invite(id, "one-more@example.org", Locale.ENGLISH))
                .isInstanceOf(SubmissionRefused.class)
                .hasMessageContaining("100");
        submissions.withdraw(id);
        var again = submissions.open(cycle, true, "Fair courts again");
        assertThatThrownBy(() -> partners.invite(again, "one-more@example.org", Locale.ENGLISH))
                .as("begun anew")
                .isInstanceOf(SubmissionRefused.class);
        time.pass(Duration.ofDays(1));
        partners.invite(again, "one-more@example.org", Locale.ENGLISH);
    }

    @Test
    void nobodyAnswersByMailInTheNameOfAnOrganisationOfTheDirectory() {
        partners.invite(id, "another@example.org", Locale.ENGLISH);
        var token = token("another@example.org");
        scene.signOut();
        var taken = nameOf(asked);
        for (var name : List.of(taken, taken.toUpperCase(Locale.ROOT), taken.replace('o', '\u043e'))) {
            assertThatThrownBy(() -> answers.consent(token, new CoSubmitter(name, "", "")))
                    .as(name)
                    .isInstanceOf(SubmissionRefused.class);
        }
        answers.consent(token, new CoSubmitter("Quite another name", "", ""));
    }

    @Test
    void anOrganisationThatHidesIsToldWhenSomebodyGivesItsNameAndMayObject() {
        var hidden = scene.person(PartyKind.CSO, null);
        var hiddenOwner = scene.colleague(scene.partyOf(hidden), MemberRole.OWNER);
        list(scene.partyOf(hidden), false);
        partners.invite(id, "pretender@example.org", Locale.ENGLISH);
        var token = token("pretender@example.org");
        scene.signOut();
        answers.consent(token, new CoSubmitter(nameOf(hidden), "", ""));

        assertThat(scene.as(hiddenOwner, () -> keys())).contains("submission.notice.jointNamesake");
        assertThat(scene.as(hidden, () -> keys())).doesNotContain("submission.notice.jointNamesake");
        var told = scene.as(hiddenOwner, () -> answers.mine()).getFirst();
        assertThat(told.namesake()).isTrue();
        for (var other : List.of(hidden, askedOwner, drafter)) {
            assertThatThrownBy(() -> scene.as(other, () -> answers.object(told.id())))
                    .isInstanceOf(NotAllowed.class);
        }
        scene.as(hiddenOwner, () -> answers.object(told.id()));

        scene.signIn(drafter);
        assertThat(cover()).doesNotContain(nameOf(hidden));
        assertThat(keys()).contains("submission.notice.jointRefused");
        assertThat(answers.offer(token)).isEmpty();
        assertThat(scene.as(hiddenOwner, () -> answers.mine())).isEmpty();
    }

    @Test
    void theCoverTellsNoMoreThanTheDirectory() {
        var party = scene.partyOf(asked);
        actor.runAs(
                Actor.PORTAL,
                () -> organisations.change(
                        party,
                        new OrganisationProfile(
                                nameOf(asked),
                                "",
                                "",
                                "hidden@example.org",
                                Set.of(),
                                Set.of(),
                                EcosocStatus.NONE,
                                NhriStatus.NONE,
                                true,
                                Set.of(EntryField.CONTACT))));
        var request = partners.ask(id, party);
        scene.as(askedOwner, () -> answers.consent(request));
        assertThat(cover()).contains(nameOf(asked)).noneMatch(line -> line.contains("hidden@example.org"));
    }

    @Test
    void membersOfTheSubmittingCoalitionAreChosenThoughTheyHideFromTheDirectoryUnlessOnlyTheLeadKnowsThem() {
        var alliance = Alliance.in(cycles.get(cycle).state(), beans);
        var quiet = scene.partyOf(alliance.mere());
        var unseen = scene.partyOf(alliance.unseen());
        hide(quiet);
        hide(unseen);
        scene.signIn(alliance.lead());
        var joint = submissions.open(cycle, true, "Of the alliance");

        var names = partners.choices(joint, alliance.coalition(), "").stream()
                .map(JointChoice::id)
                .toList();
        assertThat(names).contains(quiet, scene.partyOf(asked)).doesNotContain(unseen, alliance.coalition());
        partners.ask(joint, quiet);
        assertThatThrownBy(() -> partners.ask(joint, unseen)).isInstanceOf(NotAllowed.class);
        scene.signIn(asked);
        assertThat(partners.choices(joint, alliance.coalition(), "")).isEmpty();
    }

    @Test
    void twoColleaguesWhoAskAtOnceBothWinAndTheSameOrganisationIsAskedOnce() throws Exception {
        for (int round = 0; round < 10; round++) {
            var one = scene.person(PartyKind.CSO, null);
            var other = scene.person(PartyKind.CSO, null);
            list(scene.partyOf(one), true);
            list(scene.partyOf(other), true);
            assertThat(atOnce(
                            () -> scene.as(drafter, () -> partners.ask(id, scene.partyOf(one))),
                            () -> scene.as(approver, () -> partners.ask(id, scene.partyOf(other)))))
                    .as("two organisations")
                    .isEmpty();
            var third = scene.person(PartyKind.CSO, null);
            list(scene.partyOf(third), true);
            assertThat(atOnce(
                            () -> scene.as(drafter, () -> partners.ask(id, scene.partyOf(third))),
                            () -> scene.as(approver, () -> partners.ask(id, scene.partyOf(third)))))
                    .as("the same one")
                    .singleElement()
                    .isInstanceOf(SubmissionRefused.class);
        }
        assertThat(database.sql("select count(distinct place) from submission_co_submission where submission_id = ?")
                        .params(id.value().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(30);
    }

    @Test
    void aConsentTakenBackWhileAColleagueApprovesIsNotNamedOrComesTooLate() throws Exception {
        var stays = scene.person(PartyKind.CSO, null);
        var staysOwner = scene.colleague(scene.partyOf(stays), MemberRole.OWNER);
        list(scene.partyOf(stays), true);
        var kept = partners.ask(id, scene.partyOf(stays));
        scene.as(staysOwner, () -> answers.consent(kept));
        var request = partners.ask(id, scene.partyOf(asked));
        scene.as(askedOwner, () -> answers.consent(request));
        filingDesk.askApproval(id);

        var lost = atOnce(
                () -> scene.as(approver, () -> filingDesk.approve(id)),
                () -> scene.as(askedOwner, () -> answers.decline(request)));

        scene.signIn(drafter);
        assertThat(lost).allMatch(SubmissionRefused.class::isInstance);
        assertThat(submissions.find(id).orElseThrow().summary().status()).isEqualTo(SubmissionStatus.FILED);
        assertThat(cover().contains(nameOf(asked))).isEqualTo(lost.size() == 1);
        assertThat(cover()).contains(nameOf(stays));
    }

    /** What went wrong for one of the two. */
    private static List<Throwable> atOnce(Runnable one, Runnable other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var two = Executors.newFixedThreadPool(2)) {
            var both = Stream.of(one, other)
                    .map(work -> two.submit(() -> {
                        start.await();
                        work.run();
                        return null;
                    }))
                    .toList();
            var failed = new ArrayList<Throwable>();
            for (var each : both) {
                try {
                    each.get();
                } catch (ExecutionException refused) {
                    failed.add(refused.getCause());
                }
            }
            return failed;
        }
    }

    private void readPage() {
        submissions.find(id).orElseThrow();
        partners.of(id, 0, 20);
    }

    private long statements(Runnable work) {
        var counted = entities.unwrap(SessionFactory.class).getStatistics();
        counted.setStatisticsEnabled(true);
        counted.clear();
        work.run();
        return counted.getPrepareStatementCount();
    }

    private void consented(int from, int to) {
        for (int i = from; i < to; i++) {
            database.sql("""
                            insert into submission_co_submission (id, submission_id, place, status, name, asked_on)
                            values (?, ?, ?, 'CONSENTED', ?, '2026-01-01')
                            """)
                    .params(UUID.randomUUID().toString(), id.value().toString(), i, "Organisation number " + i)
                    .update();
        }
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
        actor.runAs(Actor.PORTAL, () -> organisations.register(known, OrganisationProfile.named(known.name(), listed)));
    }

    private void hide(PartyId party) {
        var name = people.party(party).orElseThrow().name();
        actor.runAs(Actor.PORTAL, () -> organisations.change(party, OrganisationProfile.named(name, false)));
    }

    private static SubmissionDraft text() {
        return new SubmissionDraft(
                "Fair courts",
                List.of(new SubmissionSection("Background", "Courts are slow.", "", false)),
                List.of(),
                List.of());
    }
}
