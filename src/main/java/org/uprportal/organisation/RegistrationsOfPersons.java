package org.uprportal.organisation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.privacy.KeptRows;
import org.uprportal.privacy.PersonalData;

/** The registrations a person asked for. What became of them stays; who asked goes. */
@Component
class RegistrationsOfPersons implements PersonalData {

    private final JdbcClient database;
    private final People people;
    private final KeptRows rows;

    RegistrationsOfPersons(JdbcClient database, People people, KeptRows rows) {
        this.database = database;
        this.people = people;
        this.rows = rows;
    }

    @Override
    public Map<String, List<Map<String, Object>>> about(PersonId person) {
        return Map.of(
                "registrations",
                database.sql("select name, about, website, asked_at from organisation_registration where email = ?")
                        .params(addressOf(person))
                        .query((row, number) -> Map.<String, Object>of(
                                "name", row.getString("name"),
                                "about", row.getString("about"),
                                "website", row.getString("website"),
                                "at", row.getTimestamp("asked_at").toInstant().toString()))
                        .list(),
                "registrationsDecided",
                rows.of("""
                        select id, name, decided_at, if(decided_by = :id, reason, '') as reason,
                            if(appeal_decided_by = :id, appeal_reason, '') as appeal_reason
                        from organisation_registration where decided_by = :id or appeal_decided_by = :id
                        """, person.value()),
                "entriesChanged",
                rows.of(
                        "select organisation_id, at, act, fields from organisation_history where person_id = :id",
                        person.value()));
    }

    @Override
    public void forget(PersonId person) {
        database.sql("update organisation_registration set applicant = '—', email = '' where email = ?")
                .params(addressOf(person))
                .update();
    }

    private String addressOf(PersonId person) {
        return people.person(person).orElseThrow().email();
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "organisation_history.person_id",
                "organisation_registration.applicant",
                "organisation_registration.email",
                "organisation_registration.decided_by",
                "organisation_registration.appeal_decided_by");
    }

    @Override
    public Map<String, List<Map<String, Object>>> ofParty(PartyId party) {
        return Map.of(
                "entry",
                rows.of("""
                        select id, kind, state_code, accredited_to, name, about, website, contact, ecosoc, nhri, listed, hidden,
                            registered_at
                        from organisation_organisation where id = :id
                        """, party.value()),
                "themes",
                rows.of("select theme_id from organisation_theme where organisation_id = :id", party.value()),
                "languages",
                rows.of("select language from organisation_language where organisation_id = :id", party.value()),
                "history",
                rows.of(
                        "select at, act, fields from organisation_history where organisation_id = :id order by number",
                        party.value()),
                "coalitions",
                rows.of("""
                        select coalition_id, coalition_role, unseen, acts, invited_at, joined_at from organisation_membership
                        where member_id = :id
                        """, party.value()));
    }
}
