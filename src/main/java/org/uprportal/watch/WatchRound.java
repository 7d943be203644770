package org.uprportal.watch;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.account.People;
import org.uprportal.notification.DueNews;
import org.uprportal.notification.Notices;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;

/**
 * Puts what has happened down for those who watch, and tells it when its hour has come: a few statements for some hundred people,
 * whatever they watch. What is told and that it was told are one transaction; several servers share the work.
 */
@Component
class WatchRound implements DueNews {

    private static final int NEWS = 200;
    private static final int PEOPLE = 250;
    private static final int ROWS = 5000;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final DueHours hours;
    private final OpenToAll open;
    private final Digest digest;
    private final People people;
    private final Notices notices;
    private final PortalClock clock;

    WatchRound(
            JdbcClient database,
            TransactionTemplate transaction,
            DueHours hours,
            OpenToAll open,
            Digest digest,
            People people,
            Notices notices,
            PortalClock clock) {
        this.database = database;
        this.transaction = transaction;
        this.hours = hours;
        this.open = open;
        this.digest = digest;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
    }

    private record Due(String person, String news) {

        Object[] pair() {
            return new Object[] {person, news};
        }
    }

    @Override
    public void tell() {
        var done = false;
        while (Boolean.TRUE.equals(transaction.execute(work -> spread()))) {
            done = true;
        }
        var known = new HashMap<String, OpenToAll.Answer>();
        while (Boolean.TRUE.equals(transaction.execute(work -> tell(known)))) {
            done = true;
        }
        if (done) {
            transaction.executeWithoutResult(work -> forget());
        }
    }

    /** News that wait for nobody any more go. */
    private void forget() {
        database.sql("""
                        delete n, t from watch_news n left join watch_news_thing t on t.news_id = n.id
                        where n.spread = true and not exists (select 1 from watch_due d where d.news_id = n.id)
                        """).update();
    }

    private boolean spread() {
        var news = database.sql(
                        "select id from watch_news where spread = false order by happened_at limit ? for update skip locked")
                .params(NEWS)
                .query(String.class)
                .list();
        if (news.isEmpty()) {
            return false;
        }
        hours.spread(news);
        database.sql("update watch_news set spread = true where id in (:news)")
                .param("news", news)
                .update();
        return true;
    }

    /** Tells some of those who are to be told now. @return whether there may be more */
    private boolean tell(Map<String, OpenToAll.Answer> known) {
        var now = Timestamp.from(clock.instant());
        var persons = database.sql(
                        "select distinct person_id from watch_due where due_at <= ? order by person_id limit ?")
                .params(now, PEOPLE)
                .query(String.class)
                .list();
        if (persons.isEmpty()) {
            return false;
        }
        var due = database.sql("""
                        select person_id, news_id from watch_due where due_at <= :now and person_id in (:persons)
                        order by person_id limit :most for update skip locked
                        """)
                .param("now", now)
                .param("persons", persons)
                .param("most", ROWS)
                .query((row, number) -> new Due(row.getString(1), row.getString(2)))
                .list();
        if (due.isEmpty()) {
            return false;
        }
        var ids = new HashSet<String>();
        due.forEach(one -> ids.add(one.news()));
        var news = digest.news(ids);
        news.forEach((id, one) -> known.computeIfAbsent(id, once -> open.now(one.topic(), one.subject())));
        var watching = watching(persons, ids);
        var toTell = new HashMap<PersonId, List<News>>();
        var waits = new ArrayList<Due>();
        var over = new ArrayList<Due>();
        for (var one : due) {
            var answer = known.getOrDefault(one.news(), OpenToAll.Answer.NO);
            if (answer == OpenToAll.Answer.NOT_YET && watching.contains(one)) {
                waits.add(one);
                continue;
            }
            over.add(one);
            if (answer == OpenToAll.Answer.YES && watching.contains(one)) {
                toTell.computeIfAbsent(new PersonId(UUID.fromString(one.person())), none -> new ArrayList<>())
                        .add(news.get(one.news()));
            }
        }
        notices.tell(people.able(toTell.keySet()).stream()
                .flatMap(reader -> digest.of(reader, toTell.getOrDefault(reader.id(), List.of())).stream())
                .toList());
        postpone(waits);
        done(over);
        return true;
    }

    /** Who of them watches still one of the things that each of these is about. */
    private Set<Due> watching(Collection<String> persons, Collection<String> news) {
        return new HashSet<>(database.sql("""
                        select distinct w.person_id, t.news_id from watch_news_thing t
                          join watch_watch w on w.kind = t.kind and w.thing = t.thing
                        where t.news_id in (:news) and w.person_id in (:persons)
                        """)
                .param("news", news)
                .param("persons", persons)
                .query((row, number) -> new Due(row.getString(1), row.getString(2)))
                .list());
    }

    private void postpone(List<Due> waits) {
        if (!waits.isEmpty()) {
            database.sql("update watch_due set due_at = :morning where (person_id, news_id) in (:pairs)")
                    .param("morning", Timestamp.from(hours.morning()))
                    .param("pairs", waits.stream().map(Due::pair).toList())
                    .update();
        }
    }

    /** Who was told is told no more. */
    private void done(List<Due> over) {
        if (over.isEmpty()) {
            return;
        }
        database.sql("delete from watch_due where (person_id, news_id) in (:pairs)")
                .param("pairs", over.stream().map(Due::pair).toList())
                .update();
    }
}
