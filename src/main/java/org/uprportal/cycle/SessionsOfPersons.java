package org.uprportal.cycle;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.party.PersonId;
import org.uprportal.privacy.KeptRows;
import org.uprportal.privacy.PersonalData;

/** Who of the secretariat last changed a session, so that a colleague who comes later reads whose change it was. */
@Component
class SessionsOfPersons implements PersonalData {

    private final JdbcClient database;
    private final KeptRows rows;

    SessionsOfPersons(JdbcClient database, KeptRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public Map<String, List<Map<String, Object>>> about(PersonId person) {
        return Map.of(
                "sessionsLastChanged",
                rows.of("select number from cycle_session where changed_by = :id order by number", person.value()));
    }

    @Override
    public void forget(PersonId person) {
        database.sql("update cycle_session set changed_by = null where changed_by = ?")
                .params(person.value().toString())
                .update();
    }

    @Override
    public Set<String> columns() {
        return Set.of("cycle_session.changed_by");
    }
}
