package org.uprportal.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final String SEEN = " where t.done_at is null"
            + " and t.id in (select a.task_id from inbox_audience a where a.token in (:tokens) or a.token in (:more))";

    private static final String WHOSE =
            "case when t.claimed_by is null then 'GROUP' when t.claimed_by = :me then 'MINE' else 'OTHERS' end";

    private final JdbcClient database;
    private final TaskCatalogue catalogue;

    /** Who looks: the audiences they belong to, and for whom they stand in. */
    record Reader(
            Collection<Audience> own,
            Map<PersonId, String> absent,
            @Nullable PersonId person) {

        private List<String> tokens() {
            return own.stream().map(Audience::token).toList();
        }

        private List<String> more() {
            return absent.isEmpty()
                    ? List.of("")
                    : absent.keySet().stream()
                            .map(one -> Audience.person(one).token())
                            .toList();
        }

        private String me() {
            return person == null ? "" : person.value().toString();
        }
    }

    TaskTable(JdbcClient database, TaskCatalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    /** The open tasks a reader sees, those due first at the top. */
    List<TaskSummary> openFor(Reader reader) {
        return page(reader, "", Map.of(), TaskOrder.DUE, 0, Integer.MAX_VALUE);
    }

    /** A part of the open tasks a reader sees. */
    List<TaskSummary> openFor(Reader reader, TaskFilter filter, int offset, int most) {
        var where = new StringBuilder();
        var values = new HashMap<String, Object>();
        if (filter.whose() != null) {
            where.append(" and ").append(WHOSE).append(" = :whose");
            values.put("whose", filter.whose().name());
            values.put("me", reader.me());
        }
        if (filter.state() != null) {
            where.append(" and t.state_code = :state");
            values.put("state", filter.state().value());
        }
        if (filter.formKey() != null) {
            where.append(" and t.form_key = :kind");
            values.put("kind", filter.formKey());
        }
        return page(reader, where.toString(), values, filter.order(), offset, most);
    }

    /** Those of these tasks that are open and that the reader sees. */
    List<TaskSummary> open(Reader reader, Collection<TaskId> ids) {
        return ids.isEmpty()
                ? List.of()
                : page(
                        reader,
                        " and t.id in (:ids)",
                        Map.of(
                                "ids",
                                ids.stream().map(id -> id.value().toString()).toList()),
                        TaskOrder.DUE,
                        0,
                        ids.size());
    }

    /** The reader's open task of that kind for that subject. */
    Optional<TaskSummary> open(Reader reader, String formKey, UUID subject) {
        return page(
                        reader,
                        " and t.form_key = :kind and t.subject = :subject",
                        Map.of("kind", formKey, "subject", subject.toString()),
                        TaskOrder.DUE,
                        0,
                        1)
                .stream()
                .findFirst();
    }

    /** How many open tasks a reader sees, by kind, State and whose they are. */
    List<TaskCount> counts(Reader reader) {
        return database.sql("select t.form_key, t.state_code, " + WHOSE + " as whose, count(*) from inbox_task t "
                        + SEEN + " group by t.form_key, t.state_code, whose order by t.form_key, t.state_code, whose")
                .param("tokens", reader.tokens())
                .param("more", reader.more())
                .param("me", reader.me())
                .query((row, number) -> new TaskCount(
                        row.getString(1),
                        new StateCode(row.getString(2)),
                        Whose.valueOf(row.getString(3)),
                        row.getInt(4)))
                .list();
    }

    private List<TaskSummary> page(
            Reader reader, String where, Map<String, Object> values, TaskOrder order, int offset, int most) {
        // Which rows is decided on narrow ones, before the names are looked up; for whom one stands in is asked where
        // somebody is away.
        var chosen = "(select t.id from inbox_task t " + SEEN + where + " order by " + order.sql()
                + " limit :most offset :offset) as chosen";
        var via = reader.absent().isEmpty()
                ? ""
                : ", (select min(v.token) from inbox_audience v where v.task_id = t.id and v.token in (:more)) as via";
        return database.sql("select t.*, p.name as claimed_name" + via + " from " + chosen
                        + " join inbox_task t on t.id = chosen.id left join identity_person p on p.id = t.claimed_by"
                        + " order by " + order.sql())
                .param("tokens", reader.tokens())
                .param("more", reader.more())
                .params(values)
                .param("most", most)
                .param("offset", offset)
                .query((row, number) -> summary(row, reader.absent()))
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
                        .param(text(to))
                        .param(task.value().toString())
                        .param(text(from))
                        .update()
                == 1;
    }

    Set<Audience> audienceOf(TaskId task) {
        return Set.copyOf(database.sql("select token from inbox_audience where task_id = ?")
                .params(task.value().toString())
                .query((row, number) -> new Audience(row.getString(1)))
                .list());
    }

    /** The different audiences of these tasks. */
    Set<Set<Audience>> audiencesOf(Collection<TaskId> ids) {
        var audiences = new HashMap<String, Set<Audience>>();
        if (!ids.isEmpty()) {
            database.sql("select task_id, token from inbox_audience where task_id in (:ids)")
                    .param("ids", ids.stream().map(id -> id.value().toString()).toList())
                    .query(row -> {
                        audiences
                                .computeIfAbsent(row.getString(1), task -> new HashSet<>())
                                .add(new Audience(row.getString(2)));
                    });
        }
        return Set.copyOf(audiences.values());
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
