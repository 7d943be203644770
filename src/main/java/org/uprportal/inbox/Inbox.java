package org.uprportal.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PersonId;

/** The work that waits for people, kept in step with the engine's user tasks in the same transaction. */
@Service
public class Inbox {

    private final TaskTable tasks;
    private final TaskTrace trace;
    private final Substitutions substitutions;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;

    Inbox(
            TaskTable tasks,
            TaskTrace trace,
            Substitutions substitutions,
            CurrentActor actor,
            Access access,
            AuditTrail audit) {
        this.tasks = tasks;
        this.trace = trace;
        this.substitutions = substitutions;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
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

    /** The open tasks of these subjects, whoever does them, those due first at the top. For halls that answer for all of them. */
    @Transactional(readOnly = true)
    public List<TaskSummary> openOf(Collection<UUID> subjects) {
        return subjects.isEmpty() ? List.of() : tasks.openOf(subjects);
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
        var who = actor.get().person();
        NotAllowed.unless(who != null);
        return who;
    }
}
