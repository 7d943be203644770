package org.uprportal.followup;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.account.People;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;
import org.uprportal.vault.Pseudonyms;

/**
 * Ratings without name that were written before such rows bore a stand-in get theirs at the start; those of organisations that
 * have come forward since stay. Done once: afterwards there are none.
 */
@Component
class EarlierRatings implements ApplicationRunner {

    private final JdbcClient database;
    private final Pseudonyms pseudonyms;
    private final People people;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;

    EarlierRatings(
            JdbcClient database,
            Pseudonyms pseudonyms,
            People people,
            CurrentActor actor,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.pseudonyms = pseudonyms;
        this.people = people;
        this.actor = actor;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Row(UUID id, UUID recommendation, PartyId party, Instant at) {}

    @Override
    public void run(ApplicationArguments arguments) {
        actor.runAs(Actor.PORTAL, () -> transaction.executeWithoutResult(begun -> seal()));
    }

    private void seal() {
        var rows = database.sql("""
                        select id, recommendation_id, party_id, at from followup_entry e
                        where named = false and not exists (
                            select 1 from followup_entry n where n.recommendation_id = e.recommendation_id
                            and n.party_id = e.party_id and n.named = true and n.restricted = false)
                        order by edition for update
                        """)
                .query((row, number) -> new Row(
                        UUID.fromString(row.getString(1)),
                        UUID.fromString(row.getString(2)),
                        new PartyId(UUID.fromString(row.getString(3))),
                        row.getTimestamp(4).toInstant()))
                .list();
        var known = people.parties(rows.stream().map(Row::party).collect(Collectors.toSet())).stream()
                .map(Party::id)
                .collect(Collectors.toSet());
        var open = rows.stream().filter(row -> known.contains(row.party())).toList();
        open.forEach(this::seal);
        Set<List<UUID>> voices = new HashSet<>();
        open.forEach(row -> {
            voices.add(List.of(row.recommendation(), row.party().value()));
            voices.add(List.of(
                    row.recommendation(),
                    pseudonyms.standIn(row.party(), row.recommendation()).value()));
        });
        voices.forEach(voice -> number(voice.getFirst(), voice.getLast()));
    }

    private void seal(Row row) {
        var standIn =
                pseudonyms.standIn(row.party(), row.recommendation()).value().toString();
        var day = LocalDate.ofInstant(row.at(), PortalClock.GENEVA)
                .atStartOfDay(PortalClock.GENEVA)
                .toInstant();
        database.sql("update followup_entry set party_id = ?, voice = ?, writer = null, at = ? where id = ?")
                .params(standIn, standIn, Timestamp.from(day), row.id().toString())
                .update();
    }

    /** Counts what one voice has said anew, so that no gap tells that something is missing. */
    private void number(UUID recommendation, UUID voice) {
        var ids = database.sql(
                        "select id from followup_entry where recommendation_id = ? and voice = ? order by edition")
                .params(recommendation.toString(), voice.toString())
                .query(String.class)
                .list();
        for (int place = 0; place < ids.size(); place++) {
            database.sql("update followup_entry set edition = ? where id = ?")
                    .params(place + 1, ids.get(place))
                    .update();
        }
    }
}
