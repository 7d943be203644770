package org.uprportal.watch;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.notification.LetterRhythm;
import org.uprportal.platform.PortalClock;

/** When whoever watches is told: at once, or at the hour of their digest; of acts without a name never before the next morning. */
@Component
class DueHours {

    /** Told by day only: the moment could say whose act it was. */
    static final List<String> BY_DAY = List.of("watch.news.request.asked");

    /** The earliest of all watches of that person that the news concerns. */
    private static final String EARLIEST = """
            min(case when w.rhythm = 'WEEKLY' then :monday
                     when w.rhythm = 'DAILY' or n.text_key in (:byDay) then :morning
                     else :soon end)
            """;

    private final JdbcClient database;
    private final PortalClock clock;
    private final Duration gather;

    DueHours(JdbcClient database, PortalClock clock, @Value("${portal.mail.gather}") Duration gather) {
        this.database = database;
        this.clock = clock;
        this.gather = gather;
    }

    /** Puts news down for everybody who watches what they are about; one statement however many those are. */
    void spread(Collection<String> news) {
        database.sql("""
                        insert into watch_due (person_id, news_id, due_at)
                        select w.person_id, n.id, %s
                        from watch_news n join watch_news_thing t on t.news_id = n.id
                          join watch_watch w on w.kind = t.kind and w.thing = t.thing
                        where n.id in (:news)
                        group by w.person_id, n.id
                        on duplicate key update due_at = due_at
                        """.formatted(EARLIEST))
                .params(hours())
                .param("news", news)
                .update();
    }

    /** Somebody wants to hear more or less often: what waits for them waits as long as they want now. */
    void again(String person) {
        database.sql("""
                        update watch_due d join (
                            select n.id, %s as at
                            from watch_due x join watch_news n on n.id = x.news_id
                              join watch_news_thing t on t.news_id = n.id
                              join watch_watch w on w.kind = t.kind and w.thing = t.thing and w.person_id = x.person_id
                            where x.person_id = :person
                            group by n.id) q on q.id = d.news_id
                        set d.due_at = q.at where d.person_id = :person
                        """.formatted(EARLIEST))
                .params(hours())
                .param("person", person)
                .update();
    }

    /** The next morning, for what is not public yet. */
    Instant morning() {
        return LetterRhythm.DAILY.next(clock.instant(), Duration.ZERO);
    }

    private Map<String, Object> hours() {
        var now = clock.instant();
        return Map.of(
                // What the same act brings joins it.
                "soon", Timestamp.from(LetterRhythm.AT_ONCE.next(now, gather)),
                "morning", Timestamp.from(morning()),
                "monday", Timestamp.from(LetterRhythm.WEEKLY.next(now, Duration.ZERO)),
                "byDay", BY_DAY);
    }
}
