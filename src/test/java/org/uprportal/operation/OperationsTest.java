package org.uprportal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.operaton.bpm.engine.ManagementService;
import org.operaton.bpm.engine.RuntimeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.Duties;
import org.uprportal.platform.EngineCare;
import org.uprportal.submission.DraftDesk;
import org.uprportal.submission.FilingDesk;
import org.uprportal.submission.SubmissionDraft;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.SubmissionSection;
import org.uprportal.submission.Submissions;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** What does not go on by itself is named to administrators, who let it go on; nobody else knows of it. */
@PortalTest
class OperationsTest {

    @Autowired
    Scene scene;

    @Autowired
    Operations operations;

    @Autowired
    Submissions submissions;

    @Autowired
    DraftDesk draftDesk;

    @Autowired
    FilingDesk filingDesk;

    @Autowired
    EngineCare care;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient database;

    PersonId administrator;
    PersonId author;
    SubmissionId submission;

    @BeforeEach
    void aSubmissionWaitsForItsDrafters() {
        administrator = scene.person(PartyKind.ADMIN, null);
        var state = scene.newState();
        var cycle = scene.runningCycle(state);
        author = scene.person(PartyKind.CSO, state);
        submission = scene.as(author, () -> submissions.open(cycle, false, "Title"));
    }

    @Test
    void aProcessThatDisagreesIsNamedAndFreedByAnAdministrator() {
        assertThat(odd()).isEmpty();
        status("IN_APPROVAL");
        assertThat(odd())
                .singleElement()
                .satisfies(one -> assertThat(one.waiting()).containsExactly("userTask_draftSubmission"));

        assertThat(scene.as(administrator, () -> operations.free(odd().getFirst())))
                .isTrue();

        assertThat(odd()).isEmpty();
        assertThat(waiting("userTask_approveDraft")).isTrue();
        status("FILED");
        assertThat(scene.as(administrator, () -> operations.free(odd().getFirst())))
                .isTrue();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(submission.value().toString())
                        .count())
                .isZero();
        assertThat(odd()).isEmpty();
    }

    @Test
    void everyThingOnItsWayAgreesWithItsProcess() {
        scene.as(author, () -> {
            draftDesk.save(submission, draft(), 0);
            filingDesk.askApproval(submission);
        });
        assertThat(odd()).isEmpty();
        scene.as(scene.colleague(scene.partyOf(author)), () -> filingDesk.approve(submission));
        assertThat(odd()).isEmpty();
    }

    @Test
    void aStepWhoseTriesAreUsedUpIsCountedAndTriedAgain() {
        var job = management.createJobQuery().timers().listPage(0, 1).getFirst();
        var before = care.stopped();
        management.setJobRetries(job.getId(), 0);

        assertThat(care.stopped()).isEqualTo(before + 1);
        var step = scene.as(administrator, () -> operations.stopped(1000)).stream()
                .filter(one -> one.key().equals(job.getId()))
                .findFirst()
                .orElseThrow();
        assertThat(step.process()).isNotEmpty();
        assertThat(step.step()).isNotEmpty();
        assertThat(step.reason()).isEqualTo(EngineCare.Reason.FAULT);
        scene.as(administrator, () -> operations.tryAgain(step));
        assertThat(care.stopped()).isEqualTo(before);
        assertThat(management.createJobQuery().jobId(job.getId()).singleResult().getRetries())
                .isEqualTo(3);
    }

    @Test
    void forAllOthersItDoesNotExist() {
        for (var nobody : List.of(author, scene.secretariat(), scene.person(PartyKind.GOVERNMENT, scene.newState()))) {
            assertThatThrownBy(() -> scene.as(nobody, () -> operations.stopped(10)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> scene.as(nobody, operations::odd)).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void whatTheNightFoundIsOnHealthAsANumber() {
        var duties = new Duties();
        duties.found("processes-at-odds", 2);
        assertThat(duties.found()).containsEntry("processes-at-odds", 2L);
        duties.found("processes-at-odds", 0);
        assertThat(duties.found()).isEmpty();
    }

    private boolean waiting(String task) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(submission.value().toString())
                        .activityIdIn(task)
                        .count()
                > 0;
    }

    private List<EngineCare.Odd> odd() {
        return scene.as(administrator, operations::odd).stream()
                .filter(one -> one.subject().equals(submission.value()))
                .toList();
    }

    private void status(String status) {
        database.sql("update submission_submission set status = ? where id = ?")
                .params(status, submission.value().toString())
                .update();
    }

    private static SubmissionDraft draft() {
        return new SubmissionDraft(
                "Title", List.of(new SubmissionSection("Heading", "Words.", "", false)), List.of(), List.of());
    }
}
