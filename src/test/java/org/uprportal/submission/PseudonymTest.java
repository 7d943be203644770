package org.uprportal.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.account.People;
import org.uprportal.advocacy.AskText;
import org.uprportal.advocacy.Asks;
import org.uprportal.cycle.CycleId;
import org.uprportal.inbox.HandOvers;
import org.uprportal.inbox.Inbox;
import org.uprportal.inbox.Substitutions;
import org.uprportal.notification.Letters;
import org.uprportal.notification.Notices;
import org.uprportal.party.MemberRole;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.OperatorCommand;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TestDatabase;
import org.uprportal.vault.Pseudonyms;

/** An organisation that does not want to be known is not known: canaries of its name, ids and people, as every role. */
@PortalTest
class PseudonymTest {

    @Autowired
    Letters letters;

    @Autowired
    Scene scene;

    @Autowired
    Submissions submissions;

    @Autowired
    DraftDesk draftDesk;

    @Autowired
    FilingDesk filingDesk;

    @Autowired
    PseudonymDesk pseudonymDesk;

    @Autowired
    People people;

    @Autowired
    Asks asks;

    @Autowired
    Inbox inbox;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient database;

    @Autowired
    HandOvers handOvers;

    @Autowired
    Substitutions substitutions;

    @Autowired
    KeptTexts texts;

    @Autowired
    PortalClock clock;

    @Autowired
    Pseudonyms pseudonyms;

    @Autowired
    List<OperatorCommand> commands;

    @Value("${portal.vault.database.url}")
    String vaultAddress;

    final String canary = "Canary" + UUID.randomUUID().toString().replace("-", "");
    final PartyId organisation = PartyId.random();
    StateCode state;
    CycleId cycle;
    PersonId drafter;
    PersonId approver;

    @BeforeEach
    void anOrganisationThatMustNotBeKnown() {
        state = scene.newState();
        cycle = scene.runningCycle(state);
        people.know(new Party(organisation, PartyKind.CSO, canary + " League", state, null));
        drafter = member("drafter");
        approver = member("approver");
        scene.signIn(drafter);
    }

    @Test
    void nobodyElseSeesTheNameInListsPagesFilesNewsTasksOrTrail() throws Exception {
        var others = Map.of(
                "OHCHR", scene.secretariat(),
                "government", scene.person(PartyKind.GOVERNMENT, state),
                "another organisation", scene.person(PartyKind.CSO, state),
                "embassy", scene.person(PartyKind.EMBASSY, state),
                "country team", scene.person(PartyKind.UNCT, state),
                "administrator", scene.person(PartyKind.ADMIN, null),
                "auditor", scene.person(PartyKind.AUDITOR, null));
        var id = fileUnderPseudonym(cycle);

        for (var other : others.entrySet()) {
            scene.as(other.getValue(), () -> {
                var seen = new ArrayList<Object>();
                seen.add(submissions.filed());
                seen.add(submissions.filedBy(organisation));
                seen.add(submissions.mine());
                seen.add(submissions.find(id));
                seen.add(notices.mine(100));
                seen.add(inbox.mine());
                assertThat(seen.toString()).as(other.getKey()).doesNotContainIgnoringCase(canary);
                assertThat(seen.toString())
                        .as("ids before " + other.getKey())
                        .doesNotContain(
                                organisation.value().toString(),
                                drafter.value().toString(),
                                approver.value().toString());
                if (!other.getKey().equals("OHCHR")) {
                    assertThat(submissions.find(id)).as(other.getKey()).isEmpty();
                    assertThatThrownBy(() -> submissions.document(id)).isInstanceOf(NotAllowed.class);
                }
            });
        }
        var forOhchr = scene.as(others.get("OHCHR"), () -> submissions.find(id)).orElseThrow();
        assertThat(forOhchr.summary().pseudonym()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(forOhchr.mine()).isFalse();
        var parts = unzipped(scene.as(others.get("OHCHR"), () -> submissions.document(id)));
        assertThat(parts).containsKeys("docProps/core.xml", "word/document.xml");
        assertThat(parts.get("word/document.xml")).contains(forOhchr.summary().pseudonym());
        parts.forEach((name, part) ->
                assertThat(part.toLowerCase(Locale.ROOT)).as(name).doesNotContain(canary.toLowerCase(Locale.ROOT)));
        assertThat(parts.get("docProps/core.xml")).doesNotContain("lastModifiedBy>P", "creator>P", "creator>A");
    }

    @Test
    void thePortalsOwnDatabaseDoesNotTieTheFiledTextToTheOrganisationOrItsPeople() {
        var id = fileUnderPseudonym(cycle);
        var secrets = List.of(
                organisation.value().toString(),
                drafter.value().toString(),
                approver.value().toString());
        var row = database.sql("select * from submission_submission where id = ?")
                .param(id.value().toString())
                .query()
                .singleRow()
                .toString();
        assertThat(row).doesNotContain(secrets).doesNotContainIgnoringCase(canary);
        assertThat(database.sql("select * from identity_audit where subject = ?")
                        .param(id.value().toString())
                        .query()
                        .listOfRows())
                .hasSizeGreaterThan(3)
                .allSatisfy(line -> assertThat(line.toString()).doesNotContain(secrets));
        assertThat(count("select count(*) from inbox_task where subject = ?", id))
                .isZero();
        assertThat(count(
                        "select count(*) from notification_notice n join identity_person p on p.id = n.person_id"
                                + " where n.subject = ? and p.party_id = '" + organisation.value() + "'",
                        id))
                .isZero();
        letters.writeDue();
        assertThat(database.sql("select count(*) from notification_mail where recipient like ? and body like ?")
                        .params(canary + "%", "%" + id.value() + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theKeyOfTheVaultChangesWhileThePortalRunsAndWhatWasSealedIsFoundAgain() {
        var before = fileUnderPseudonym(cycle);
        var waiting = drafted(scene.runningCycle(scene.newState()), "Courts are far.");
        pseudonymDesk.choosePseudonym(waiting, true);
        filingDesk.askApproval(waiting);
        var known = scene.as(drafter, () -> pseudonyms.take(cycle.value()));

        var out = new ByteArrayOutputStream();
        var rotate = commands.stream()
                .filter(one -> one.name().equals("rotate-keys"))
                .findFirst()
                .orElseThrow();
        assertThat(rotate.run(List.of("vault"), new PrintStream(out, true), new PrintStream(out, true)))
                .isZero();
        assertThat(out.toString()).contains("key 2 of vault");

        assertThat(scene.as(drafter, () -> pseudonyms.take(cycle.value())))
                .as("no second one")
                .isEqualTo(known);
        assertThat(scene.as(drafter, submissions::mine))
                .extracting(one -> one.id())
                .contains(before, waiting);
        assertThatThrownBy(() -> scene.as(drafter, () -> filingDesk.approve(waiting, filingDesk.statement(waiting))))
                .as("who asked under the old key is still who asked")
                .isInstanceOf(SubmissionRefused.class);
        scene.as(approver, () -> filingDesk.approve(waiting, filingDesk.statement(waiting)));
        assertThat(scene.as(drafter, () -> submissions.find(waiting))
                        .orElseThrow()
                        .summary()
                        .status())
                .isEqualTo(SubmissionStatus.FILED);
    }

    @Test
    void theVaultIsClosedToThePortalsAccountAndToItsOwnersAndUnreadableWithoutTheKey() throws Exception {
        fileUnderPseudonym(cycle);
        var schema = vaultAddress.replaceFirst("^.*/([^/?]+).*$", "$1");

        assertThatThrownBy(() -> database.sql("select * from " + schema + ".vault_pseudonym")
                        .query()
                        .listOfRows())
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        denied -> assertThat(denied.getErrorCode()).isEqualTo(1142));
        try (var owner = DriverManager.getConnection(
                        vaultAddress.replace("/" + schema, "/"),
                        TestDatabase.owner().user(),
                        TestDatabase.owner().password());
                var statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("select * from " + schema + ".vault_pseudonym"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            denied -> assertThat(denied.getErrorCode()).isEqualTo(1142));
        }
        try (var vault = DriverManager.getConnection(
                        vaultAddress,
                        TestDatabase.vault().user(),
                        TestDatabase.vault().password());
                var rows = vault.createStatement().executeQuery("select * from vault_pseudonym")) {
            var found = 0;
            while (rows.next()) {
                found++;
                for (int column = 1; column <= 3; column++) {
                    var bytes = new String(rows.getBytes(column), StandardCharsets.ISO_8859_1);
                    assertThat(bytes)
                            .doesNotContain(
                                    canary,
                                    organisation.value().toString(),
                                    cycle.value().toString());
                }
            }
            assertThat(found).isPositive();
        }
    }

    @Test
    void twoReviewsShareNoPseudonymAndOneReviewHasOne() {
        var first = find(fileUnderPseudonym(cycle));
        var elsewhere = find(fileUnderPseudonym(scene.runningCycle(scene.newState())));
        submissions.withdraw(first.id());
        var again = find(fileUnderPseudonym(cycle));

        assertThat(elsewhere.summary().pseudonym()).isNotEqualTo(first.summary().pseudonym());
        assertThat(elsewhere.author()).isNotEqualTo(first.author());
        assertThat(again.author()).isEqualTo(first.author());
        assertThat(submissions.mine())
                .extracting(SubmissionSummary::id)
                .contains(first.id(), elsewhere.id(), again.id());
    }

    @Test
    void aPseudonymCanBeGivenUpByItsOrganisationOnlyAndANameNeverTakenBack() throws Exception {
        var id = fileUnderPseudonym(cycle);
        var secretariat = scene.secretariat();
        for (var other : List.of(secretariat, scene.person(PartyKind.CSO, state))) {
            assertThatThrownBy(() -> scene.as(other, () -> pseudonymDesk.nameAuthor(id)))
                    .isInstanceOf(NotAllowed.class);
        }

        assertThat(pseudonymDesk.comingForward(id)).isEqualTo(ComingForward.NOBODY);
        assertThat(pseudonymDesk.nameAuthor(id)).isFalse();
        assertThat(pseudonymDesk.nameAuthor(id)).as("the same person again").isFalse();
        assertThat(scene.as(secretariat, () -> submissions.find(id).orElseThrow())
                        .summary()
                        .pseudonym())
                .matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(pseudonymDesk.comingForward(id)).isEqualTo(ComingForward.MYSELF);
        pseudonymDesk.stayUnnamed(id);
        assertThat(pseudonymDesk.comingForward(id)).isEqualTo(ComingForward.NOBODY);
        pseudonymDesk.nameAuthor(id);
        var colleague = scene.colleague(organisation);
        assertThat(scene.as(colleague, () -> pseudonymDesk.comingForward(id))).isEqualTo(ComingForward.COLLEAGUE);
        assertThat(scene.as(colleague, () -> pseudonymDesk.nameAuthor(id))).isTrue();

        var named = scene.as(secretariat, () -> submissions.find(id)).orElseThrow();
        assertThat(named.author()).isEqualTo(organisation);
        assertThat(named.summary().pseudonym()).isNull();
        assertThat(unzipped(submissions.document(id)).get("word/document.xml")).contains(canary);
        assertThat(submissions.intact(id)).isTrue();
        assertThatThrownBy(() -> pseudonymDesk.choosePseudonym(id, true))
                .isInstanceOf(SubmissionRefused.class)
                .hasMessageContaining("cannot be taken away");
        assertThat(inbox.mine()).anyMatch(task -> task.formKey().equals("advocacy/make-asks"));
    }

    @Test
    void aDraftMayChangeItsMindAndIsNotFiledBeforeTheStatementIsAccepted() {
        var id = drafted(cycle, "Courts are slow.");
        var named = filingDesk.statement(id);
        pseudonymDesk.choosePseudonym(id, false);
        pseudonymDesk.choosePseudonym(id, true);
        var told = filingDesk.statement(id);
        filingDesk.askApproval(id);

        scene.as(approver, () -> {
            assertThatThrownBy(() -> filingDesk.approve(id)).hasMessageContaining("accepted");
            assertThatThrownBy(() -> filingDesk.approve(id, named)).hasMessageContaining("accepted");
            filingDesk.approve(id, told);
        });
        assertThat(told.lines())
                .extracting(Statement.Line::key)
                .contains("submission.sight.filed.pseudonym", "submission.sight.link")
                .doesNotContain("submission.sight.filed.named");
    }

    @Test
    void aTextThatNamesTheOrganisationOrItsPeopleIsNotFiledUnderAPseudonym() {
        for (var telling : List.of(
                "We, the " + canary.toUpperCase(Locale.ROOT) + "  league, say so.",
                "Write to " + canary + "-drafter@example.org.",
                "Ask Person " + canary + "-approver.")) {
            var id = drafted(cycle, telling);
            pseudonymDesk.choosePseudonym(id, true);
            filingDesk.askApproval(id);
            var told = filingDesk.statement(id);
            assertThatThrownBy(() -> scene.as(approver, () -> filingDesk.approve(id, told)))
                    .as(telling)
                    .isInstanceOf(SubmissionRefused.class)
                    .hasMessageContaining("contains the name");
            submissions.withdraw(id);
        }
    }

    @Test
    void aJointSubmissionAndOtherPartiesHaveNoPseudonym() {
        var joint = submissions.open(cycle, true, "Together");
        assertThatThrownBy(() -> pseudonymDesk.choosePseudonym(joint, true)).hasMessageContaining("joint submission");
        var institution = scene.person(PartyKind.NHRI, state);
        scene.as(institution, () -> {
            var id = submissions.open(cycle, false, "Report");
            assertThatThrownBy(() -> pseudonymDesk.choosePseudonym(id, true)).hasMessageContaining("not possible");
        });
    }

    /** Each ends the same: filed, and no row of the portal's own database knows a person or the organisation beside it. */
    @Test
    void itIsFiledAfterEveryOptionalStepAndNothingIsLeftOfThem() {
        for (var step : List.of(
                "begun so",
                "taken",
                "handed over",
                "substituted",
                "sent back",
                "note typed",
                "approval taken",
                "open tab",
                "chosen, unchosen, chosen")) {
            var at = scene.runningCycle(scene.newState());
            var id = step.equals("begun so")
                    ? submissions.openUnderPseudonym(at, "Access to justice")
                    : submissions.open(at, false, "Access to justice");
            draftDesk.save(id, draftOf("Courts are slow."), 0);
            switch (step) {
                case "begun so" -> {}
                case "taken", "handed over" -> {
                    var task = inbox.mine("submission/draft", id.value()).orElseThrow();
                    inbox.claim(task.id());
                    if (step.equals("handed over")) {
                        handOvers.handOver(task.id(), approver, "Your turn.");
                    }
                }
                case "substituted" -> {
                    var today = java.time.LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
                    var stands = substitutions.arrange(drafter, approver, today, today);
                    inbox.claim(inbox.mine("submission/draft", id.value())
                            .orElseThrow()
                            .id());
                    scene.as(approver, () -> inbox.mine());
                    substitutions.end(stands);
                }
                case "approval taken" -> {
                    filingDesk.askApproval(id);
                    scene.as(approver, () -> {
                        inbox.claim(inbox.mine("submission/approve-draft", id.value())
                                .orElseThrow()
                                .id());
                        filingDesk.sendBack(id, "Once more.");
                    });
                }
                case "sent back" -> {
                    filingDesk.askApproval(id);
                    scene.as(approver, () -> filingDesk.sendBack(id, "Shorter."));
                }
                default -> pseudonymDesk.choosePseudonym(id, true);
            }
            if (step.startsWith("chosen")) {
                pseudonymDesk.choosePseudonym(id, false);
                assertThat(find(id).author()).isEqualTo(organisation);
                assertThat(inbox.mine("submission/draft", id.value())).isPresent();
            }
            pseudonymDesk.choosePseudonym(id, true);
            if (step.equals("open tab")) {
                // Opened while it stood under the name: the page still keeps what is typed, and saves what it shows.
                texts.keep(FilingDesk.noteOf(id), "Half a note from before");
                draftDesk.merge(id, draftOf("Courts are slow, and far."), draftOf("Courts are slow."), 1);
            }
            nothingTies(id, step + ", as a draft");
            filingDesk.askApproval(id);
            assertThatThrownBy(() -> filingDesk.approve(id, filingDesk.statement(id)))
                    .as("a second person, " + step)
                    .isInstanceOf(SubmissionRefused.class)
                    .hasMessageContaining("second person");
            assertThat(find(id).askedBy()).isEqualTo(drafter);
            assertThat(scene.as(approver, () -> find(id)).askedBy()).isNull();
            scene.as(approver, () -> {
                if (step.equals("note typed")) {
                    texts.keep(FilingDesk.noteOf(id), "Half a note");
                }
                filingDesk.approve(id, filingDesk.statement(id));
            });
            if (step.equals("open tab")) {
                scene.as(approver, () -> texts.keep(FilingDesk.noteOf(id), "Still typing"));
                refusedWith(
                        "submission.refused.wrongStatus",
                        () -> draftDesk.merge(id, draftOf("Changed"), draftOf("Courts are slow."), 1));
            }
            assertThat(find(id).summary().status()).as(step).isEqualTo(SubmissionStatus.FILED);
            nothingTies(id, step);
        }
    }

    @Test
    void ofWhenItWasFiledOnlyTheDayIsKeptAndNobodyIsTold() {
        var secretariat = scene.secretariat();
        var letters = letters();
        var id = fileUnderPseudonym(cycle);

        assertThat(find(id).summary().filedAt())
                .isEqualTo(clock.instant()
                        .atZone(PortalClock.GENEVA)
                        .truncatedTo(java.time.temporal.ChronoUnit.DAYS)
                        .toInstant());
        assertThat(scene.as(secretariat, () -> notices.mine(50))).isEmpty();
        assertThat(scene.as(drafter, () -> notices.mine(50)))
                .noneMatch(one -> one.key().startsWith("submission."));
        assertThat(letters()).isEqualTo(letters);
        assertThat(scene.as(secretariat, () -> submissions.filed()))
                .anyMatch(one -> one.id().equals(id));
        assertThat(scene.as(
                        secretariat, () -> submissions.find(id).orElseThrow().fileName()))
                .contains(find(id).summary().pseudonym())
                .doesNotContainIgnoringCase(canary);
    }

    private int letters() {
        return database.sql("select count(*) from notification_mail where recipient like ?")
                .param(canary + "%")
                .query(Integer.class)
                .single();
    }

    /** In every table that has a column of this submission, its rows know neither organisation nor people. */
    private void nothingTies(SubmissionId id, String when) {
        var secrets = List.of(
                organisation.value().toString(),
                drafter.value().toString(),
                approver.value().toString());
        var row = database.sql("select * from submission_submission where id = ?")
                .param(id.value().toString())
                .query()
                .singleRow()
                .toString();
        assertThat(row).as(when).doesNotContain(secrets).doesNotContainIgnoringCase(canary);
        assertThat(database.sql("select * from submission_section where submission_id = ?")
                        .param(id.value().toString())
                        .query()
                        .listOfRows()
                        .toString())
                .as(when)
                .doesNotContain(secrets);
        assertThat(database.sql(
                                "select t.*, a.token, x.holder_before, x.holder_after, x.done_by as did from inbox_task t"
                                        + " left join inbox_audience a on a.task_id = t.id left join inbox_trace x on x.task_id = t.id"
                                        + " where t.subject = ?")
                        .param(id.value().toString())
                        .query()
                        .listOfRows()
                        .toString())
                .as(when)
                .doesNotContain(secrets);
        assertThat(count("select count(*) from notification_notice where subject = ?", id))
                .as(when)
                .isZero();
        assertThat(database.sql("select count(*) from identity_kept_text where place like ?")
                        .param("%" + id.value() + "%")
                        .query(Integer.class)
                        .single())
                .as(when)
                .isZero();
        assertThat(database.sql("select count(*) from notification_mail where body like ?")
                        .param("%" + id.value() + "%")
                        .query(Integer.class)
                        .single())
                .as(when)
                .isZero();
    }

    private static SubmissionDraft draftOf(String text) {
        return new SubmissionDraft(
                "Access to justice",
                List.of(new SubmissionSection("Background", text, "", false)),
                List.of(new ProposedRecommendation(UUID.randomUUID(), "Adopt a law by 2030.", "Justice")),
                List.of());
    }

    @Test
    void missionsAreNotAskedFromUnderAPseudonym() {
        var mission = scene.person(PartyKind.EMBASSY, state);
        var id = fileUnderPseudonym(cycle);

        assertThat(inbox.mine()).noneMatch(task -> task.formKey().equals("advocacy/make-asks"));
        refusedWith(
                "advocacy.refused.pseudonymous",
                () -> asks.send(
                        id,
                        find(id).proposals().getFirst().id(),
                        new AskText("Adopt a law.", "", "", ""),
                        Map.of(scene.partyOf(mission), "Dear colleague")));
    }

    private SubmissionDetails find(SubmissionId id) {
        return submissions.find(id).orElseThrow();
    }

    private int count(String sql, SubmissionId id) {
        return database.sql(sql)
                .param(id.value().toString())
                .query(Integer.class)
                .single();
    }

    private PersonId member(String role) {
        return people.enrol(
                PersonId.random(),
                "Person " + canary + "-" + role,
                canary + "-" + role + "@example.org",
                Locale.ENGLISH,
                organisation,
                MemberRole.EDITOR);
    }

    private SubmissionId drafted(CycleId in, String text) {
        var id = submissions.open(in, false, "Access to justice");
        draftDesk.save(
                id,
                new SubmissionDraft(
                        "Access to justice",
                        List.of(new SubmissionSection("Background", text, "", false)),
                        List.of(new ProposedRecommendation(UUID.randomUUID(), "Adopt a law by 2030.", "Justice")),
                        List.of()),
                0);
        return id;
    }

    private SubmissionId fileUnderPseudonym(CycleId in) {
        var id = drafted(in, "Courts are slow.");
        pseudonymDesk.choosePseudonym(id, true);
        filingDesk.askApproval(id);
        scene.as(approver, () -> filingDesk.approve(id, filingDesk.statement(id)));
        return id;
    }

    private static Map<String, String> unzipped(byte[] document) throws Exception {
        var parts = new java.util.TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
