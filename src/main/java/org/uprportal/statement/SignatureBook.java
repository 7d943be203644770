package org.uprportal.statement;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.party.PartyId;
import org.uprportal.platform.SmallNumbers;

/**
 * Who has signed. Each signatory has one row on a statement, however often they press: its key is the party, what stands in
 * place of one that is not shown, or the mark of a mailbox. A signature belongs to the edition that was read.
 */
@Component
class SignatureBook {

    private static final String COLUMNS =
            "select statement_id, signer, party_id, name, shown, by_mail, edition, email, language from statement_signature";

    private static final RowMapper<Row> ROW = (row, number) -> new Row(
            new StatementId(UUID.fromString(row.getString(1))),
            row.getString(2),
            row.getString(3) == null ? null : new PartyId(UUID.fromString(row.getString(3))),
            row.getString(4),
            row.getBoolean(5),
            row.getBoolean(6),
            row.getInt(7),
            row.getString(8),
            row.getString(9));

    private final JdbcClient database;

    SignatureBook(JdbcClient database) {
        this.database = database;
    }

    /**
     * A signature.
     *
     * @param party null for one that is not shown, and for one by mail
     * @param name empty for one that is not shown
     * @param email where its owner hears of the statement; null for an organisation with an account, and for one not shown
     */
    record Row(
            StatementId statement,
            String signer,
            @Nullable PartyId party,
            String name,
            boolean shown,
            boolean byMail,
            int edition,
            @Nullable String email,
            @Nullable String language) {

        Signatory signatory() {
            return new Signatory(name, byMail);
        }
    }

    /** Signs, or signs anew; a link, where there is one, opens it. */
    void put(Row one, @Nullable String linkHash) {
        database.sql("""
                        insert into statement_signature
                            (statement_id, signer, party_id, name, shown, by_mail, edition, email, language, token_hash)
                        values (:statement, :signer, :party, :name, :shown, :mail, :edition, :email, :language, :link)
                        on duplicate key update party_id = values(party_id), name = values(name), shown = values(shown),
                            edition = values(edition), email = values(email), language = values(language),
                            token_hash = values(token_hash)
                        """)
                .param("statement", one.statement().value().toString())
                .param("signer", one.signer())
                .param("party", one.party() == null ? null : one.party().value().toString())
                .param("name", one.name())
                .param("shown", one.shown())
                .param("mail", one.byMail())
                .param("edition", one.edition())
                .param("email", one.email())
                .param("language", one.language())
                .param("link", linkHash)
                .update();
    }

    /** Takes signatures back. @return whether there was one */
    boolean remove(StatementId statement, Collection<String> signers) {
        return database.sql("delete from statement_signature where statement_id = :statement and signer in (:signers)")
                        .param("statement", statement.value().toString())
                        .param("signers", signers)
                        .update()
                > 0;
    }

    /** The first of these that has signed. */
    Optional<Row> find(StatementId statement, Collection<String> signers) {
        return database.sql(
                        COLUMNS + " where statement_id = :statement and signer in (:signers) order by signer limit 1")
                .param("statement", statement.value().toString())
                .param("signers", signers)
                .query(ROW)
                .optional();
    }

    /** The one that a link opens. */
    Optional<Row> byLink(String hash) {
        return database.sql(COLUMNS + " where token_hash = ?")
                .params(hash)
                .query(ROW)
                .optional();
    }

    /** From now on another link opens it. */
    void link(Row one, String hash) {
        database.sql("update statement_signature set token_hash = ? where statement_id = ? and signer = ?")
                .params(hash, one.statement().value().toString(), one.signer())
                .update();
    }

    /** All of them, those that are shown by name. */
    List<Row> of(StatementId statement) {
        return database.sql(COLUMNS + " where statement_id = ? order by name, signer")
                .params(statement.value().toString())
                .query(ROW)
                .list();
    }

    /** Who has signed an earlier edition of these and not the present one, in one statement however many they are. */
    Map<StatementId, Set<String>> earlier(Collection<Statement> all) {
        if (all.isEmpty()) {
            return Map.of();
        }
        var editions = all.stream().collect(Collectors.toMap(Statement::id, Statement::edition));
        return database
                .sql(COLUMNS + " where by_mail = false and statement_id in (:ids)")
                .param(
                        "ids",
                        all.stream().map(one -> one.id().value().toString()).toList())
                .query(ROW)
                .list()
                .stream()
                .filter(row -> row.edition() < Objects.requireNonNull(editions.get(row.statement())))
                .collect(Collectors.groupingBy(Row::statement, Collectors.mapping(Row::signer, Collectors.toSet())));
    }

    /** How many stand on the present edition of each, as far as that is told: those not shown once all is frozen. */
    Map<StatementId, Integer> told(Collection<Statement> all) {
        if (all.isEmpty()) {
            return Map.of();
        }
        var byId = all.stream().collect(Collectors.toMap(Statement::id, one -> one));
        var shown = new HashMap<StatementId, Integer>();
        var hidden = new HashMap<StatementId, Integer>();
        database.sql("""
                        select statement_id, edition, sum(shown), count(*) - sum(shown) from statement_signature
                        where statement_id in (:ids) group by statement_id, edition
                        """)
                .param(
                        "ids",
                        all.stream().map(one -> one.id().value().toString()).toList())
                .query((row, number) -> {
                    var id = new StatementId(UUID.fromString(row.getString(1)));
                    var one = Objects.requireNonNull(byId.get(id));
                    if (one.edition() == row.getInt(2)) {
                        shown.put(id, row.getInt(3));
                        hidden.put(id, one.status().frozen() ? row.getInt(4) : 0);
                    }
                    return id;
                })
                .list();
        return all.stream()
                .collect(Collectors.toMap(
                        Statement::id,
                        one -> SmallNumbers.told(shown.getOrDefault(one.id(), 0), hidden.getOrDefault(one.id(), 0))));
    }
}
