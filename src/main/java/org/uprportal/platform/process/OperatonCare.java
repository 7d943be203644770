package org.uprportal.platform.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.ManagementService;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.TaskService;
import org.operaton.bpm.engine.runtime.Job;
import org.operaton.bpm.engine.runtime.ProcessInstance;
import org.operaton.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.platform.EngineCare;
import org.uprportal.platform.ProcessCheck;

/** {@link EngineCare} on the embedded engine. */
@Component
@Transactional
class OperatonCare implements EngineCare {

    private static final int TRIES = 3;

    /** One task behind another may be overtaken, but a process has no more of them than this. */
    private static final int STEPS = 8;

    private final ManagementService management;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final List<ProcessCheck> checks;

    OperatonCare(ManagementService management, RuntimeService runtime, TaskService tasks, List<ProcessCheck> checks) {
        this.management = management;
        this.runtime = runtime;
        this.tasks = tasks;
        this.checks = checks;
    }

    @Override
    @Transactional(readOnly = true)
    public long stopped() {
        return management.createJobQuery().noRetriesLeft().count();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Stopped> stopped(int most) {
        return management
                .createJobQuery()
                .noRetriesLeft()
                .orderByJobDuedate()
                .asc()
                .orderByJobId()
                .asc()
                .listPage(0, most)
                .stream()
                .map(this::stopped)
                .toList();
    }

    @Override
    public void tryAgain(String step) {
        var job = management.createJobQuery().jobId(step).noRetriesLeft().singleResult();
        if (job != null) {
            management.setJobRetries(step, TRIES);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Odd> odd() {
        var found = new ArrayList<Odd>();
        for (var check : checks) {
            var underway = check.underway();
            var waiting = new HashMap<String, Set<String>>();
            tasks.createTaskQuery()
                    .processDefinitionKey(check.process())
                    .list()
                    .forEach(task -> waiting.computeIfAbsent(task.getProcessInstanceId(), first -> new TreeSet<>())
                            .add(task.getTaskDefinitionKey()));
            for (var instance : runtime.createProcessInstanceQuery()
                    .processDefinitionKey(check.process())
                    .list()) {
                var subject = subject(instance);
                var odd = new TreeSet<>(waiting.getOrDefault(instance.getId(), Set.of()));
                if (subject != null) {
                    odd.removeAll(underway.getOrDefault(subject, Set.of()));
                    if (!odd.isEmpty()) {
                        found.add(new Odd(check.process(), subject, odd));
                    }
                }
            }
        }
        return found;
    }

    @Override
    public boolean free(Odd odd) {
        var check = checks.stream()
                .filter(one -> one.process().equals(odd.process()))
                .findFirst()
                .orElseThrow();
        for (var step = 0; step < STEPS; step++) {
            var overdue = overdue(check, odd.subject());
            if (overdue.isEmpty()) {
                return true;
            }
            for (var task : overdue) {
                var waiting = task.getTaskDefinitionKey();
                if (!check.catchUp(odd.subject(), waiting)) {
                    tasks.complete(task.getId(), Map.copyOf(check.variables(odd.subject(), waiting)));
                }
            }
        }
        return overdue(check, odd.subject()).isEmpty();
    }

    private List<Task> overdue(ProcessCheck check, UUID subject) {
        var may = check.underway().getOrDefault(subject, Set.of());
        return tasks
                .createTaskQuery()
                .processDefinitionKey(check.process())
                .processInstanceBusinessKey(subject.toString())
                .list()
                .stream()
                .filter(task -> !may.contains(task.getTaskDefinitionKey()))
                .toList();
    }

    private static @Nullable UUID subject(ProcessInstance instance) {
        try {
            return UUID.fromString(String.valueOf(instance.getBusinessKey()));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private Stopped stopped(Job job) {
        var definition = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        return new Stopped(
                job.getId(),
                String.valueOf(job.getProcessDefinitionKey()),
                definition == null ? "" : definition.getActivityId(),
                job.getDuedate() != null
                        ? job.getDuedate().toInstant()
                        : job.getCreateTime() == null
                                ? null
                                : job.getCreateTime().toInstant(),
                reason(String.valueOf(management.getJobExceptionStacktrace(job.getId()))));
    }

    /** From the names of the failures, the innermost counting as much as the outermost; never from what they say. */
    private static Reason reason(String trace) {
        if (trace.matches("(?s).*(OptimisticLock|NoWaitingTask|CannotAcquireLock|Deadlock|DuplicateKey).*")) {
            return Reason.BUSY;
        }
        if (trace.matches("(?s).*(ConnectException|SocketTimeout|UnknownHost|MailSend|MailConnect).*")) {
            return Reason.OUTSIDE;
        }
        return trace.matches("(?s).*(Refused|NotAllowed|Closed)[:\\s].*") ? Reason.REFUSED : Reason.FAULT;
    }
}
