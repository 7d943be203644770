package org.uprportal.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PersonRepository extends JpaRepository<Person, UUID> {

    boolean existsByPartyId(UUID party);

    Optional<Person> findByIssuerAndSubject(String issuer, String subject);

    List<Person> findByPartyIdInAndSuspendedFalseAndLeftAtNullOrderByName(Collection<UUID> parties);

    boolean existsByEmailIgnoreCase(String email);

    List<Person> findBySuspendedFalseAndLeftAtNullOrderByName();

    List<Person> findByPartyIdAndLeftAtNullOrderByName(UUID party);

    /** Whose name, or whose party's, is like that. */
    @Query("""
            select one from Person one
            where one.leftAt is null and (lower(one.name) like :words escape '!' or exists (
                select party.id from PartyRecord party
                where party.id = one.partyId and lower(party.name) like :words escape '!'))
            order by one.name, one.id
            """)
    Page<Person> accounts(String words, Pageable part);

    @Query("""
            select count(one) from Person one
            where one.leftAt is null and (lower(one.name) like :words escape '!' or exists (
                select party.id from PartyRecord party
                where party.id = one.partyId and lower(party.name) like :words escape '!'))
            """)
    long countAccounts(String words);

    long countByPartyIdAndLeftAtNull(UUID party);

    Page<Person> findByPartyIdAndLeftAtNullOrderByNameAscIdAsc(UUID party, Pageable part);

    /** Past the first-level cache, so that it can be asked before the party is locked. */
    @Query("select one.partyId from Person one where one.id = :person")
    Optional<UUID> partyOf(UUID person);

    @Query("""
            select count(one) from Person one
            where one.partyId = :party and one.id <> :except and one.role = org.uprportal.party.MemberRole.OWNER
              and one.suspended = false and one.leftAt is null
            """)
    long otherActiveOwners(UUID party, UUID except);

    /** Others of these parties who may change something. */
    @Query("""
            select count(one) from Person one
            where one.partyId in :parties and one.id <> :except and one.role <> org.uprportal.party.MemberRole.VIEWER
              and one.suspended = false and one.leftAt is null
            """)
    long othersWhoAct(Collection<UUID> parties, UUID except);
}
