package org.uprportal.monitor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PlainRows;
import org.uprportal.privacy.KeptRows;
import org.uprportal.privacy.PersonalData;

/** What somebody watches is theirs alone and goes with them; a brief is its team's and stays. */
@Component
class KeptOfWatchers implements PersonalData {

    private final JdbcClient database;
    private final KeptRows rows;

    KeptOfWatchers(JdbcClient database, KeptRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public Map<String, List<Map<String, Object>>> about(PersonId person) {
        return Map.of(
                "watched",
                PlainRows.of(database.sql(
                                "select kind, chosen from monitor_watch where person_id = :person order by kind, chosen")
                        .param("person", person.value().toString())),
                "briefs",
                rows.written(
                        person,
                        "select state_code, year_number, quarter_number, intro from monitor_brief"
                                + " where id = :subject and party_id = :party",
                        "monitor.briefSaved",
                        "monitor.briefFrozen"));
    }

    @Override
    public void forget(PersonId person) {
        database.sql("delete from monitor_watch where person_id = ?")
                .params(person.value().toString())
                .update();
        // The brief stays its team's; who froze it is forgotten.
        database.sql("update monitor_brief set frozen_by = null where frozen_by = ?")
                .params(person.value().toString())
                .update();
    }

    @Override
    public Set<String> columns() {
        return Set.of("monitor_watch.person_id", "monitor_brief.frozen_by");
    }

    @Override
    public Map<String, List<Map<String, Object>>> ofParty(PartyId party) {
        return Map.of(
                "briefs",
                rows.of(
                        "select state_code, year_number, quarter_number, intro, begun_at, frozen_at, fingerprint"
                                + " from monitor_brief where party_id = :id order by year_number, quarter_number, id",
                        party.value()));
    }
}
