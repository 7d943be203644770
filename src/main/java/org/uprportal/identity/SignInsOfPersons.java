package org.uprportal.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When a person came in, what they typed and have not sent, and the invitations that went to them. */
@Component
class SignInsOfPersons implements PersonalData {

    private final JdbcClient database;
    private final PersonRepository persons;
    private final KeptRows rows;

    SignInsOfPersons(JdbcClient database, PersonRepository persons, KeptRows rows) {
        this.database = database;
        this.persons = persons;
        this.rows = rows;
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
                        .list(),
                "invitationsSent",
                rows.of("""
                        select member_role, language, invited_at, accepted_at, withdrawn_at from identity_invitation
                        where invited_by = :id order by invited_at
                        """, id));
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

    @Override
    public Set<String> columns() {
        return Set.of(
                "identity_sign_in.person_id",
                "identity_kept_text.person_id",
                "identity_invitation.email",
                "identity_invitation.invited_by",
                "identity_invitation.accepted_by",
                "identity_person.email",
                "identity_person.suspended_by");
    }

    @Override
    public Map<String, List<Map<String, Object>>> ofParty(PartyId party) {
        return Map.of(
                "organisation",
                rows.of(
                        "select id, kind, name, state_code, accredited_to, closed from identity_party where id = :id",
                        party.value()),
                "members",
                rows.of("""
                        select name, email, language, member_role, suspended from identity_person
                        where party_id = :id and left_at is null order by name, id
                        """, party.value()),
                "memberInvitations",
                rows.of("""
                        select email, member_role, invited_at, expires_at, accepted_at, withdrawn_at
                        from identity_invitation where party_id = :id order by invited_at, id
                        """, party.value()));
    }
}
