package org.uprportal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.uprportal.platform.ProcessCheck;
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

    private static final Pattern TASK = Pattern.compile("<(?:bpmn:)?userTask [^>]*?id=\"([^\"]+)\"");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)(\\w+)}");
    private static final Pattern CONDITION = Pattern.compile("onditionExpression[^>]*>\\s*\\$\\{!?(\\w+)}");

    /** Models in which nobody's task waits, and why nothing has to be compared. */
    private static final Map<String, String> UNCHECKED =
            Map.of("meeting", "it waits for dates alone; a step that stops is named as such");

    /** Tasks behind which another of the same thing waits, or other processes begin: they are tried with a real one. */
    private static final Map<String, String> WITH_A_SUBJECT = Map.of(
            "userTask_confirmCycle", "aCycleThatIsConfirmedGoesOn",
            "userTask_draftSubmission", "aProcessThatDisagreesIsNamedAndFreedByAnAdministrator",
            "userTask_approveDraft", "aProcessThatDisagreesIsNamedAndFreedByAnAdministrator",
            "userTask_agreeMeeting", "AskLifeTest",
            "userTask_answerAsk", "AskLifeTest",
            "userTask_answerContributions", "ConsultationProcessTest");

    @Autowired
    List<ProcessCheck> checks;

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
    void everyModelIsHeldAgainstWhatItIsAboutOrSaysWhyNot() {
        var held = checks.stream().map(ProcessCheck::process).toList();
        assertThat(held).doesNotHaveDuplicates();
        assertThat(models().keySet())
                .as("give the model a ProcessCheck, or say in this test why none is needed")
                .containsExactlyInAnyOrderElementsOf(Stream.concat(held.stream(), UNCHECKED.keySet().stream())
                        .toList());
        models().forEach((process, tasks) -> {
            if (UNCHECKED.containsKey(process)) {
                assertThat(tasks).as(process + ": " + UNCHECKED.get(process)).isEmpty();
            }
        });
    }

    @Test
    void whateverTaskWaitsForNothingIsNamedAndFreed() {
        var planted = new HashMap<UUID, String>();
        models().forEach((process, tasks) -> tasks.stream()
                .filter(task -> !WITH_A_SUBJECT.containsKey(task))
                .forEach(task -> {
                    var subject = UUID.randomUUID();
                    runtime.createProcessInstanceByKey(process)
                            .businessKey(subject.toString())
                            .setVariables(variables(process))
                            .startBeforeActivity(task)
                            .execute(true, true);
                    planted.put(subject, process + " " + task);
                }));
        var found = care.odd().stream()
                .filter(one -> planted.containsKey(one.subject()))
                .toList();
        assertThat(found.stream()
                        .collect(Collectors.toMap(
                                EngineCare.Odd::subject, one -> one.process() + " " + String.join(" ", one.waiting()))))
                .isEqualTo(planted);
        for (var one : found) {
            assertThat(scene.as(administrator, () -> operations.free(one)))
                    .as(planted.get(one.subject()))
                    .isTrue();
        }
        assertThat(care.odd()).noneMatch(one -> planted.containsKey(one.subject()));
        planted.keySet()
                .forEach(subject -> runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(subject.toString())
                        .list()
                        .forEach(rest -> runtime.deleteProcessInstance(rest.getId(), "test", true)));
    }

    @Test
    void aCycleThatIsConfirmedGoesOn() {
        var state = scene.newState();
        var cycle = scene.openCycle(state);
        database.sql("update cycle_cycle set status = 'RUNNING' where id = ?")
                .param(cycle.value().toString())
                .update();
        var found = scene.as(administrator, operations::odd).stream()
                .filter(one -> one.subject().equals(cycle.value()))
                .toList();
        assertThat(found)
                .singleElement()
                .satisfies(one -> assertThat(one.waiting()).containsExactly("userTask_confirmCycle"));

        assertThat(scene.as(administrator, () -> operations.free(found.getFirst())))
                .isTrue();

        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("consultation")
                        .processInstanceBusinessKey(cycle.value().toString())
                        .count())
                .as("its stages run")
                .isOne();
        assertThat(scene.as(administrator, operations::odd))
                .noneMatch(one -> one.subject().equals(cycle.value()));
    }

    /** Every model and its user tasks. */
    private static Map<String, List<String>> models() {
        var found = new TreeMap<String, List<String>>();
        try (var files = Files.walk(Path.of("bpmn"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".bpmn")).toList()) {
                var tasks = new ArrayList<String>();
                TASK.matcher(Files.readString(file)).results().forEach(one -> tasks.add(one.group(1)));
                found.put(file.getFileName().toString().replace(".bpmn", ""), tasks);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** Whatever the model asks for: every date far away, every question answered with no. */
    private static Map<String, Object> variables(String process) {
        try (var files = Files.walk(Path.of("bpmn"))) {
            var model = Files.readString(files.filter(one -> one.endsWith(process + ".bpmn"))
                    .findFirst()
                    .orElseThrow());
            var values = new HashMap<String, Object>();
            VARIABLE.matcher(model)
                    .results()
                    .forEach(one -> values.put(
                            one.group(2),
                            one.group(1).isEmpty() ? Date.from(Instant.now().plus(Duration.ofDays(9000))) : false));
            CONDITION.matcher(model).results().forEach(one -> values.put(one.group(1), false));
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
