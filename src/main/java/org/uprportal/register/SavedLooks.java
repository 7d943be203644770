package org.uprportal.register;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.platform.PortalClock;
import org.uprportal.register.SavedSearches.Watch;
import org.uprportal.register.index.TextIndex;
import tools.jackson.databind.json.JsonMapper;

/**
 * What saved searches find in the parts of the index that are read anew, before and after: the difference is new. What was found before
 * is in the database before the index changes, and goes in the transaction in which it is told: whenever the portal is killed, nothing
 * is lost and nothing told twice. The same search of many people is made once.
 */
@Component
@Transactional
class SavedLooks {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;
    private final SavedSearches searches;
    private final PortalClock clock;

    SavedLooks(JdbcClient database, SavedSearches searches, PortalClock clock) {
        this.database = database;
        this.searches = searches;
        this.clock = clock;
    }

    private record Look(String key, Set<String> parts, Set<String> known, Timestamp at) {}

    /** These parts are about to be read anew. */
    void before(TextIndex texts, Set<String> parts) {
        var queries = new HashMap<String, RegisterQuery>();
        searches.all().forEach(one -> queries.put(one.key(), one.query()));
        var read = JSON.writeValueAsString(new TreeSet<>(parts));
        queries.forEach((key, query) -> database.sql(
                        "insert ignore into register_look (query_key, parts, known, looked_at) values (?, ?, ?, ?)")
                .params(
                        key,
                        read,
                        JSON.writeValueAsString(texts.ids(Register.wanted(query), parts)),
                        Timestamp.from(clock.instant()))
                .update());
    }

    /** They have been read: whoever finds more than before is told, also of what was read when the portal was killed. */
    void after(TextIndex texts) {
        var looks = database.sql("select query_key, parts, known, looked_at from register_look for update")
                .query((row, number) ->
                        new Look(row.getString(1), read(row.getString(2)), read(row.getString(3)), row.getTimestamp(4)))
                .list();
        if (looks.isEmpty()) {
            return;
        }
        var watches = new HashMap<String, List<Watch>>();
        searches.all()
                .forEach(one -> watches.computeIfAbsent(one.key(), none -> new java.util.ArrayList<>())
                        .add(one));
        var found = new LinkedHashMap<Watch, Integer>();
        for (var look : looks) {
            var saved = watches.getOrDefault(look.key(), List.of()).stream()
                    .filter(one -> !one.savedAt().isAfter(look.at().toInstant()))
                    .toList();
            if (!saved.isEmpty()) {
                var fresh =
                        new HashSet<>(texts.ids(Register.wanted(saved.getFirst().query()), look.parts()));
                fresh.removeAll(look.known());
                if (!fresh.isEmpty()) {
                    saved.forEach(one -> found.put(one, fresh.size()));
                }
            }
        }
        searches.tell(found);
        database.sql("delete from register_look where query_key in (:keys)")
                .param("keys", looks.stream().map(Look::key).toList())
                .update();
    }

    private static Set<String> read(String kept) {
        return new HashSet<>(List.of(JSON.readValue(kept, String[].class)));
    }
}
