package org.uprportal.identity;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When a person came in, what they typed and have not sent, and the invitations that went to them. */
@Component
class SignInsOfPersons implements PersonalData {

    private final JdbcClient database;
    private final PersonRepository persons;

    SignInsOfPersons(JdbcClient database, PersonRepository persons) {
        this.database = database;
        this.persons = persons;
    }

    @Override
    public Map<String, List<Map<String, Object>>> about(PersonId person) {
        var id = person.value().toString();
        return Map.of(
                "signIns",
                database.sql("select started_at from identity_sign_in where person_id = ? order by started_at")
                        .params(id)
                        .query((row, number) -> Map.<String, Object>of(
                                "at", row.getTimestamp(1).toInstant().toString()))
                        .list(),
                "unsentTexts",
                database.sql("select place, text from identity_kept_text where person_id = ? order by place")
                        .params(id)
                        .query((row, number) ->
                                Map.<String, Object>of("place", row.getString(1), "text", row.getString(2)))
                        .list(),
                "invitations",
                database.sql("select invited_at from identity_invitation where accepted_by = ? order by invited_at")
                        .params(id)
                        .query((row, number) -> Map.<String, Object>of(
                                "at", row.getTimestamp(1).toInstant().toString()))
                        .list());
    }

    @Override
    public void forget(PersonId person) {
        var id = person.value().toString();
        database.sql("delete from identity_sign_in where person_id = ?")
                .params(id)
                .update();
        database.sql("delete from identity_kept_text where person_id = ?")
                .params(id)
                .update();
        persons.findById(person.value())
                .ifPresent(who -> database.sql(
                                "update identity_invitation set email = '' where accepted_by = ? or email = ?")
                        .params(id, who.email())
                        .update());
    }
}
