package org.uprportal.register;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people have decided on which recommendation repeats which, and a mark by which one sees that it has changed. */
@Component
class RepeatDecisions {

    private final JdbcClient database;

    RepeatDecisions(JdbcClient database) {
        this.database = database;
    }

    /** Of one recommendation: earlier ones, each confirmed or refused. */
    Map<UUID, Boolean> of(UUID row) {
        return database
                .sql("select earlier_id, confirmed from register_repeat where row_id = ?")
                .params(row.toString())
                .query((found, number) -> Map.entry(UUID.fromString(found.getString(1)), found.getBoolean(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** All of them by recommendation: people decide them one by one, so there are never many. */
    Map<UUID, Map<UUID, Boolean>> all() {
        var all = new HashMap<UUID, Map<UUID, Boolean>>();
        database.sql("select row_id, earlier_id, confirmed from register_repeat")
                .query(row -> {
                    all.computeIfAbsent(UUID.fromString(row.getString(1)), id -> new HashMap<>())
                            .put(UUID.fromString(row.getString(2)), row.getBoolean(3));
                });
        return all;
    }

    void put(UUID row, UUID earlier, boolean repeats, String state, Instant at) {
        database.sql("""
                        insert into register_repeat (row_id, earlier_id, confirmed, at) values (?, ?, ?, ?)
                        on duplicate key update confirmed = values(confirmed), at = values(at)
                        """)
                .params(row.toString(), earlier.toString(), repeats, Timestamp.from(at))
                .update();
        database.sql("""
                        insert into register_repeat_stamp (state_code, number) values (?, 1)
                        on duplicate key update number = number + 1
                        """).params(state).update();
    }

    /** For each State a number that is another one after each decision. */
    Map<String, Long> marks() {
        return database
                .sql("select state_code, number from register_repeat_stamp")
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
