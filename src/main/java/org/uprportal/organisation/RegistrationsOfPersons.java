package org.uprportal.organisation;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.identity.People;
import org.uprportal.identity.PersonId;
import org.uprportal.identity.PersonalData;

/** The registrations a person asked for. What became of them stays; who asked goes. */
@Component
class RegistrationsOfPersons implements PersonalData {

    private final JdbcClient database;
    private final People people;

    RegistrationsOfPersons(JdbcClient database, People people) {
        this.database = database;
        this.people = people;
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
                        .list());
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
}
