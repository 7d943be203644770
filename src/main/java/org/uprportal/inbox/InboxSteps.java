package org.uprportal.inbox;

import java.sql.Timestamp;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.account.People;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.Actor;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PersonId;
import org.uprportal.platform.KeptArguments;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Words;

/** How the inbox follows the engine's user tasks, in the same transaction, and reminds of them; no page sees it. */
@Service
public class InboxSteps {

    private final JdbcClient database;
    private final TaskTable tasks;
    private final TaskTrace trace;
    private final People people;
    private final AuditTrail audit;
    private final TaskCatalogue catalogue;
    private final Substitutions substitutions;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final PortalClock clock;

    InboxSteps(
            JdbcClient database,
            TaskTable tasks,
            TaskTrace trace,
            People people,
            AuditTrail audit,
            TaskCatalogue catalogue,
            Substitutions substitutions,
            CurrentActor actor,
            ApplicationEventPublisher events,
            PortalClock clock) {
        this.database = database;
        this.tasks = tasks;
        this.trace = trace;
        this.people = people;
        this.audit = audit;
        this.catalogue = catalogue;
        this.substitutions = substitutions;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    /** A user task has begun to wait. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void appeared(String engineTask, String formKey, String element, UUID subject) {
        var brief = catalogue.kind(formKey).brief(subject);
        var id = UUID.randomUUID();
        database.sql("""
                        insert into inbox_task (id, engine_task, form_key, element, subject, arguments, state_code, due, since)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(id.toString())
                .param(engineTask)
                .param(formKey)
                .param(element)
                .param(subject.toString())
                .param(KeptArguments.written(brief.arguments()))
                .param(brief.state().value())
                .param(brief.due() == null ? null : Timestamp.from(brief.due()))
                .param(Timestamp.from(clock.instant()))
                .update();
        tasks.address(id, brief.audience());
        events.publishEvent(new InboxEvent.Appeared(
                subject,
                new Words.Text(TaskCatalogue.titleKey(formKey), brief.arguments()),
                brief.due(),
                catalogue.path(formKey, subject),
                brief.audience()));
    }

    /** A user task waits no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void disappeared(String engineTask) {
        var who = actor.get().person();
        database.sql("update inbox_task set done_at = ?, done_by = ? where engine_task = ? and done_at is null")
                .param(Timestamp.from(clock.instant()))
                .param(who == null ? null : who.value().toString())
                .param(engineTask)
                .update();
    }

    /** Something about the subject has changed: due dates, titles and audiences of its open tasks are told anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refresh(UUID subject) {
        for (var task : tasks.openOf(subject)) {
            var brief = catalogue.kind(task.formKey()).brief(subject);
            database.sql("update inbox_task set arguments = ?, due = ? where id = ?")
                    .param(KeptArguments.written(brief.arguments()))
                    .param(brief.due() == null ? null : Timestamp.from(brief.due()))
                    .param(task.id().value().toString())
                    .update();
            database.sql("delete from inbox_audience where task_id = ?")
                    .params(task.id().value().toString())
                    .update();
            tasks.address(task.id().value(), brief.audience());
            giveBack(task, brief.audience());
        }
    }

    /** Whoever had taken it and is none of those it is for any more has it no more. */
    private void giveBack(TaskSummary task, Set<Audience> audience) {
        var holder = task.claimedBy();
        if (holder != null
                && people.behind(audience).stream().noneMatch(one -> one.id().equals(holder))
                && tasks.move(task.id(), holder, null)) {
            trace.add(task.id(), TaskAct.GIVEN_BACK, holder, null, "");
            audit.record("inbox.released", task.id().value());
        }
    }

    /** The open tasks of the subject that somebody has taken are another's now, if they can do them; whoever asks tells both. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(UUID subject, PersonId from, PersonId to) {
        for (var task : tasks.openOf(subject)) {
            var able = people.behind(tasks.audienceOf(task.id())).stream()
                    .anyMatch(one -> one.id().equals(to));
            if (from.equals(task.claimedBy()) && able && tasks.move(task.id(), from, to)) {
                trace.add(task.id(), TaskAct.HANDED_OVER, from, to, "");
                audit.record("inbox.handedOver", task.id().value());
            }
        }
    }

    /**
     * Reminds everybody who could do the subject's open tasks; whoever has claimed one is reminded alone. Who stands in for
     * somebody reminded is reminded with them.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remind(UUID subject, String element) {
        actor.runAs(Actor.PORTAL, () -> {
            for (var task : open(subject, element)) {
                var holder = task.claimedBy();
                var to = holder == null ? tasks.audienceOf(task.id()) : Set.of(Audience.person(holder));
                events.publishEvent(
                        new InboxEvent.DueSoon(subject, title(task), task.due(), task.path(), withSubstitutes(to)));
            }
        });
    }

    /** Tells everybody concerned that the subject's open task is overdue. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void escalate(UUID subject, String element) {
        actor.runAs(Actor.PORTAL, () -> {
            for (var task : open(subject, element)) {
                events.publishEvent(new InboxEvent.Overdue(
                        subject, title(task), task.due(), task.path(), withSubstitutes(tasks.audienceOf(task.id()))));
            }
        });
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

    private List<TaskSummary> open(UUID subject, String element) {
        return tasks.openOf(subject).stream()
                .filter(task -> element.equals(tasks.elementOf(task.id())))
                .toList();
    }

    private static Words title(TaskSummary task) {
        return new Words.Text(task.titleKey(), task.arguments());
    }

    private Set<Audience> withSubstitutes(Set<Audience> audiences) {
        var all = new HashSet<>(audiences);
        audiences.stream()
                .flatMap(one -> one.asPerson().stream())
                .flatMap(one -> substitutions.substitutesOf(one).stream())
                .map(Audience::person)
                .forEach(all::add);
        return all;
    }
}
