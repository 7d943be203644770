package org.uprportal.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.inbox.Inbox;
import org.uprportal.notification.Notices;
import org.uprportal.organisation.Coalitions;
import org.uprportal.organisation.OrganisationProfile;
import org.uprportal.organisation.Organisations;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** A submission from its first word to its frozen copy, on the real engine and database. */
@PortalTest
class SubmissionLifeTest {

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
    Cycles cycles;

    @Autowired
    Inbox inbox;

    @Autowired
    Organisations organisations;

    @Autowired
    Coalitions coalitions;

    @Autowired
    People people;

    @Autowired
    CurrentActor actor;

    @Autowired
    Notices notices;

    CycleId cycle;
    PersonId drafter;
    PersonId approver;
    PersonId government;

    @BeforeEach
    void begin() {
        var state = scene.newState();
        government = scene.person(PartyKind.GOVERNMENT, state);
        cycle = scene.runningCycle(state);
        drafter = scene.person(PartyKind.CSO, state);
        approver = scene.colleague(scene.partyOf(drafter));
        scene.signIn(drafter);
    }

    @Test
    void isFiledByASecondPersonAndThenNothingChangesIt() throws Exception {
        var id = submissions.open(cycle, false, "Access to justice");
        assertThat(inbox.mine()).anyMatch(task -> task.formKey().equals("submission/draft"));
        draftDesk.save(id, draft("Courts are slow."), 0);
        filingDesk.askApproval(id);

        refusedWith("submission.refused.secondPerson", () -> filingDesk.approve(id));
        scene.signIn(approver);
        assertThat(inbox.mine()).anyMatch(task -> task.formKey().equals("submission/approve-draft"));
        filingDesk.approve(id);

        var filed = submissions.find(id).orElseThrow();
        assertThat(filed.summary().status()).isEqualTo(SubmissionStatus.FILED);
        assertThat(filed.fingerprint()).hasSize(64);
        assertThat(submissions.intact(id)).isTrue();
        assertThat(inbox.mine()).noneMatch(task -> task.formKey().startsWith("submission/"));
        refusedWith("submission.refused.wrongStatus", () -> draftDesk.save(id, draft("Other words."), 1));
        try (var word = new XWPFDocument(new ByteArrayInputStream(submissions.document(id)))) {
            var text = word.getParagraphs().stream().map(one -> one.getText()).collect(Collectors.joining("\n"));
            assertThat(text).contains("Access to justice", "Courts are slow.", "Adopt a law on legal aid by 2030.");
            assertThat(word.getProperties().getCoreProperties().getCreator()).isNullOrEmpty();
        }
    }

    @Test
    void aCoalitionsIsWrittenAndApprovedByMembersItsLeadAllows() {
        var coalition = scene.person(PartyKind.COALITION, null);
        var party = people.party(scene.partyOf(coalition)).orElseThrow();
        var lead = scene.colleague(party.id(), MemberRole.OWNER);
        var member = people.party(scene.partyOf(drafter)).orElseThrow();
        var owner = scene.colleague(member.id(), MemberRole.OWNER);
        actor.runAs(Actor.PORTAL, () -> {
            organisations.register(party, OrganisationProfile.named(party.name(), true));
            organisations.register(member, OrganisationProfile.named(member.name(), true));
        });
        scene.as(lead, () -> coalitions.invite(party.id(), member.id()));
        scene.as(owner, () -> coalitions.consent(party.id()));
        var id = scene.as(coalition, () -> submissions.open(cycle, false, "Fair courts"));

        assertThat(submissions.find(id)).as("a member like any other").isEmpty();
        assertThat(inbox.mine()).isEmpty();
        scene.as(lead, () -> coalitions.letAct(party.id(), member.id(), true));

        assertThat(inbox.mine()).anyMatch(task -> task.formKey().equals("submission/draft"));
        assertThat(submissions.mine()).hasSize(1);
        draftDesk.save(id, draft("Courts are slow."), 0);
        filingDesk.askApproval(id);
        assertThatThrownBy(() -> filingDesk.approve(id))
                .as("by the same person")
                .isInstanceOf(SubmissionRefused.class);
        assertThat(scene.as(scene.colleague(member.id(), MemberRole.VIEWER), () -> submissions.find(id)))
                .as("viewers do not act for others")
                .isEmpty();

        scene.as(lead, () -> coalitions.letAct(party.id(), member.id(), false));
        assertThatThrownBy(() -> scene.as(approver, () -> filingDesk.approve(id)))
                .isInstanceOf(NotAllowed.class);
        assertThat(scene.as(approver, () -> inbox.mine())).isEmpty();
        scene.as(lead, () -> coalitions.letAct(party.id(), member.id(), true));
        scene.as(approver, () -> filingDesk.approve(id));

        assertThat(scene.as(coalition, () -> submissions.find(id))
                        .orElseThrow()
                        .summary()
                        .status())
                .isEqualTo(SubmissionStatus.FILED);
        scene.as(owner, () -> coalitions.leave(party.id()));
        assertThat(submissions.find(id)).as("after leaving").isEmpty();
    }

    @Test
    void doesNotExistForTheGovernmentNorForOthersAndForOhchrOnlyOnceFiled() {
        var id = submissions.open(cycle, false, "Access to justice");
        var secretariat = scene.secretariat();

        assertThat(scene.as(government, () -> submissions.find(id))).isEmpty();
        assertThat(scene.as(scene.person(PartyKind.CSO, null), () -> submissions.find(id)))
                .isEmpty();
        assertThat(scene.as(secretariat, () -> submissions.find(id))).isEmpty();
        file(id);
        assertThat(scene.as(secretariat, () -> submissions.find(id))).isPresent();
        assertThat(scene.as(government, () -> submissions.find(id))).isEmpty();
        assertThat(scene.as(government, () -> notices.mine(50)))
                .noneMatch(notice -> notice.key().startsWith("submission"));
        assertThatThrownBy(() -> scene.as(government, () -> submissions.document(id)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> scene.as(government, () -> draftDesk.save(id, draft("x"), 0)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void isSentBackWithANoteAndDraftedAgain() {
        var id = submissions.open(cycle, false, "Access to justice");
        draftDesk.save(id, draft("Courts are slow."), 0);
        filingDesk.askApproval(id);

        scene.as(approver, () -> filingDesk.sendBack(id, "Name the courts."));

        assertThat(submissions.find(id).orElseThrow().note()).isEqualTo("Name the courts.");
        assertThat(inbox.mine()).anyMatch(task -> task.formKey().equals("submission/draft"));
        assertThat(notices.mine(10)).anyMatch(notice -> notice.key().equals("submission.notice.sentBack"));
    }

    @Test
    void theDeadlineActsToTheSecondAndKeepsTheText() {
        var id = submissions.open(cycle, false, "Access to justice");
        draftDesk.save(id, draft("Courts are slow."), 0);
        var deadline = cycles.get(cycle).on(CycleDate.STAKEHOLDER_DEADLINE);

        time.travelTo(deadline.minusSeconds(5));
        draftDesk.save(id, draft("Courts are very slow."), 1);
        time.travelTo(deadline.plusSeconds(5));

        assertThat(submissions.find(id).orElseThrow().summary().status()).isEqualTo(SubmissionStatus.MISSED);
        assertThat(submissions
                        .find(id)
                        .orElseThrow()
                        .draft()
                        .sections()
                        .getFirst()
                        .text())
                .isEqualTo("Courts are very slow.");
        refusedWith("submission.refused.closed", () -> draftDesk.save(id, draft("Late."), 2));
        assertThat(inbox.mine()).isEmpty();
        assertThat(notices.mine(20)).anyMatch(notice -> notice.key().equals("submission.notice.missed"));
    }

    @Test
    void aMovedDeadlineMovesRemindersAndTheEnd() {
        var id = submissions.open(cycle, false, "Access to justice");
        var deadline = cycles.get(cycle).on(CycleDate.STAKEHOLDER_DEADLINE);
        scene.as(
                scene.secretariat(),
                () -> cycles.move(cycle, CycleDate.STAKEHOLDER_DEADLINE, deadline.plus(Duration.ofDays(10))));

        time.travelTo(deadline.minus(Duration.ofDays(13)));
        assertThat(reminders()).isZero();
        time.travelTo(deadline.plus(Duration.ofDays(1)));
        assertThat(reminders()).isEqualTo(1);
        assertThat(submissions.find(id).orElseThrow().summary().status()).isEqualTo(SubmissionStatus.DRAFT);
        time.travelTo(deadline.plus(Duration.ofDays(11)));
        assertThat(reminders()).isEqualTo(2);
        assertThat(submissions.find(id).orElseThrow().summary().status()).isEqualTo(SubmissionStatus.MISSED);
    }

    @Test
    void theWordLimitIsTheSessions() {
        var id = submissions.open(cycle, false, "Access to justice");
        var limit = submissions.find(id).orElseThrow().summary().limit();
        var version = draftDesk.save(id, draft("word ".repeat(limit)), 0);
        refusedWith("submission.refused.overLimit", () -> filingDesk.askApproval(id));

        // The heading is one word, the recommendation nine with the heading above it.
        version = draftDesk.save(id, draft("word ".repeat(limit - 9)), version);
        assertThat(submissions.find(id).orElseThrow().summary().words()).isEqualTo(limit + 1);
        assertThatThrownBy(() -> filingDesk.askApproval(id))
                .isInstanceOf(SubmissionRefused.class)
                .hasMessageContaining((limit + 1) + " words");
        draftDesk.save(id, draft("word ".repeat(limit - 10)), version);
        assertThat(submissions.find(id).orElseThrow().summary().words()).isEqualTo(limit);
        assertThat(submissions.mine())
                .singleElement()
                .satisfies(one -> assertThat(one.words()).isEqualTo(limit));
        filingDesk.askApproval(id);
        assertThat(limit).isEqualTo(2815);
    }

    @Test
    void aColleaguesSaveIsNotOverwritten() {
        var id = submissions.open(cycle, false, "Access to justice");
        scene.as(approver, () -> draftDesk.save(id, draft("By the colleague."), 0));

        refusedWith("submission.refused.stale", () -> draftDesk.save(id, draft("By me."), 0));
        assertThat(submissions
                        .find(id)
                        .orElseThrow()
                        .draft()
                        .sections()
                        .getFirst()
                        .text())
                .isEqualTo("By the colleague.");
    }

    @Test
    void twoColleaguesWriteOneDraftAndNothingIsLost() {
        var id = submissions.open(cycle, false, "Access to justice");
        var first = new SubmissionSection("Courts", "Slow.", "", false);
        var second = new SubmissionSection("Prisons", "Full.", "", false);
        draftDesk.save(id, draft(first, second), 0);
        var base = submissions.find(id).orElseThrow();
        var theirs = scene.as(
                approver,
                () -> draftDesk.merge(
                        id,
                        draft(new SubmissionSection(first.id(), "Courts", "Very slow.", "", false), second),
                        base.draft(),
                        base.version()));
        assertThat(theirs.by()).isNull();

        var mine = draftDesk.merge(
                id,
                draft(
                        new SubmissionSection(first.id(), "Courts", "My words.", "", false),
                        new SubmissionSection(second.id(), "Prisons", "Overfull.", "", false)),
                base.draft(),
                base.version());

        assertThat(mine.draft().sections())
                .extracting(SubmissionSection::text)
                .containsExactly("Very slow.", "Overfull.");
        assertThat(mine.clashes()).extracting(SetAside::text).containsExactly("My words.");
        assertThat(mine.by()).isEqualTo(people.person(approver).orElseThrow().name());
        assertThat(scene.as(approver, () -> submissions.find(id)).orElseThrow().aside())
                .as("kept for everybody who works on it")
                .isEqualTo(mine.clashes());
        assertThatThrownBy(() -> filingDesk.askApproval(id))
                .isInstanceOf(SubmissionRefused.class)
                .hasMessageContaining("set aside");
        draftDesk.seenTo(id, mine.clashes().getFirst().id());
        filingDesk.askApproval(id);
    }

    @Test
    void aNoteIsNeededToSendBack() {
        var id = submissions.open(cycle, false, "Access to justice");
        draftDesk.save(id, draft("Courts are slow."), 0);
        filingDesk.askApproval(id);

        assertThatThrownBy(() -> scene.as(approver, () -> filingDesk.sendBack(id, " ")))
                .isInstanceOf(SubmissionRefused.class)
                .hasMessageContaining("note");
    }

    @Test
    void oneOfEachKindMayBeBegun() {
        assertThat(submissions.mayOpen(cycle, false)).isTrue();
        var id = submissions.open(cycle, false, "Access to justice");
        assertThat(submissions.mayOpen(cycle, false)).isFalse();
        assertThat(submissions.mayOpen(cycle, true)).isTrue();
        submissions.withdraw(id);
        assertThat(submissions.mayOpen(cycle, false)).isTrue();
        assertThat(scene.as(government, () -> submissions.mayOpen(cycle, false)))
                .isFalse();
    }

    @Test
    void theFileIsCalledByStateAndSessionAndSaysWhatThePageSays() throws Exception {
        var id = submissions.open(cycle, false, "Access to justice");
        draftDesk.save(
                id,
                new SubmissionDraft(
                        "Accès à la justice",
                        List.of(new SubmissionSection("Contexte", "Les tribunaux sont lents [1].", "Une note.", false)),
                        List.of(),
                        List.of(),
                        "fr",
                        "bureau@example.org",
                        "Travaille sur la justice."),
                0);
        filingDesk.askApproval(id);
        scene.as(approver, () -> filingDesk.approve(id));

        var summary = cycles.get(cycle);
        assertThat(submissions.find(id).orElseThrow().fileName())
                .matches("UPR%d-%s-[\\p{L}\\p{N}-]+\\.docx"
                        .formatted(summary.session(), summary.state().value()));
        var paper = submissions.find(id).orElseThrow().paper();
        assertThat(paper.cover().stream().map(SubmissionPaper.Paragraph::text))
                .contains("Accès à la justice", "Contact : bureau@example.org", "Travaille sur la justice.")
                .anyMatch(line -> line.contains("Examen périodique universel"));
        try (var word = new XWPFDocument(new ByteArrayInputStream(submissions.document(id)))) {
            assertThat(word.getParagraphs().stream()
                            .map(one -> one.getRuns().stream()
                                    .map(run -> run.getText(0))
                                    .filter(text -> text != null)
                                    .collect(Collectors.joining())))
                    .containsExactlyElementsOf(paper.paragraphs()
                            .map(SubmissionPaper.Paragraph::text)
                            .toList());
        }
    }

    private static SubmissionDraft draft(SubmissionSection... sections) {
        return new SubmissionDraft("Access to justice", List.of(sections), List.of(), List.of());
    }

    private long reminders() {
        return notices.mine(100).stream()
                .filter(notice -> notice.key().equals("inbox.reminder"))
                .count();
    }

    private void file(SubmissionId id) {
        draftDesk.save(id, draft("Courts are slow."), 0);
        filingDesk.askApproval(id);
        scene.as(approver, () -> filingDesk.approve(id));
    }

    private static SubmissionDraft draft(String text) {
        return new SubmissionDraft(
                "Access to justice",
                List.of(new SubmissionSection("Background", text, "A footnote that does not count.", false)),
                List.of(new ProposedRecommendation(
                        UUID.randomUUID(), "Adopt a law on legal aid by 2030.", "Access to justice & remedy")),
                List.of());
    }

    @Test
    void whatIsNoSubmissionIsRefusedInWords() {
        refusedWith(
                "submission.refused.cycleNotRunning",
                () -> submissions.open(scene.openCycle(scene.newState()), false, "Too early"));
        var id = submissions.open(cycle, false, "Access to justice");
        refusedWith("submission.refused.alreadyOpen", () -> submissions.open(cycle, false, "Again"));
        refusedWith(
                "submission.refused.notJoint",
                () -> partners.ask(id, scene.partyOf(scene.person(PartyKind.CSO, null))));
        var whole = draft("Courts are slow.");
        refusedWith(
                "submission.refused.noLanguage",
                () -> draftDesk.save(
                        id,
                        new SubmissionDraft(
                                "Access to justice", whole.sections(), whole.proposals(), List.of(), "de", "", ""),
                        0));
        for (var empty : List.of(
                new SubmissionDraft(" ", whole.sections(), whole.proposals(), List.of()),
                draft(),
                draft(new SubmissionSection("Background", " ", "", false)),
                draft(new SubmissionSection("Annex", "Only the annex says something.", "", true)))) {
            draftDesk.save(id, empty, submissions.find(id).orElseThrow().version());
            refusedWith("submission.refused.empty", () -> filingDesk.askApproval(id));
        }
        draftDesk.save(id, whole, submissions.find(id).orElseThrow().version());
        filingDesk.askApproval(id);
    }
}
