package org.uprportal.watch;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.notification.Notice;
import org.uprportal.platform.KeptArguments;
import org.uprportal.platform.PortalClock;

/** What happens to watched things is put down here, in the transaction in which it happens; who watches them is looked up later. */
@Service
public class WatchSteps {

    private final JdbcClient database;
    private final JdbcTemplate rows;
    private final PortalClock clock;

    WatchSteps(JdbcClient database, JdbcTemplate rows, PortalClock clock) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
    }

    /** Puts it down where somebody watches one of the things it is about. @param news meant for watchers of things */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(Notice news) {
        var things = news.to().stream()
                .flatMap(audience -> Watched.behind(audience).stream())
                .toList();
        if (things.isEmpty() || !watched(things)) {
            return;
        }
        var id = UUID.randomUUID().toString();
        database.sql("""
                        insert into watch_news (id, text_key, arguments, path, subject, state_code, happened_at)
                        values (:id, :key, :arguments, :path, :subject, :state, :at)
                        """)
                .param("id", id)
                .param("key", news.key())
                .param("arguments", KeptArguments.written(news.arguments()))
                .param("path", news.path())
                .param("subject", news.subject().toString())
                .param("state", state(things))
                .param("at", Timestamp.from(moment(news)))
                .update();
        var values = new ArrayList<Object>();
        things.forEach(thing -> Collections.addAll(values, id, thing.kind().name(), thing.id()));
        rows.update(
                "insert into watch_news_thing (news_id, kind, thing) values "
                        + String.join(", ", Collections.nCopies(things.size(), "(?, ?, ?)")),
                values.toArray());
    }

    private boolean watched(Collection<Watched> things) {
        return database.sql("select exists (select 1 from watch_watch where (kind, thing) in (:things))")
                .param(
                        "things",
                        things.stream()
                                .map(one -> new Object[] {one.kind().name(), one.id()})
                                .toList())
                .query(Boolean.class)
                .single();
    }

    /** Of what is told by day the day alone. */
    private Instant moment(Notice news) {
        return DueHours.BY_DAY.contains(news.key())
                ? clock.instant()
                        .atZone(PortalClock.GENEVA)
                        .truncatedTo(ChronoUnit.DAYS)
                        .toInstant()
                : clock.instant();
    }

    private static @Nullable String state(List<Watched> things) {
        return things.stream()
                .filter(thing -> thing.kind() == WatchedKind.STATE)
                .map(Watched::id)
                .findFirst()
                .orElse(null);
    }
}
