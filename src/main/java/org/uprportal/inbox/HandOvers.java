package org.uprportal.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.account.Members;
import org.uprportal.account.People;
import org.uprportal.account.PersonSummary;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.platform.Words;

/** Handing tasks to colleagues, one or all at once, with a trace: who had it, who handed it to whom, when and why. */
@Service
@Transactional
public class HandOvers {

    /** The longest note, in characters. */
    public static final int LONGEST_NOTE = 500;

    private final TaskTable tasks;
    private final TaskTrace trace;
    private final Inbox inbox;
    private final Substitutions substitutions;
    private final People people;
    private final Members members;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;

    HandOvers(
            TaskTable tasks,
            TaskTrace trace,
            Inbox inbox,
            Substitutions substitutions,
            People people,
            Members members,
            CurrentActor actor,
            ApplicationEventPublisher events,
            AuditTrail audit) {
        this.tasks = tasks;
        this.trace = trace;
        this.inbox = inbox;
        this.substitutions = substitutions;
        this.people = people;
        this.members = members;
        this.actor = actor;
        this.events = events;
        this.audit = audit;
    }

    /** The actor's colleagues who can do this task too, by name. */
    @Transactional(readOnly = true)
    public List<PersonSummary> colleaguesFor(TaskId id) {
        var task = inbox.open(id);
        var party = actor.get().party();
        return people.behind(tasks.audienceOf(id)).stream()
                .filter(one -> party != null && one.party().id().equals(party.id()))
                .filter(one -> !one.id().equals(task.claimedBy()))
                .toList();
    }

    /**
     * Hands a task to a colleague of the actor's own party who can do it too. The actor has taken it, or nobody has, or
     * stands in for whoever has, or manages their party's people.
     *
     * @param note why; may be empty, at most {@link #LONGEST_NOTE} characters; seen by whoever sees the task
     * @throws InboxRefused where the note is too long, or the colleague has it already
     * @throws TaskTaken where somebody else has it or it is done
     * @throws NotAllowed where the colleague cannot do it
     */
    public void handOver(TaskId id, PersonId colleague, String note) {
        refuseLong(note);
        var task = inbox.open(id);
        var holder = task.claimedBy();
        if (holder != null && !holder.equals(actor.get().person()) && !mayMoveFrom(holder)) {
            throw TaskTaken.by(String.valueOf(task.claimedByName()));
        }
        if (colleague.equals(holder)) {
            throw InboxRefused.sameHolder();
        }
        NotAllowed.unless(colleaguesFor(id).stream().anyMatch(one -> one.id().equals(colleague)));
        give(task, colleague, note);
        tell(List.of(task), colleague);
    }

    /** The actor's colleagues who can do all of these tasks too, by name. @throws TaskTaken where the actor does not see one */
    @Transactional(readOnly = true)
    public List<PersonSummary> colleaguesForAll(Collection<TaskId> ids) {
        inbox.open(ids);
        var party = actor.get().party();
        var able = party == null ? List.<PersonSummary>of() : people.behind(Set.of(Audience.party(party.id())));
        for (var audience : tasks.audiencesOf(ids)) {
            var these = people.behind(audience);
            able = able.stream().filter(these::contains).toList();
        }
        var me = actor.get().person();
        return able.stream().filter(one -> !one.id().equals(me)).toList();
    }

    /**
     * Hands several tasks to one colleague in one step: all of them, or none.
     *
     * @return how many the colleague has got
     * @throws InboxRefused where the note is too long, or the colleague has one already
     * @throws TaskTaken where somebody else has one or it is done
     * @throws NotAllowed where the colleague cannot do one of them
     */
    public int handOverThese(Collection<TaskId> ids, PersonId colleague, String note) {
        ids.forEach(id -> handOver(id, colleague, note));
        return ids.size();
    }

    /** Who had the task, who handed it to whom, when and why, the oldest first. @throws TaskTaken where the actor does not see it */
    @Transactional(readOnly = true)
    public List<TaskStep> traceOf(TaskId id) {
        inbox.open(id);
        return trace.of(id);
    }

    /**
     * The open tasks a person has taken or that are addressed to them in person: what {@link #handOverAll} would move.
     *
     * @throws NotAllowed for anybody but this person and whoever manages their party's people
     */
    @Transactional(readOnly = true)
    public List<TaskSummary> heldBy(PersonId person) {
        NotAllowed.unless(person.equals(actor.get().person()) || managesPartyOf(person));
        return tasks.heldBy(person);
    }

    /**
     * Hands all open tasks of a person to a colleague of the same party, in one step. What the colleague cannot do goes
     * back to its group.
     *
     * @return how many the colleague has now
     * @throws InboxRefused where the note is too long, or both are the same person
     * @throws NotAllowed for anybody but this person and whoever manages their party's people, and where the colleague is
     *     not active in the same party
     */
    public int handOverAll(PersonId from, PersonId colleague, String note) {
        refuseLong(note);
        if (from.equals(colleague)) {
            throw InboxRefused.sameHolder();
        }
        var held = heldBy(from);
        var party = people.person(from).orElseThrow(NotAllowed::here).party().id();
        NotAllowed.unless(people.behind(Set.of(Audience.party(party))).stream()
                .anyMatch(one -> one.id().equals(colleague)));
        var given = held.stream()
                .filter(task -> {
                    tasks.readdress(task.id(), from, colleague);
                    var able = people.behind(tasks.audienceOf(task.id())).stream()
                            .anyMatch(one -> one.id().equals(colleague));
                    if (able) {
                        give(task, colleague, note);
                    } else {
                        giveBack(task);
                    }
                    return able;
                })
                .toList();
        tell(given, colleague);
        return given.size();
    }

    /** How many open tasks wait for this party, taken or not. @throws NotAllowed for anybody who does not manage its people */
    @Transactional(readOnly = true)
    public int openWorkOf(PartyId party) {
        NotAllowed.unless(members.manages(party));
        return tasks.openFor(Audience.party(party));
    }

    /** Somebody may not act any more: what they had taken is the group's again. */
    @Transactional(propagation = Propagation.MANDATORY)
    void giveBackAll(PersonId person) {
        tasks.heldBy(person).stream()
                .filter(task -> person.equals(task.claimedBy()))
                .forEach(this::giveBack);
    }

    private void give(TaskSummary task, PersonId colleague, String note) {
        if (!tasks.move(task.id(), task.claimedBy(), colleague)) {
            throw TaskTaken.done();
        }
        trace.add(task.id(), TaskAct.HANDED_OVER, task.claimedBy(), colleague, note.strip());
        audit.record("inbox.handedOver", task.id().value());
    }

    private void giveBack(TaskSummary task) {
        if (tasks.move(task.id(), task.claimedBy(), null)) {
            trace.add(task.id(), TaskAct.GIVEN_BACK, task.claimedBy(), null, "");
            audit.record("inbox.released", task.id().value());
        }
    }

    private void tell(List<TaskSummary> given, PersonId colleague) {
        for (var task : given) {
            events.publishEvent(new InboxEvent.HandedOver(
                    task.subject(),
                    new Words.Text(task.titleKey(), task.arguments()),
                    task.path(),
                    actor.get().name(),
                    colleague));
        }
    }

    private boolean mayMoveFrom(PersonId holder) {
        var me = actor.get().person();
        return managesPartyOf(holder)
                || (me != null && substitutions.absentFor(me).containsKey(holder));
    }

    private boolean managesPartyOf(PersonId person) {
        return people.person(person)
                .map(one -> members.manages(one.party().id()))
                .orElse(false);
    }

    private static void refuseLong(String note) {
        if (note.strip().length() > LONGEST_NOTE) {
            throw InboxRefused.noteTooLong(LONGEST_NOTE);
        }
    }
}
