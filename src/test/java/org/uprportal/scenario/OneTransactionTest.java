package org.uprportal.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.PartyKind;
import org.uprportal.submission.DraftDesk;
import org.uprportal.submission.FilingDesk;
import org.uprportal.submission.ProposedRecommendation;
import org.uprportal.submission.SubmissionDraft;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.SubmissionSection;
import org.uprportal.submission.Submissions;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/**
 * An act, the step of the process, the task of the inbox, the audit line and the letters stand or fall together: when the
 * transaction fails at its end, not a row of any table is different.
 */
@PortalTest
class OneTransactionTest {

    /** The engine reserves blocks of ids there in a transaction of its own; a lost block means nothing. */
    private static final String RESERVED_IDS = "ACT_GE_PROPERTY";

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    Cycles cycles;

    @Autowired
    Submissions submissions;

    @Autowired
    DraftDesk draftDesk;

    @Autowired
    FilingDesk filingDesk;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void confirmingACycle() {
        var state = scene.newState();
        var focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        var cycle = scene.openCycle(state);
        time.work();
        scene.signIn(focalPoint);

        assertThat(changedBy(() -> cycles.confirm(cycle)))
                .contains("cycle_cycle", "ACT_RU_TASK", "inbox_task", "identity_audit");
    }

    @Test
    void movingADate() {
        var cycle = scene.runningCycle(scene.newState());
        time.work();
        scene.signIn(scene.secretariat());
        var later = cycles.get(cycle).on(CycleDate.REVIEW).plus(Duration.ofDays(3));

        assertThat(changedBy(() -> cycles.move(cycle, CycleDate.REVIEW, later)))
                .contains("ACT_RU_JOB", "ACT_RU_VARIABLE", "identity_audit");
    }

    @Test
    void askingForApprovalAndFiling() {
        var state = scene.newState();
        scene.secretariat();
        var drafter = scene.person(PartyKind.CSO, state);
        var approver = scene.colleague(scene.partyOf(drafter));
        var cycle = scene.runningCycle(state);
        time.work();
        scene.signIn(drafter);
        var submission = drafted(cycle);
        time.work();

        assertThat(changedBy(() -> filingDesk.askApproval(submission)))
                .contains(
                        "submission_submission", "ACT_RU_TASK", "inbox_task", "identity_audit", "notification_notice");
        scene.signIn(approver);
        assertThat(changedBy(() -> filingDesk.approve(submission)))
                .contains("submission_submission", "ACT_RU_EXECUTION", "inbox_task", "identity_audit");
    }

    private SubmissionId drafted(CycleId cycle) {
        var submission = submissions.open(cycle, false, "Courts");
        draftDesk.save(
                submission,
                new SubmissionDraft(
                        "Courts",
                        List.of(new SubmissionSection("Background", "Courts are slow.", "", false)),
                        List.of(new ProposedRecommendation(
                                UUID.randomUUID(), "Adopt a law on legal aid by 2030.", "Access to justice & remedy")),
                        List.of()),
                0);
        return submission;
    }

    /** Does the act twice: once in a transaction that fails at its very end and leaves nothing, then for good. */
    private Set<String> changedBy(Runnable act) {
        var before = tables();
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            act.run();
            transaction.setRollbackOnly();
        });
        assertThat(tables()).as("nothing of an act that failed").isEqualTo(before);
        act.run();
        return tables().entrySet().stream()
                .filter(table -> !table.getValue().equals(before.get(table.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** A checksum of the rows of every table. */
    private Map<String, Long> tables() {
        var names = database.sql(
                        "select table_name from information_schema.tables where table_schema = database() and table_type = 'BASE TABLE'")
                .query(String.class)
                .list();
        names.remove(RESERVED_IDS);
        var sums = new HashMap<String, Long>();
        database.sql("checksum table "
                        + names.stream().map(name -> '`' + name + '`').collect(Collectors.joining(", ")))
                .query(row -> {
                    var name = row.getString(1);
                    sums.put(name.substring(name.indexOf('.') + 1), row.getLong(2));
                });
        return sums;
    }
}
