package org.uprportal.account;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.party.MemberRole;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PlainRows;

/**
 * What accounts keep of persons and of parties, and how an account is forgotten. It asks nobody's rights: the module that
 * answers for privacy does, and nobody else calls it.
 */
@Service
@Transactional
public class AccountRecords {

    private final JdbcClient database;
    private final PersonRepository persons;
    private final PartyRepository parties;
    private final Offices offices;

    AccountRecords(JdbcClient database, PersonRepository persons, PartyRepository parties, Offices offices) {
        this.database = database;
        this.persons = persons;
        this.parties = parties;
        this.offices = offices;
    }

    /** Whether there is such a person, erased or not. */
    @Transactional(readOnly = true)
    public boolean has(PersonId id) {
        return persons.existsById(id.value());
    }

    /** How the account stands. @throws NotAllowed where there is none */
    @Transactional(readOnly = true)
    public AccountStanding standing(PersonId id) {
        var person = find(id);
        var others = others(person);
        return new AccountStanding(
                person.name(),
                person.subject(),
                person.role() == MemberRole.OWNER
                        && !others.isEmpty()
                        && others.stream().noneMatch(one -> one.role() == MemberRole.OWNER),
                others.isEmpty(),
                offices.last(person));
    }

    /**
     * Holds the party of the person until the transaction ends, so that of several who go at once each sees who has gone
     * already.
     */
    public void hold(PersonId id) {
        offices.lock(persons.partyOf(id.value()).orElseThrow(NotAllowed::here));
    }

    /**
     * Holds the party too.
     *
     * @throws PersonRefused for the last owner of an organisation in which others still act; they hand it over first
     * @throws MemberRefused for the last who can act for the administrators, for OHCHR or for a State's focal point
     */
    public void refuseTheLastOwner(PersonId id) {
        hold(id);
        offices.refuseTheLast(find(id));
        if (standing(id).lastOwner()) {
            throw PersonRefused.lastOwner(parties.findById(find(id).party().value())
                    .orElseThrow()
                    .party()
                    .name());
        }
    }

    /** All that is known of the person, by the names of its parts. @throws NotAllowed where there is no such person */
    @Transactional(readOnly = true)
    public Map<String, Object> profile(PersonId id) {
        var person = find(id);
        var profile = person.record();
        parties.findById(person.party().value()).map(PartyRecord::party).ifPresent(party -> {
            profile.put("actsFor", party.name());
            profile.put("kind", party.kind().name());
        });
        return profile;
    }

    /** When a person came in, what they typed and have not sent, and the invitations that went to them and from them. */
    @Transactional(readOnly = true)
    public Map<String, List<Map<String, Object>>> about(PersonId id) {
        return Map.of(
                "signIns",
                rows("select started_at as at from identity_sign_in where person_id = :id order by started_at", id),
                "unsentTexts",
                rows("select place, text from identity_kept_text where person_id = :id order by place", id),
                "invitations",
                rows(
                        "select invited_at as at from identity_invitation where accepted_by = :id order by invited_at",
                        id),
                "invitationsSent",
                rows("""
                        select member_role, language, invited_at, accepted_at, withdrawn_at from identity_invitation
                        where invited_by = :id order by invited_at
                        """, id));
    }

    /** What is kept of a party: what it is, its people, and whom they invited. */
    @Transactional(readOnly = true)
    public Map<String, List<Map<String, Object>>> ofParty(PartyId party) {
        return Map.of(
                "organisation",
                rows(
                        "select id, kind, name, state_code, accredited_to, closed from identity_party where id = :id",
                        party),
                "members",
                rows("""
                        select name, email, language, member_role, suspended from identity_person
                        where party_id = :id and left_at is null order by name, id
                        """, party),
                "memberInvitations",
                rows("""
                        select email, member_role, invited_at, expires_at, accepted_at, withdrawn_at
                        from identity_invitation where party_id = :id order by invited_at, id
                        """, party));
    }

    /** The columns, as {@code table.column}, in which it stands who somebody is. */
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

    /** Takes off the account all that says who it was, with its sign-ins and unsent texts; the random id stays. */
    public void forget(PersonId id) {
        var person = find(id);
        change("delete from identity_sign_in where person_id = ?", id.value().toString());
        change("delete from identity_kept_text where person_id = ?", id.value().toString());
        change(
                "update identity_invitation set email = '' where accepted_by = ? or email = ?",
                id.value().toString(),
                person.email());
        person.forget();
        persons.save(person);
    }

    private Person find(PersonId id) {
        return persons.findById(id.value()).orElseThrow(NotAllowed::here);
    }

    private List<Person> others(Person person) {
        return persons
                .findByPartyIdInAndSuspendedFalseAndLeftAtNullOrderByName(
                        List.of(person.party().value()))
                .stream()
                .filter(one -> !one.id().equals(person.id()))
                .toList();
    }

    private List<Map<String, Object>> rows(String query, PersonId person) {
        return PlainRows.of(database.sql(query).param("id", person.value().toString()));
    }

    private List<Map<String, Object>> rows(String query, PartyId party) {
        return PlainRows.of(database.sql(query).param("id", party.value().toString()));
    }

    private void change(String statement, Object... values) {
        database.sql(statement).params(values).update();
    }
}
