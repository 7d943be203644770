package org.uprportal.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.party.PersonId;
import org.uprportal.privacy.KeptRows;
import org.uprportal.privacy.PersonalData;

/** The tasks a person has taken or done; when they are erased, what they had taken goes back to the group. */
@Component
class TasksOfPersons implements PersonalData {

    private final JdbcClient database;
    private final KeptRows rows;

    TasksOfPersons(JdbcClient database, KeptRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public Map<String, List<Map<String, Object>>> about(PersonId person) {
        return Map.of(
                "tasks",
                database.sql("""
                                select form_key, subject, since, done_at from inbox_task
                                where claimed_by = :person or done_by = :person order by since, id
                                """)
                        .param("person", person.value().toString())
                        .query((row, number) -> {
                            Map<String, Object> task = new LinkedHashMap<>();
                            task.put("task", row.getString("form_key"));
                            task.put("subject", row.getString("subject"));
                            task.put(
                                    "since",
                                    row.getTimestamp("since").toInstant().toString());
                            task.put("done", row.getObject("done_at") != null);
                            return task;
                        })
                        .list(),
                "handOvers",
                rows.of("""
                        select task_id, at, act, if(done_by = :id, note, '') as note from inbox_trace
                        where done_by = :id or holder_before = :id or holder_after = :id order by number
                        """, person.value()),
                "substitutions",
                rows.of("""
                        select if(absent_id = :id, 'absent', if(substitute_id = :id, 'substitute', 'arranged')) as part,
                            first_day, last_day, arranged_at
                        from inbox_substitution where absent_id = :id or substitute_id = :id or arranged_by = :id
                        order by arranged_at, id
                        """, person.value()));
    }

    @Override
    public void forget(PersonId person) {
        database.sql("update inbox_task set claimed_by = null where claimed_by = ? and done_at is null")
                .params(person.value().toString())
                .update();
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "inbox_task.claimed_by",
                "inbox_task.done_by",
                "inbox_trace.done_by",
                "inbox_trace.holder_before",
                "inbox_trace.holder_after",
                "inbox_substitution.absent_id",
                "inbox_substitution.substitute_id",
                "inbox_substitution.arranged_by");
    }
}
