package org.uprportal.inbox;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.audit.AuditTrail;
import org.uprportal.notification.Notice;
import org.uprportal.notification.Notices;
import org.uprportal.party.Actor;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PersonId;
import org.uprportal.platform.KeptArguments;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Words;

/** The work that waits for people, kept in step with the engine's user tasks in the same transaction. */
@Service
public class Inbox {

    private final JdbcClient database;
    private final TaskTable tasks;
    private final TaskTrace trace;
    private final TaskCatalogue catalogue;
    private final Substitutions substitutions;
    private final CurrentActor actor;
    private final Access access;
    private final Notices notices;
    private final AuditTrail audit;
    private final PortalClock clock;

    Inbox(
            JdbcClient database,
            TaskTable tasks,
            TaskTrace trace,
            TaskCatalogue catalogue,
            Substitutions substitutions,
            CurrentActor actor,
            Access access,
            Notices notices,
            AuditTrail audit,
            PortalClock clock) {
        this.database = database;
        this.tasks = tasks;
        this.trace = trace;
        this.catalogue = catalogue;
        this.substitutions = substitutions;
        this.actor = actor;
        this.access = access;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The open tasks the actor can do, and those of absent colleagues for whom they stand in, those due first at the top;
     * tasks others have taken come with their name.
     */
    @Transactional(readOnly = true)
    public List<TaskSummary> mine() {
        return reader().map(tasks::openFor).orElseGet(List::of);
    }

    /** A part of {@link #mine()}: those the filter takes, from the {@code offset}th on, at most {@code most}. */
    @Transactional(readOnly = true)
    public List<TaskSummary> mine(TaskFilter filter, int offset, int most) {
        return reader().map(one -> tasks.openFor(one, filter, offset, most)).orElseGet(List::of);
    }

    /** How many tasks {@link #mine()} gives, by kind, State and whose they are. */
    @Transactional(readOnly = true)
    public List<TaskCount> counts() {
        return reader().map(tasks::counts).orElseGet(List::of);
    }

    /** The actor's open task of that kind for that subject, where there is one. */
    @Transactional(readOnly = true)
    public Optional<TaskSummary> mine(String formKey, UUID subject) {
        return reader().flatMap(one -> tasks.open(one, formKey, subject));
    }

    private Optional<TaskTable.Reader> reader() {
        var who = actor.get();
        return who.audiences().isEmpty()
                ? Optional.empty()
                : Optional.of(new TaskTable.Reader(
                        who.audiences(),
                        who.person() == null ? Map.of() : substitutions.absentFor(who.person()),
                        who.person()));
    }

    /**
     * Takes each of these tasks for the actor that is the group's still, or that an absent colleague had taken.
     *
     * @return how many the actor has taken; the others have somebody, or are done
     */
    @Transactional
    public int claimAll(Collection<TaskId> ids) {
        var free = seen(ids).stream()
                .filter(task -> task.claimedBy() == null || task.insteadOf() != null)
                .toList();
        free.forEach(this::take);
        return free.size();
    }

    /** Gives those of these tasks that the actor has back to the group. @return how many */
    @Transactional
    public int releaseAll(Collection<TaskId> ids) {
        var me = actingPerson();
        var mine =
                seen(ids).stream().filter(task -> me.equals(task.claimedBy())).toList();
        mine.forEach(this::giveBack);
        return mine.size();
    }

    /**
     * Takes the task for the actor; a substitute also takes what the absent colleague had taken.
     *
     * @throws TaskTaken where somebody else has it or it is done
     */
    @Transactional
    public void claim(TaskId id) {
        var task = open(id);
        if (actingPerson().equals(task.claimedBy())) {
            return;
        }
        if (task.claimedBy() != null && task.insteadOf() == null) {
            throw TaskTaken.by(String.valueOf(task.claimedByName()));
        }
        take(task);
    }

    private void take(TaskSummary task) {
        var who = actingPerson();
        var holder = task.claimedBy();
        if (!tasks.move(task.id(), holder, who)) {
            throw TaskTaken.done();
        }
        trace.add(task.id(), holder == null ? TaskAct.TAKEN : TaskAct.TAKEN_FOR, holder, who, "");
        audit.record("inbox.claimed", task.id().value());
    }

    /** Gives the task back to the group. */
    @Transactional
    public void release(TaskId id) {
        giveBack(open(id));
    }

    private void giveBack(TaskSummary task) {
        var who = actingPerson();
        if (tasks.move(task.id(), who, null)) {
            trace.add(task.id(), TaskAct.GIVEN_BACK, who, null, "");
            audit.record("inbox.released", task.id().value());
        }
    }

    /** A user task has begun to wait. For the {@code process} room only. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void appeared(String engineTask, String formKey, String element, UUID subject) {
        var brief = catalogue.kind(formKey).brief(subject);
        var id = UUID.randomUUID();
        database.sql("""
                        insert into inbox_task (id, engine_task, form_key, element, subject, arguments, state_code, due, since)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id.toString(),
                        engineTask,
                        formKey,
                        element,
                        subject.toString(),
                        KeptArguments.written(brief.arguments()),
                        brief.state().value(),
                        brief.due() == null ? null : Timestamp.from(brief.due()),
                        Timestamp.from(clock.instant()))
                .update();
        tasks.address(id, brief.audience());
        notices.post(Notice.of(
                brief.due() == null ? "inbox.newTask" : "inbox.newTaskDue",
                brief.due() == null
                        ? List.of(new Words.Text(TaskCatalogue.titleKey(formKey), brief.arguments()))
                        : List.of(
                                new Words.Text(TaskCatalogue.titleKey(formKey), brief.arguments()),
                                Words.moment(brief.due())),
                catalogue.path(formKey, subject),
                brief.audience(),
                subject));
    }

    /** A user task waits no more. For the {@code process} room only. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void disappeared(String engineTask) {
        var who = actor.get().person();
        database.sql("update inbox_task set done_at = ?, done_by = ? where engine_task = ? and done_at is null")
                .params(
                        Timestamp.from(clock.instant()),
                        who == null ? null : who.value().toString(),
                        engineTask)
                .update();
    }

    /** The open tasks of these subjects, those due first at the top. For faces that answer for all of them only. */
    @Transactional(readOnly = true)
    public List<TaskSummary> openOf(Collection<UUID> subjects) {
        NotAllowed.unless(actor.get().portal());
        return subjects.isEmpty() ? List.of() : tasks.openOf(subjects);
    }

    /** Something about the subject has changed: due dates, titles and audiences of its open tasks are told anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refresh(UUID subject) {
        for (var task : tasks.openOf(subject)) {
            var brief = catalogue.kind(task.formKey()).brief(subject);
            database.sql("update inbox_task set arguments = ?, due = ? where id = ?")
                    .params(
                            KeptArguments.written(brief.arguments()),
                            brief.due() == null ? null : Timestamp.from(brief.due()),
                            task.id().value().toString())
                    .update();
            database.sql("delete from inbox_audience where task_id = ?")
                    .params(task.id().value().toString())
                    .update();
            tasks.address(task.id().value(), brief.audience());
        }
    }

    /**
     * Reminds everybody who could do the subject's open tasks; whoever has claimed one is reminded alone. Who stands in for
     * somebody reminded is reminded with them.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remind(UUID subject, String element) {
        post(subject, element, "inbox.reminder");
    }

    /** Tells everybody concerned that the subject's open task is overdue. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void escalate(UUID subject, String element) {
        post(subject, element, "inbox.overdue");
    }

    /**
     * Takes away what would tie people to a subject: its done tasks, who had them and handed them on, and who has the open
     * ones now.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID subject) {
        for (var statement : List.of(
                "delete from inbox_trace where task_id in (select id from inbox_task where subject = ?)",
                "delete from inbox_audience where task_id in"
                        + " (select id from inbox_task where subject = ? and done_at is not null)",
                "delete from inbox_task where subject = ? and done_at is not null",
                "update inbox_task set claimed_by = null where subject = ?")) {
            database.sql(statement).params(subject.toString()).update();
        }
    }

    private void post(UUID subject, String element, String key) {
        for (var task : tasks.openOf(subject)) {
            if (element.equals(tasks.elementOf(task.id()))) {
                var to = new HashSet<>(
                        task.claimedBy() == null || key.equals("inbox.overdue")
                                ? tasks.audienceOf(task.id())
                                : Set.of(Audience.person(task.claimedBy())));
                to.addAll(substitutesFor(to));
                notices.post(Notice.of(key, List.of(title(task), due(task)), task.path(), to, subject));
            }
        }
    }

    private static Words title(TaskSummary task) {
        return new Words.Text(task.titleKey(), task.arguments());
    }

    private static Object due(TaskSummary task) {
        return task.due() == null ? "" : Words.moment(task.due());
    }

    private Set<Audience> substitutesFor(Set<Audience> audiences) {
        return audiences.stream()
                .flatMap(one -> one.asPerson().stream())
                .flatMap(one -> substitutions.substitutesOf(one).stream())
                .map(Audience::person)
                .collect(Collectors.toSet());
    }

    /** A task the actor sees. @throws TaskTaken where they do not, or it is done */
    TaskSummary open(TaskId id) {
        return open(List.of(id)).getFirst();
    }

    /** Tasks the actor sees. @throws TaskTaken where they do not see one, or one is done */
    List<TaskSummary> open(Collection<TaskId> ids) {
        var seen = seen(ids);
        if (seen.size() < Set.copyOf(ids).size()) {
            throw TaskTaken.done();
        }
        return seen;
    }

    private List<TaskSummary> seen(Collection<TaskId> ids) {
        access.require(Act.WRITE, InboxThing.TASK, Relation.NAMED);
        return reader().map(one -> tasks.open(one, ids)).orElseGet(List::of);
    }

    private PersonId actingPerson() {
        Actor who = actor.get();
        NotAllowed.unless(who.signedIn());
        return who.person();
    }
}
