package org.uprportal.register;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.party.PersonId;
import org.uprportal.privacy.PersonalData;

/** What somebody looks for is theirs alone, and goes with them. */
@Component
class SearchesOfPersons implements PersonalData {

    private final JdbcClient database;

    SearchesOfPersons(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<String, List<Map<String, Object>>> about(PersonId person) {
        return Map.of(
                "savedSearches",
                database.sql(
                                "select title, query, saved_at from register_search where person_id = ? order by saved_at, id")
                        .params(person.value().toString())
                        .query((row, number) -> Map.<String, Object>of(
                                "title",
                                row.getString(1),
                                "query",
                                row.getString(2),
                                "savedAt",
                                row.getTimestamp(3).toInstant().toString()))
                        .list());
    }

    @Override
    public void forget(PersonId person) {
        database.sql("delete from register_search where person_id = ?")
                .params(person.value().toString())
                .update();
    }

    @Override
    public Set<String> columns() {
        return Set.of("register_search.person_id");
    }
}
