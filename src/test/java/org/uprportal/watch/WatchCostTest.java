package org.uprportal.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.notification.Notice;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.PortalClock;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** Two thousand people watch one State: what happens there costs whoever acts the same, and the round a bounded number of statements. */
@PortalTest
class WatchCostTest {

    @Autowired
    Scene scene;

    @Autowired
    WatchSteps steps;

    @Autowired
    WatchRound round;

    @Autowired
    PortalClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    JdbcTemplate rows;

    @Test
    void twoThousandWatchersOfOneStateAreToldInBatches() {
        var few = cost(20);
        var many = cost(2000);
        System.out.println("Statements of a round: for 20 people " + few + ", for 2,000 people " + many);
        // Eight batches of 250 people in the place of one.
        assertThat(many).isLessThanOrEqualTo(few * 10);
    }

    private long cost(int people) {
        var cycle = scene.runningCycle(scene.newState());
        var first = scene.person(PartyKind.CSO, scene.newState());
        var thing = Watched.of(WatchedKind.CYCLE, cycle.value());
        var party = scene.partyOf(first);
        for (int i = 0; i < people; i++) {
            var person = UUID.randomUUID().toString();
            rows.update(
                    "insert into identity_person (id, name, email, language, party_id, member_role) values (?, ?, ?, 'en', ?, 'EDITOR')",
                    person,
                    "Person " + i,
                    person + "@example.org",
                    party.value().toString());
            rows.update(
                    "insert into watch_watch (id, person_id, kind, thing, rhythm) values (?, ?, ?, ?, 'AT_ONCE')",
                    UUID.randomUUID().toString(),
                    person,
                    thing.kind().name(),
                    thing.id());
        }
        transaction.executeWithoutResult(work -> steps.hear(new Notice(
                "watch.news.review.adopted",
                List.of("Tavara"),
                "cycles/" + cycle.value(),
                Set.of(thing.watchers()),
                cycle.value(),
                null)));
        round.tell();
        clock.travelTo(clock.instant().plus(Duration.ofMinutes(2)));
        var before = statements();
        round.tell();
        var cost = statements() - before;
        assertThat(database.sql("select count(*) from notification_notice where subject = ?")
                        .params(cycle.value().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(people);
        assertThat(database.sql(
                                "select count(*) from watch_due d join watch_news n on n.id = d.news_id where n.subject = ?")
                        .params(cycle.value().toString())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(database.sql("select count(*) from watch_news where subject = ?")
                        .params(cycle.value().toString())
                        .query(Integer.class)
                        .single())
                .isZero();
        return cost;
    }

    /** All that this database was ever asked. */
    private long statements() {
        return database
                .sql(
                        "show global status where variable_name in ('Com_select', 'Com_insert', 'Com_update', 'Com_delete', 'Com_delete_multi')")
                .query((row, number) -> row.getLong(2))
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
