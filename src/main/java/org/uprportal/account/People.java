package org.uprportal.account;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.party.Actor;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.SmallNumbers;
import org.uprportal.state.StateCode;

/** The people with an account, the parties they act for, and who is behind an {@link Audience}. */
@Service
@Transactional
public class People {

    private final PersonRepository persons;
    private final PartyRepository parties;
    private final PortalClock clock;
    private final CurrentActor actor;

    People(PersonRepository persons, PartyRepository parties, PortalClock clock, CurrentActor actor) {
        this.persons = persons;
        this.parties = parties;
        this.clock = clock;
        this.actor = actor;
    }

    /** Makes a party known, or updates what is known of it. Called by the module that keeps organisations. */
    public void know(Party party) {
        parties.findById(party.id().value())
                .ifPresentOrElse(known -> known.update(party), () -> parties.save(new PartyRecord(party)));
    }

    /** Gives a person an account that acts for a known party. */
    public PersonId enrol(PersonId id, String name, String email, Locale language, PartyId party, MemberRole role) {
        return persons.save(new Person(id, name, email, language, party, role)).id();
    }

    /** Ties a person to the identity provider's issuer and subject. */
    public void link(PersonId person, String issuer, String subject) {
        persons.findById(person.value()).orElseThrow(NotAllowed::here).knownAs(issuer, subject);
    }

    /** A party takes no part any more: nobody acts for it. Called by the module that keeps organisations. */
    public void close(PartyId party) {
        var known = parties.lock(party.value()).orElseThrow(NotAllowed::here);
        known.close();
        parties.save(known);
    }

    /** Remembers the language in which a person reads the portal and its letters. @throws NotAllowed for anybody else */
    public void speaks(PersonId person, Locale language) {
        self(person);
        persons.findById(person.value()).orElseThrow(NotAllowed::here).speak(language);
    }

    /** Notes that a person has come in, and answers when they were here before. */
    public Optional<Instant> arrived(PersonId person) {
        var who = persons.findById(person.value()).orElseThrow(NotAllowed::here);
        who.arrive(clock.instant());
        return Optional.ofNullable(who.seenBefore());
    }

    /** When the person was here before this visit. @throws NotAllowed for anybody else */
    @Transactional(readOnly = true)
    public Optional<Instant> hereBefore(PersonId person) {
        self(person);
        return persons.findById(person.value()).map(Person::seenBefore);
    }

    /** The actor a signed-in person is; empty where the person is unknown, suspended, gone, or the party is closed. */
    @Transactional(readOnly = true)
    public Optional<Actor> actor(PersonId person) {
        return persons.findById(person.value())
                .filter(Person::active)
                .flatMap(who -> parties.findById(who.party().value())
                        .filter(party -> !party.closed())
                        .map(party -> new Actor(who.id(), who.name(), party.party(), who.role(), false)));
    }

    /** The person behind an identity provider's issuer and subject. */
    @Transactional(readOnly = true)
    public Optional<PersonId> known(String issuer, String subject) {
        return persons.findByIssuerAndSubject(issuer, subject).map(Person::id);
    }

    /** Whether an address belongs to somebody with an account. Never to be shown to whoever asked. */
    @Transactional(readOnly = true)
    public boolean hasAccount(String email) {
        return persons.existsByEmailIgnoreCase(email);
    }

    /** One person; where they have been erased, a dash stands for the name. */
    @Transactional(readOnly = true)
    public Optional<PersonSummary> person(PersonId id) {
        return persons.findById(id.value()).flatMap(who -> party(who.party()).map(who::summary));
    }

    /** Everybody who can act, by name; for the demo's sign-in page. */
    @Transactional(readOnly = true)
    public List<PersonSummary> everybody() {
        return persons.findBySuspendedFalseAndLeftAtNullOrderByName().stream()
                .filter(who -> actor(who.id()).isPresent())
                .flatMap(who -> party(who.party()).map(who::summary).stream())
                .toList();
    }

    /** One party. */
    @Transactional(readOnly = true)
    public Optional<Party> party(PartyId id) {
        return parties.findById(id.value()).map(PartyRecord::party);
    }

    /** Those of these parties that are known, in one go. */
    @Transactional(readOnly = true)
    public List<Party> parties(Collection<PartyId> ids) {
        return ids.isEmpty()
                ? List.of()
                : parties.findAllById(ids.stream().map(PartyId::value).collect(Collectors.toSet())).stream()
                        .map(PartyRecord::party)
                        .toList();
    }

    /** All parties of a kind, by name. */
    @Transactional(readOnly = true)
    public List<Party> parties(PartyKind kind) {
        return parties.findByKindAndClosedFalseOrderByName(kind).stream()
                .map(PartyRecord::party)
                .toList();
    }

    /** The parties of a kind that belong to a State, by name. */
    @Transactional(readOnly = true)
    public List<Party> partiesOf(StateCode state, PartyKind kind) {
        return parties.findByKindAndStateCodeAndClosedFalseOrderByName(kind, state.value()).stream()
                .map(PartyRecord::party)
                .toList();
    }

    /**
     * Whether so few organisations of the State of this one use the portal that a word without name is easily guessed to be its own.
     * Open to everybody; says no number.
     */
    @Transactional(readOnly = true)
    public boolean few(PartyId organisation) {
        var state = party(organisation).map(Party::state).orElse(null);
        return state != null
                && Stream.of(PartyKind.CSO, PartyKind.COALITION, PartyKind.ACADEMIC)
                                .mapToInt(kind -> partiesOf(state, kind).size())
                                .sum()
                        < SmallNumbers.LEAST;
    }

    /** The embassies and missions that follow the review of a State, by name. */
    @Transactional(readOnly = true)
    public List<Party> embassiesTo(StateCode state) {
        return parties.findByKindAndAccreditedToAndClosedFalseOrderByName(PartyKind.EMBASSY, state.value()).stream()
                .map(PartyRecord::party)
                .toList();
    }

    /** The people behind audiences, each once. */
    @Transactional(readOnly = true)
    public Set<PersonSummary> behind(Collection<Audience> audiences) {
        var found = new LinkedHashSet<PersonSummary>();
        audiences.forEach(audience -> found.addAll(behind(audience)));
        return found;
    }

    /** Those of these persons who can act, in two statements. */
    @Transactional(readOnly = true)
    public List<PersonSummary> able(Collection<PersonId> ids) {
        var active = persons.findAllById(ids.stream().map(PersonId::value).toList()).stream()
                .filter(Person::active)
                .toList();
        var open =
                parties
                        .findAllById(
                                active.stream().map(who -> who.party().value()).collect(Collectors.toSet()))
                        .stream()
                        .filter(party -> !party.closed())
                        .map(PartyRecord::party)
                        .collect(Collectors.toMap(Party::id, Function.identity()));
        return active.stream()
                .flatMap(who -> Stream.ofNullable(open.get(who.party())).map(who::summary))
                .toList();
    }

    private void self(PersonId person) {
        NotAllowed.unless(actor.get().portal() || person.equals(actor.get().person()));
    }

    private Collection<PersonSummary> behind(Audience audience) {
        var token = audience.token().split(":", 2);
        return switch (token[0]) {
            case "person" ->
                persons.findById(UUID.fromString(token[1])).filter(Person::active).stream()
                        .flatMap(who -> party(who.party()).map(who::summary).stream())
                        .toList();
            case "party" -> membersOf(Set.of(UUID.fromString(token[1])));
            case "editors" ->
                membersOf(Set.of(UUID.fromString(token[1]))).stream()
                        .filter(who -> who.role() != MemberRole.VIEWER)
                        .toList();
            case "government" -> membersOf(idsOf(partiesOf(new StateCode(token[1]), PartyKind.GOVERNMENT)));
            case "unct" -> membersOf(idsOf(partiesOf(new StateCode(token[1]), PartyKind.UNCT)));
            case "ohchr" -> membersOf(idsOf(parties(PartyKind.OHCHR)));
            default -> throw new IllegalArgumentException("Unknown audience " + audience);
        };
    }

    private List<PersonSummary> membersOf(Set<UUID> parties) {
        return persons.findByPartyIdInAndSuspendedFalseAndLeftAtNullOrderByName(parties).stream()
                .flatMap(who -> party(who.party()).map(who::summary).stream())
                .toList();
    }

    private static Set<UUID> idsOf(List<Party> parties) {
        return parties.stream().map(party -> party.id().value()).collect(Collectors.toSet());
    }
}
