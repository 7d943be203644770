package org.uprportal.statement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.privacy.KeptRows;
import org.uprportal.privacy.PersonalData;
import org.uprportal.vault.Pseudonyms;

/**
 * What is kept of parties and persons in joint statements. Rows of organisations name no person; whoever has signed by mail is
 * known by an address alone.
 */
@Component
class StatementsOfParties implements PersonalData {

    private static final String STATEMENT =
            "select id, title, text from statement_statement where id = :subject and party_id = :party";

    private final JdbcClient database;
    private final People people;
    private final Pseudonyms pseudonyms;
    private final KeptRows rows;

    StatementsOfParties(JdbcClient database, People people, Pseudonyms pseudonyms, KeptRows rows) {
        this.database = database;
        this.people = people;
        this.pseudonyms = pseudonyms;
        this.rows = rows;
    }

    @Override
    public Map<String, List<Map<String, Object>>> about(PersonId person) {
        var address = people.person(person).orElseThrow().email();
        return Map.of(
                "statements",
                rows.written(person, STATEMENT, "statement.begun", "statement.saved", "statement.changed"),
                "statementWordsNotTaken",
                rows.written(
                        person,
                        "select thing, field, text from edition_overtaken where thing = :subject and writer = :mark",
                        "statement.saved"),
                "statementsSigned",
                rows.written(
                        person, "select id, title from statement_statement where id = :subject", "statement.signed"),
                "statementAnswers",
                rows.written(
                        person,
                        "select id, answer, answered_at from statement_statement where id = :subject",
                        "statement.answered"),
                "statementsSignedByMail",
                Stream.of("statement_signature", "statement_form")
                        .flatMap(table ->
                                rows
                                        .of("select statement_id, name from " + table + " where email = :id", address)
                                        .stream())
                        .toList());
    }

    /** An address goes, and with it the name that was given with it. */
    @Override
    public void forget(PersonId person) {
        var address = people.person(person).orElseThrow().email();
        database.sql("delete from statement_form where email = ?")
                .params(address)
                .update();
        database.sql("update statement_signature set email = null, token_hash = null, name = '—' where email = ?")
                .params(address)
                .update();
    }

    @Override
    public Set<String> columns() {
        return Set.of("statement_form.email", "statement_signature.email");
    }

    @Override
    public Map<String, List<Map<String, Object>>> ofParty(PartyId party) {
        return Map.of(
                "statements",
                rows.of(
                        "select id, title, text, status, sign_until, sent_at, answer, answered_at from statement_statement"
                                + " where party_id = :id order by title, id",
                        party.value()),
                "statementsAnswered",
                rows.of(
                        "select id, title, answer, answered_at from statement_statement"
                                + " where addressee_id = :id and status <> 'DRAFT' order by title, id",
                        party.value()),
                "statementsSigned",
                Stream.concat(
                                rows
                                        .of(
                                                "select statement_id, edition, shown from statement_signature"
                                                        + " where party_id = :id order by statement_id",
                                                party.value())
                                        .stream(),
                                notShown(party))
                        .toList());
    }

    /** What stands in place of it is found on each statement anew. */
    private Stream<Map<String, Object>> notShown(PartyId party) {
        return database
                .sql("select statement_id, signer from statement_signature where shown = false and by_mail = false")
                .query((row, number) -> {
                    var statement = UUID.fromString(row.getString(1));
                    var standIn = new PartyId(UUID.fromString(row.getString(2)));
                    return pseudonyms.standIns(party, statement).contains(standIn)
                            ? Optional.of(standIn)
                            : Optional.<PartyId>empty();
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .flatMap(standIn -> rows
                        .of(
                                "select statement_id, edition, shown from statement_signature where signer = :id",
                                standIn.value())
                        .stream());
    }
}
