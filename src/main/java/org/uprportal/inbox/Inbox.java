package org.uprportal.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.identity.Access;
import org.uprportal.identity.Act;
import org.uprportal.identity.Actor;
import org.uprportal.identity.Audience;
import org.uprportal.identity.AuditTrail;
import org.uprportal.identity.CurrentActor;
import org.uprportal.identity.NotAllowed;
import org.uprportal.identity.People;
import org.uprportal.identity.PersonId;
import org.uprportal.identity.PersonSummary;
import org.uprportal.identity.Relation;
import org.uprportal.identity.Thing;
import org.uprportal.notification.Notice;
import org.uprportal.notification.Notices;
import org.uprportal.platform.Messages;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;

/** The work that waits for people, kept in step with the engine's user tasks in the same transaction. */
@Service
public class Inbox {

    private static final String BETWEEN = "\u001f";

    private final JdbcClient database;
    private final TaskCatalogue catalogue;
    private final CurrentActor actor;
    private final Access access;
    private final People people;
    private final Notices notices;
    private final AuditTrail audit;
    private final PortalClock clock;

    Inbox(
            JdbcClient database,
            TaskCatalogue catalogue,
            CurrentActor actor,
            Access access,
            People people,
            Notices notices,
            AuditTrail audit,
            PortalClock clock) {
        this.database = database;
        this.catalogue = catalogue;
        this.actor = actor;
        this.access = access;
        this.people = people;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** The open tasks the actor can do, those due first at the top; tasks others have taken come with their name. */
    @Transactional(readOnly = true)
    public List<TaskSummary> mine() {
        var audiences = actor.get().audiences().stream().map(Audience::token).toList();
        if (audiences.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        select t.*, p.name as claimed_name from inbox_task t left join identity_person p on p.id = t.claimed_by
                        where t.done_at is null
                          and exists (select 1 from inbox_audience a where a.task_id = t.id and a.token in (:tokens))
                        order by t.due is null, t.due, t.since, t.id
                        """).param("tokens", audiences).query(this::summary).list();
    }

    /** The actor's open task of that kind for that subject, where there is one. */
    @Transactional(readOnly = true)
    public Optional<TaskSummary> mine(String formKey, UUID subject) {
        return mine().stream()
                .filter(task -> task.formKey().equals(formKey) && task.subject().equals(subject))
                .findFirst();
    }

    /** Takes the task for the actor. @throws TaskTaken where somebody else has it or it is done */
    @Transactional
    public void claim(TaskId id) {
        var who = actingPerson();
        var task = open(id);
        if (task.claimedBy() != null && !task.claimedBy().equals(who)) {
            throw TaskTaken.by(String.valueOf(task.claimedByName()));
        }
        var taken = database.sql(
                        "update inbox_task set claimed_by = ? where id = ? and done_at is null and claimed_by is null")
                .params(who.value().toString(), id.value().toString())
                .update();
        if (taken == 0 && task.claimedBy() == null) {
            throw TaskTaken.done();
        }
        audit.record("inbox.claimed", id.value());
    }

    /** Gives the task back to the group. */
    @Transactional
    public void release(TaskId id) {
        open(id);
        database.sql("update inbox_task set claimed_by = null where id = ? and claimed_by = ?")
                .params(id.value().toString(), actingPerson().value().toString())
                .update();
        audit.record("inbox.released", id.value());
    }

    /** The colleagues who could do the actor's task too, by name. @throws TaskTaken where the actor has no such task */
    @Transactional(readOnly = true)
    public List<PersonSummary> colleagues(TaskId id) {
        open(id);
        return people.behind(audienceOf(id)).stream()
                .filter(one -> !one.id().equals(actor.get().person()))
                .toList();
    }

    /** Hands the actor's task to a colleague who can do it too. */
    @Transactional
    public void handOver(TaskId id, PersonId colleague) {
        var task = open(id);
        var audience = audienceOf(id);
        NotAllowed.unless(
                people.behind(audience).stream().anyMatch(one -> one.id().equals(colleague)));
        if (task.claimedBy() != null && !task.claimedBy().equals(actor.get().person())) {
            throw TaskTaken.by(String.valueOf(task.claimedByName()));
        }
        database.sql("update inbox_task set claimed_by = ? where id = ? and done_at is null")
                .params(colleague.value().toString(), id.value().toString())
                .update();
        audit.record("inbox.handedOver", id.value());
        notices.post(Notice.of(
                "inbox.handedToYou",
                List.of(actor.get().name(), title(task)),
                task.path(),
                Set.of(Audience.person(colleague)),
                task.subject()));
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
                        String.join(BETWEEN, brief.arguments()),
                        brief.state().value(),
                        brief.due() == null ? null : Timestamp.from(brief.due()),
                        Timestamp.from(clock.instant()))
                .update();
        open(id, brief.audience());
        notices.post(Notice.of(
                brief.due() == null ? "inbox.newTask" : "inbox.newTaskDue",
                brief.due() == null
                        ? List.of(Messages.nested(TaskCatalogue.titleKey(formKey), brief.arguments()))
                        : List.of(
                                Messages.nested(TaskCatalogue.titleKey(formKey), brief.arguments()),
                                Messages.nested(brief.due())),
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

    /** Something about the subject has changed: due dates, titles and audiences of its open tasks are told anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refresh(UUID subject) {
        for (var task : openOf(subject)) {
            var brief = catalogue.kind(task.formKey()).brief(subject);
            database.sql("update inbox_task set arguments = ?, due = ? where id = ?")
                    .params(
                            String.join(BETWEEN, brief.arguments()),
                            brief.due() == null ? null : Timestamp.from(brief.due()),
                            task.id().value().toString())
                    .update();
            database.sql("delete from inbox_audience where task_id = ?")
                    .params(task.id().value().toString())
                    .update();
            open(task.id().value(), brief.audience());
        }
    }

    /** Reminds everybody who could do the subject's open tasks; whoever has claimed one is reminded alone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remind(UUID subject, String element) {
        post(subject, element, "inbox.reminder");
    }

    /** Tells everybody concerned that the subject's open task is overdue. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void escalate(UUID subject, String element) {
        post(subject, element, "inbox.overdue");
    }

    private void post(UUID subject, String element, String key) {
        for (var task : openOf(subject)) {
            if (element.equals(elementOf(task.id()))) {
                var to = task.claimedBy() == null || key.equals("inbox.overdue")
                        ? audienceOf(task.id())
                        : Set.of(Audience.person(task.claimedBy()));
                notices.post(Notice.of(key, List.of(title(task), due(task)), task.path(), to, subject));
            }
        }
    }

    private static String title(TaskSummary task) {
        return Messages.nested(task.titleKey(), task.arguments());
    }

    private static String due(TaskSummary task) {
        return task.due() == null ? "" : Messages.nested(task.due());
    }

    private List<TaskSummary> openOf(UUID subject) {
        return database.sql("""
                        select t.*, p.name as claimed_name from inbox_task t left join identity_person p on p.id = t.claimed_by
                        where t.subject = ? and t.done_at is null
                        """).params(subject.toString()).query(this::summary).list();
    }

    private TaskSummary open(TaskId id) {
        access.require(Act.WRITE, Thing.TASK, Relation.NAMED);
        return mine().stream().filter(task -> task.id().equals(id)).findFirst().orElseThrow(TaskTaken::done);
    }

    private void open(UUID task, Set<Audience> audience) {
        for (var one : audience) {
            database.sql("insert into inbox_audience (task_id, token) values (?, ?)")
                    .params(task.toString(), one.token())
                    .update();
        }
    }

    private Set<Audience> audienceOf(TaskId id) {
        return Set.copyOf(database.sql("select token from inbox_audience where task_id = ?")
                .params(id.value().toString())
                .query((row, number) -> new Audience(row.getString(1)))
                .list());
    }

    private String elementOf(TaskId id) {
        return database.sql("select element from inbox_task where id = ?")
                .params(id.value().toString())
                .query(String.class)
                .single();
    }

    private PersonId actingPerson() {
        Actor who = actor.get();
        NotAllowed.unless(who.signedIn());
        return who.person();
    }

    private TaskSummary summary(ResultSet row, int number) throws SQLException {
        var formKey = row.getString("form_key");
        var subject = UUID.fromString(row.getString("subject"));
        var arguments = row.getString("arguments");
        return new TaskSummary(
                new TaskId(UUID.fromString(row.getString("id"))),
                formKey,
                subject,
                TaskCatalogue.titleKey(formKey),
                arguments.isEmpty() ? List.of() : List.of(arguments.split(BETWEEN, -1)),
                new StateCode(row.getString("state_code")),
                catalogue.path(formKey, subject),
                instant(row, "due"),
                row.getTimestamp("since").toInstant(),
                row.getString("claimed_by") == null ? null : new PersonId(UUID.fromString(row.getString("claimed_by"))),
                row.getString("claimed_name"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
