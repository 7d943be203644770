package org.uprportal.consultation;

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
import org.uprportal.vault.Pseudonyms;

/**
 * Contributions without name that were written before such rows bore a stand-in get theirs at the start. Done once: afterwards
 * there are none.
 */
@Component
class EarlierContributions implements ApplicationRunner {

    private final JdbcClient database;
    private final Pseudonyms pseudonyms;
    private final People people;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;

    EarlierContributions(
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

    private record Row(UUID id, UUID consultation, PartyId party) {}

    @Override
    public void run(ApplicationArguments arguments) {
        actor.runAs(Actor.PORTAL, () -> transaction.executeWithoutResult(begun -> seal()));
    }

    private void seal() {
        var rows = database.sql(
                        "select id, consultation_id, party_id from consultation_contribution where unnamed = true for update")
                .query((row, number) -> new Row(
                        UUID.fromString(row.getString(1)),
                        UUID.fromString(row.getString(2)),
                        new PartyId(UUID.fromString(row.getString(3)))))
                .list();
        var known = people.parties(rows.stream().map(Row::party).collect(Collectors.toSet())).stream()
                .map(Party::id)
                .collect(Collectors.toSet());
        rows.stream()
                .filter(row -> known.contains(row.party()))
                .forEach(row -> database.sql("update consultation_contribution set party_id = ? where id = ?")
                        .params(
                                pseudonyms
                                        .standIn(row.party(), row.consultation())
                                        .value()
                                        .toString(),
                                row.id().toString())
                        .update());
    }
}
