package org.uprportal.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.account.People;
import org.uprportal.account.PersonSummary;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.platform.Part;
import org.uprportal.platform.PortalClock;

/** What has happened to an organisation's entry; lines are only ever added. */
@Component
class OrganisationHistory {

    private final JdbcClient database;
    private final People people;
    private final CurrentActor actor;
    private final PortalClock clock;

    OrganisationHistory(JdbcClient database, People people, CurrentActor actor, PortalClock clock) {
        this.database = database;
        this.people = people;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void write(PartyId organisation, HistoryEntry.Act act, List<String> fields) {
        var who = actor.get();
        database.sql("""
                        insert into organisation_history (organisation_id, at, act, fields, person_id, party_id)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .param(organisation.value().toString())
                .param(Timestamp.from(clock.instant()))
                .param(act.name())
                .param(String.join(",", fields))
                .param(who.person() == null ? null : who.person().value().toString())
                .param(who.party() == null ? null : who.party().id().value().toString())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Part<HistoryEntry> of(PartyId organisation, int offset, int most) {
        var rows = database.sql("""
                        select at, act, fields, person_id, party_id from organisation_history
                        where organisation_id = ? order by number desc limit ? offset ?
                        """)
                .params(organisation.value().toString(), most, offset)
                .query((row, number) -> entry(row, organisation))
                .list();
        var all = database.sql("select count(*) from organisation_history where organisation_id = ?")
                .param(organisation.value().toString())
                .query(Integer.class)
                .single();
        return new Part<>(rows, all);
    }

    private HistoryEntry entry(ResultSet row, PartyId organisation) throws SQLException {
        var fields = row.getString("fields");
        return new HistoryEntry(
                row.getTimestamp("at").toInstant(),
                HistoryEntry.Act.valueOf(row.getString("act")),
                fields.isEmpty() ? List.of() : List.of(fields.split(",")),
                by(organisation, row.getString("person_id"), row.getString("party_id")));
    }

    private String by(PartyId organisation, @Nullable String person, @Nullable String party) {
        if (person == null || party == null) {
            return "";
        }
        return organisation.value().toString().equals(party)
                ? people.person(new PersonId(UUID.fromString(person)))
                        .map(PersonSummary::name)
                        .orElse("")
                : people.party(new PartyId(UUID.fromString(party)))
                        .map(Party::name)
                        .orElse("");
    }
}
