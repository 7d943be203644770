package org.uprportal.watch;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.platform.Retained;

/** What could not be told for a year, because it never became public, is not kept for it. */
@Component
class RetainedNews implements Retained {

    private final JdbcClient database;

    RetainedNews(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "watched-news";
    }

    @Override
    public Duration kept() {
        return Duration.ofDays(365);
    }

    @Override
    public int forget(Instant before) {
        database.sql("""
                        delete d from watch_due d join watch_news n on n.id = d.news_id where n.happened_at < ?
                        """).params(Timestamp.from(before)).update();
        database.sql("""
                        delete t from watch_news_thing t join watch_news n on n.id = t.news_id where n.happened_at < ?
                        """).params(Timestamp.from(before)).update();
        return database.sql("delete from watch_news where happened_at < ?")
                .params(Timestamp.from(before))
                .update();
    }
}
