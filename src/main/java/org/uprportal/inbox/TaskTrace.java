package org.uprportal.inbox;

import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;

/** Who had a task, who handed it to whom, when and why; only ever added to. */
@Component
class TaskTrace {

    private final JdbcClient database;
    private final CurrentActor actor;
    private final PortalClock clock;

    TaskTrace(JdbcClient database, CurrentActor actor, PortalClock clock) {
        this.database = database;
        this.actor = actor;
        this.clock = clock;
    }

    void add(TaskId task, TaskAct act, @Nullable PersonId before, @Nullable PersonId after, String note) {
        database.sql("""
                        insert into inbox_trace (task_id, at, act, holder_before, holder_after, done_by, note)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(task.value().toString())
                .param(Timestamp.from(clock.instant()))
                .param(act.name())
                .param(text(before))
                .param(text(after))
                .param(text(actor.get().person()))
                .param(note)
                .update();
    }

    List<TaskStep> of(TaskId task) {
        return database.sql("""
                        select t.at, t.act, b.name as before_name, a.name as after_name, d.name as by_name, t.note
                        from inbox_trace t
                          left join identity_person b on b.id = t.holder_before
                          left join identity_person a on a.id = t.holder_after
                          left join identity_person d on d.id = t.done_by
                        where t.task_id = ? order by t.number
                        """)
                .params(task.value().toString())
                .query((row, number) -> new TaskStep(
                        row.getTimestamp("at").toInstant(),
                        TaskAct.valueOf(row.getString("act")),
                        row.getString("before_name"),
                        row.getString("after_name"),
                        row.getString("by_name"),
                        row.getString("note")))
                .list();
    }

    private static @Nullable String text(@Nullable PersonId person) {
        return person == null ? null : person.value().toString();
    }
}
