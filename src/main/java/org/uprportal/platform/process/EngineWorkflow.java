package org.uprportal.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.operaton.bpm.engine.HistoryService;
import org.operaton.bpm.engine.ManagementService;
import org.operaton.bpm.engine.MismatchingMessageCorrelationException;
import org.operaton.bpm.engine.RepositoryService;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.TaskService;
import org.operaton.bpm.engine.exception.NullValueException;
import org.operaton.bpm.engine.history.HistoricProcessInstance;
import org.operaton.bpm.engine.runtime.Job;
import org.operaton.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.platform.Workflow;

/** {@link Workflow} on the embedded engine. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EngineWorkflow implements Workflow {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final HistoryService history;
    private final RepositoryService repository;

    EngineWorkflow(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            HistoryService history,
            RepositoryService repository) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.history = history;
        this.repository = repository;
    }

    @Override
    public void start(String process, UUID subject, Map<String, ?> variables) {
        runtime.startProcessInstanceByKey(process, subject.toString(), forEngine(variables));
    }

    @Override
    public void complete(UUID subject, String task, Map<String, ?> variables) {
        var waiting = tasks.createTaskQuery()
                .processInstanceBusinessKey(subject.toString())
                .taskDefinitionKey(task)
                .list();
        if (waiting.isEmpty()) {
            throw new NoWaitingTask(subject, task);
        }
        try {
            waiting.forEach(one -> tasks.complete(one.getId(), forEngine(variables)));
        } catch (NullValueException doneMeanwhile) {
            throw new NoWaitingTask(subject, task);
        }
    }

    @Override
    public boolean isWaiting(UUID subject, String task) {
        return tasks.createTaskQuery()
                        .processInstanceBusinessKey(subject.toString())
                        .taskDefinitionKey(task)
                        .count()
                > 0;
    }

    @Override
    public void deliver(UUID subject, String message, Map<String, ?> variables) {
        try {
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(subject.toString())
                    .setVariablesToTriggeredScope(forEngine(variables))
                    .correlate();
        } catch (MismatchingMessageCorrelationException nobody) {
            throw new NoWaitingTask(subject, message);
        }
    }

    @Override
    public void moveDate(UUID subject, String variable, Instant date) {
        for (var instance : running(subject)) {
            runtime.setVariable(instance.getId(), variable, Date.from(date));
            management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream()
                    .filter(timer -> dependsOn(timer, variable))
                    .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
        }
    }

    /** Whether a timer takes its date from that variable; all others stay as they are. */
    private boolean dependsOn(Job timer, String variable) {
        var definition = management
                .createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult();
        return Pattern.compile("\\b" + Pattern.quote(variable) + "\\b")
                .matcher(definition.getJobConfiguration())
                .find();
    }

    @Override
    public void cancel(UUID subject, String reason) {
        for (var instance : running(subject)) {
            runtime.deleteProcessInstanceIfExists(instance.getId(), reason, false, true, true, false);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Course> course(String process, UUID subject) {
        return newest(process, subject).map(one -> switch (one.getState()) {
            case HistoricProcessInstance.STATE_ACTIVE, HistoricProcessInstance.STATE_SUSPENDED -> Course.RUNNING;
            case HistoricProcessInstance.STATE_COMPLETED -> Course.ENDED;
            default -> Course.CANCELLED;
        });
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ProcessPicture> picture(String process, UUID subject) {
        return newest(process, subject).map(this::picture);
    }

    private Optional<HistoricProcessInstance> newest(String process, UUID subject) {
        return history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(subject.toString())
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst();
    }

    private ProcessPicture picture(HistoricProcessInstance instance) {
        var active = new HashSet<String>();
        var passed = new HashSet<String>();
        history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .list()
                .forEach(step -> (step.getEndTime() == null ? active : passed).add(step.getActivityId()));
        return new ProcessPicture(model(instance.getProcessDefinitionId()), active, passed);
    }

    private String model(String definition) {
        try (var model = repository.getProcessModel(definition)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<ProcessInstance> running(UUID subject) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(subject.toString())
                .list();
    }

    private static Map<String, Object> forEngine(Map<String, ?> variables) {
        var translated = new HashMap<String, Object>();
        variables.forEach((name, value) -> translated.put(name, forEngine(value)));
        return translated;
    }

    private static Object forEngine(Object value) {
        return switch (value) {
            case Instant instant -> Date.from(instant);
            case UUID uuid -> uuid.toString();
            case Enum<?> constant -> constant.name();
            default -> value;
        };
    }
}
