package org.uprportal.watch;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.party.PersonId;
import org.uprportal.privacy.PersonalData;

/** What somebody watches is theirs alone, and goes with them. */
@Component
class WatchesOfPersons implements PersonalData {

    private final JdbcClient database;

    WatchesOfPersons(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<String, List<Map<String, Object>>> about(PersonId person) {
        return Map.of(
                "watches",
                database.sql("select kind, thing, rhythm from watch_watch where person_id = ? order by kind, thing")
                        .params(person.value().toString())
                        .query((row, number) -> Map.<String, Object>of(
                                "kind", row.getString(1), "thing", row.getString(2), "rhythm", row.getString(3)))
                        .list());
    }

    @Override
    public void forget(PersonId person) {
        for (var table : List.of("watch_watch", "watch_due")) {
            database.sql("delete from " + table + " where person_id = ?")
                    .params(person.value().toString())
                    .update();
        }
    }

    @Override
    public Set<String> columns() {
        return Set.of("watch_watch.person_id", "watch_due.person_id");
    }
}
