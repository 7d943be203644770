package org.uprportal.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.party.Audience;
import org.uprportal.party.PersonId;
import org.uprportal.platform.KeptArguments;
import org.uprportal.state.StateCode;

/** Reads and writes the rows of tasks; who may is decided by its callers. */
@Component
class TaskTable {

    private static final String TASK =
            "select t.*, p.name as claimed_name from inbox_task t left join identity_person p on p.id = t.claimed_by ";

    private final JdbcClient database;
    private final TaskCatalogue catalogue;

    TaskTable(JdbcClient database, TaskCatalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    /** The open tasks for these audiences and those addressed to absent colleagues in person, those due first at the top. */
    List<TaskSummary> openFor(Collection<Audience> own, Map<PersonId, String> absent) {
        var tokens = own.stream().map(Audience::token).toList();
        var more = absent.keySet().stream()
                .map(one -> Audience.person(one).token())
                .toList();
        return database.sql(TASK.replace(" from", """
                         , (select min(v.token) from inbox_audience v where v.task_id = t.id and v.token in (:more)) as via from""") + """
                        where t.done_at is null
                          and exists (select 1 from inbox_audience a
                                      where a.task_id = t.id and (a.token in (:tokens) or a.token in (:more)))
                        order by t.due is null, t.due, t.since, t.id
                        """)
                .param("tokens", tokens)
                .param("more", more.isEmpty() ? List.of("") : more)
                .query((row, number) -> summary(row, absent))
                .list();
    }

    /** The open tasks of a subject. */
    List<TaskSummary> openOf(UUID subject) {
        return database.sql(TASK + "where t.subject = ? and t.done_at is null")
                .params(subject.toString())
                .query((row, number) -> summary(row, Map.of()))
                .list();
    }

    /** The open tasks of several subjects, those due first at the top. */
    List<TaskSummary> openOf(Collection<UUID> subjects) {
        return database.sql(TASK + """
                        where t.subject in (:subjects) and t.done_at is null
                        order by t.due is null, t.due, t.since, t.id
                        """)
                .param("subjects", subjects.stream().map(UUID::toString).toList())
                .query((row, number) -> summary(row, Map.of()))
                .list();
    }

    /** The open tasks a person has taken, and those addressed to them in person. */
    List<TaskSummary> heldBy(PersonId person) {
        return database.sql(TASK + """
                        where t.done_at is null and (t.claimed_by = ? or (t.claimed_by is null and exists
                          (select 1 from inbox_audience a where a.task_id = t.id and a.token = ?)))
                        order by t.due is null, t.due, t.since, t.id
                        """)
                .params(person.value().toString(), Audience.person(person).token())
                .query((row, number) -> summary(row, Map.of()))
                .list();
    }

    /** How many open tasks wait for this audience alone or with others. */
    int openFor(Audience audience) {
        return database.sql("""
                        select count(*) from inbox_task t join inbox_audience a on a.task_id = t.id
                        where t.done_at is null and a.token = ?
                        """).params(audience.token()).query(Integer.class).single();
    }

    /** Gives the task from one holder to another; false where it is done, or somebody else has it meanwhile. */
    boolean move(TaskId task, @Nullable PersonId from, @Nullable PersonId to) {
        return database.sql(
                                "update inbox_task set claimed_by = ? where id = ? and done_at is null and claimed_by <=> ?")
                        .params(text(to), task.value().toString(), text(from))
                        .update()
                == 1;
    }

    Set<Audience> audienceOf(TaskId task) {
        return Set.copyOf(database.sql("select token from inbox_audience where task_id = ?")
                .params(task.value().toString())
                .query((row, number) -> new Audience(row.getString(1)))
                .list());
    }

    void address(UUID task, Collection<Audience> audience) {
        for (var one : audience) {
            database.sql("insert into inbox_audience (task_id, token) values (?, ?)")
                    .params(task.toString(), one.token())
                    .update();
        }
    }

    /** What was addressed to one person is addressed to another from now on. */
    void readdress(TaskId task, PersonId from, PersonId to) {
        database.sql("update ignore inbox_audience set token = ? where task_id = ? and token = ?")
                .params(
                        Audience.person(to).token(),
                        task.value().toString(),
                        Audience.person(from).token())
                .update();
    }

    String elementOf(TaskId task) {
        return database.sql("select element from inbox_task where id = ?")
                .params(task.value().toString())
                .query(String.class)
                .single();
    }

    private TaskSummary summary(ResultSet row, Map<PersonId, String> absent) throws SQLException {
        var formKey = row.getString("form_key");
        var subject = UUID.fromString(row.getString("subject"));
        var holder =
                row.getString("claimed_by") == null ? null : new PersonId(UUID.fromString(row.getString("claimed_by")));
        return new TaskSummary(
                new TaskId(UUID.fromString(row.getString("id"))),
                formKey,
                subject,
                TaskCatalogue.titleKey(formKey),
                KeptArguments.read(row.getString("arguments")),
                new StateCode(row.getString("state_code")),
                catalogue.path(formKey, subject),
                instant(row, "due"),
                row.getTimestamp("since").toInstant(),
                holder,
                row.getString("claimed_name"),
                absent.isEmpty() ? null : insteadOf(row, holder, absent));
    }

    private static @Nullable String insteadOf(ResultSet row, @Nullable PersonId holder, Map<PersonId, String> absent)
            throws SQLException {
        if (holder != null) {
            return absent.get(holder);
        }
        var via = row.getString("via");
        return via == null ? null : absent.get(new PersonId(UUID.fromString(via.split(":", 2)[1])));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable String text(@Nullable PersonId person) {
        return person == null ? null : person.value().toString();
    }
}
