package org.uprportal.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody with an account, and the party for which they act. */
@Entity
@Table(name = "identity_person")
class Person {

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
    private @Nullable Instant lastSeenAt;
    private @Nullable Instant seenBeforeAt;

    @Version
    private int version;

    protected Person() {}

    Person(PersonId id, String name, String email, Locale language, PartyId party, MemberRole role) {
        this.id = id.value();
        this.name = name;
        this.email = email;
        this.language = language.getLanguage();
        this.partyId = party.value();
        this.role = role;
    }

    PersonId id() {
        return new PersonId(id);
    }

    String name() {
        return name;
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

    void knownAs(String issuer, String subject) {
        this.issuer = issuer;
        this.subject = subject;
    }

    void speak(Locale language) {
        this.language = language.getLanguage();
    }

    void suspend() {
        suspended = true;
    }

    void arrive(Instant now) {
        seenBeforeAt = lastSeenAt;
        lastSeenAt = now;
    }

    @Nullable
    Instant seenBefore() {
        return seenBeforeAt;
    }

    PersonSummary summary(Party party) {
        return new PersonSummary(id(), name, email, Locale.forLanguageTag(language), party, role);
    }
}
