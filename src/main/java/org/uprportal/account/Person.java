package org.uprportal.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.uprportal.party.MemberRole;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.platform.EmailAddress;
import org.uprportal.platform.SafeText;

/** Somebody with an account, and the party for which they act. */
@Entity
@Table(name = "identity_person")
class Person extends AbstractAggregateRoot<Person> {

    /** What stands where a name was. */
    static final String ERASED = "—";

    static final int LONGEST_NAME = 200;
    static final int LONGEST_EMAIL = EmailAddress.LONGEST;

    @Id
    private UUID id;

    private String name;
    private String email;
    private String language;

    /** The identity provider's issuer and subject: who this is, whatever the address says. */
    private @Nullable String issuer;

    private @Nullable String subject;

    private UUID partyId;

    @Enumerated(EnumType.STRING)
    @Column(name = "member_role")
    private MemberRole role;

    private boolean suspended;

    /** Whoever suspended them lifts it: the party's owner does not undo what an administrator did. */
    @Enumerated(EnumType.STRING)
    private @Nullable SuspendedBy suspendedBy;

    private @Nullable Instant leftAt;
    private @Nullable Instant lastSeenAt;
    private @Nullable Instant seenBeforeAt;

    @Version
    private int version;

    protected Person() {}

    Person(PersonId id, String name, String email, Locale language, PartyId party, MemberRole role) {
        this.id = id.value();
        this.name = SafeText.name(name);
        if (this.name.isEmpty()) {
            throw PersonRefused.nameMissing();
        }
        refuseLonger(name, LONGEST_NAME);
        refuseLonger(email, LONGEST_EMAIL);
        this.email = SafeText.name(email);
        this.language = language.getLanguage();
        this.partyId = party.value();
        this.role = role;
    }

    private static void refuseLonger(String text, int most) {
        if (text.length() > most) {
            throw PersonRefused.tooLong(most);
        }
    }

    PersonId id() {
        return new PersonId(id);
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    MemberRole role() {
        return role;
    }

    PartyId party() {
        return new PartyId(partyId);
    }

    boolean suspended() {
        return suspended;
    }

    @Nullable
    String subject() {
        return subject;
    }

    void knownAs(String issuer, String subject) {
        this.issuer = issuer;
        this.subject = subject;
    }

    void speak(Locale language) {
        this.language = language.getLanguage();
    }

    void become(MemberRole role) {
        if (this.role != role) {
            this.role = role;
            registerEvent(new MemberEvent.RoleChanged(party(), id(), role));
        }
    }

    void suspend(SuspendedBy by) {
        // An administrator's word outranks the party's, never the other way round.
        if (suspendedBy != SuspendedBy.ADMIN) {
            suspendedBy = by;
        }
        suspended = true;
        registerEvent(new MemberEvent.Suspended(party(), id()));
    }

    void restore() {
        suspended = false;
        suspendedBy = null;
        registerEvent(new MemberEvent.Restored(party(), id()));
    }

    boolean suspendedByAdministrator() {
        return suspended && suspendedBy == SuspendedBy.ADMIN;
    }

    void leave(Instant now) {
        leftAt = now;
        registerEvent(new MemberEvent.Left(party(), id(), name));
    }

    boolean left() {
        return leftAt != null;
    }

    boolean active() {
        return !suspended && !left();
    }

    /** Begins to act for a party, for the first time or after having left another. */
    void join(MemberInvitation invitation) {
        partyId = invitation.party().value();
        role = invitation.role();
        email = invitation.email();
        leftAt = null;
        registerEvent(new MemberEvent.Joined(party(), id(), name));
    }

    /** Takes off all that says who this was; the random id stays, so that what was done keeps its author. */
    void forget() {
        name = ERASED;
        email = id + "@erased.invalid";
        language = Locale.ENGLISH.getLanguage();
        issuer = null;
        subject = null;
        lastSeenAt = null;
        seenBeforeAt = null;
        suspended = true;
    }

    /** All that is known of the person, for themselves. */
    Map<String, Object> record() {
        var all = new LinkedHashMap<String, Object>();
        all.put("id", id.toString());
        all.put("name", name);
        all.put("email", email);
        all.put("language", language);
        all.put("role", role.name());
        all.put("suspended", suspended);
        all.put("identityProvider", String.valueOf(issuer));
        all.put("identityProviderSubject", String.valueOf(subject));
        all.put("lastSeenAt", String.valueOf(lastSeenAt));
        all.put("seenBeforeAt", String.valueOf(seenBeforeAt));
        return all;
    }

    /** Only the hour is kept: beside the minute of an act under a pseudonym the minute of a visit would say whose it is. */
    void arrive(Instant now) {
        seenBeforeAt = lastSeenAt;
        lastSeenAt = now.truncatedTo(ChronoUnit.HOURS);
    }

    @Nullable
    Instant seenBefore() {
        return seenBeforeAt;
    }

    PersonSummary summary(Party party) {
        return new PersonSummary(id(), name, email, Locale.forLanguageTag(language), party, role);
    }

    /** @param managing whether whoever asks manages this account */
    MemberSummary member(Party party, boolean managing) {
        return new MemberSummary(
                id(),
                name,
                managing ? email : "",
                party,
                role,
                suspended,
                suspendedByAdministrator(),
                managing ? lastSeenAt : null);
    }

    /** On whose word somebody may not act. */
    enum SuspendedBy {
        PARTY,
        ADMIN
    }
}
