package org.uprportal.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.identity.PersonId;
import org.uprportal.identity.PersonalData;

/** The tasks a person has taken or done; when they are erased, what they had taken goes back to the group. */
@Component
class TasksOfPersons implements PersonalData {

    private final JdbcClient database;

    TasksOfPersons(JdbcClient database) {
        this.database = database;
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
                        .list());
    }

    @Override
    public void forget(PersonId person) {
        database.sql("update inbox_task set claimed_by = null where claimed_by = ? and done_at is null")
                .params(person.value().toString())
                .update();
    }
}
