package org.uprportal.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.uprportal.party.Actor;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.EmailAddress;
import org.uprportal.platform.LinkSecret;
import org.uprportal.state.StateCode;

/** An organisation that registers itself: address confirmed, decided with a reason, a refusal appealed once. */
@Entity
@Table(name = "organisation_registration")
class Registration extends AbstractAggregateRoot<Registration> {

    static final int LONGEST_TEXT = 4000;
    static final int LONGEST_PERSON = 100;

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private RegistrationStatus status;

    @Enumerated(EnumType.STRING)
    private PartyKind kind;

    private String stateCode;
    private String name;
    private String about;
    private String website;
    private String applicant;
    private String email;
    private String language;
    private Instant askedAt;
    private @Nullable Instant decideBy;
    private boolean overdue;
    private @Nullable Instant decidedAt;
    private @Nullable UUID decidedBy;
    private @Nullable UUID decidingParty;
    private @Nullable String reason;
    private @Nullable Instant appealBy;
    private @Nullable String appeal;
    private @Nullable Instant appealedAt;
    private @Nullable Instant appealDecidedAt;
    private @Nullable UUID appealDecidedBy;
    private @Nullable String appealReason;
    private @Nullable UUID organisationId;

    @Version
    private @Nullable Integer version;

    protected Registration() {}

    static Registration ask(RegistrationId id, RegistrationForm form, LinkSecret link, Instant now, Instant confirmBy) {
        var one = new Registration();
        one.id = id.value();
        one.status = RegistrationStatus.ASKED;
        one.kind = form.kind();
        one.stateCode = form.state().value();
        one.name = form.name();
        one.about = form.about();
        one.website = form.website();
        one.applicant = form.applicant();
        one.email = form.email();
        one.language = form.language().getLanguage();
        one.askedAt = now;
        one.registerEvent(new RegistrationEvent.Asked(id, one.applicant(), link, confirmBy));
        return one;
    }

    /** Refuses a form that nobody could decide on. */
    static void check(RegistrationForm form) {
        if (!form.kind().stakeholder()) {
            throw RegistrationRefused.wrongKind();
        }
        if (form.about().isBlank() || form.applicant().isBlank()) {
            throw RegistrationRefused.incomplete();
        }
        if (!EmailAddress.valid(form.email())) {
            throw RegistrationRefused.badAddress();
        }
        if (form.applicant().length() > LONGEST_PERSON) {
            throw OrganisationRefused.tooLong(LONGEST_PERSON);
        }
    }

    /** The address is the applicant's. */
    void confirm(Instant now, Instant until, LinkSecret link) {
        at(RegistrationStatus.ASKED);
        status = RegistrationStatus.WAITING;
        decideBy = until;
        registerEvent(new RegistrationEvent.Confirmed(id(), applicant(), link, now, until));
    }

    void accept(Actor by, String why, PartyId organisation, Instant now, Instant keptUntil, LinkSecret link) {
        at(RegistrationStatus.WAITING);
        decided(by, why, now);
        accepted(organisation, false, keptUntil, link);
    }

    private void accepted(PartyId organisation, boolean onAppeal, Instant keptUntil, LinkSecret link) {
        status = RegistrationStatus.ACCEPTED;
        organisationId = organisation.value();
        registerEvent(new RegistrationEvent.Accepted(id(), applicant(), link, organisation, onAppeal, keptUntil));
    }

    void refuse(Actor by, String why, Instant now, Instant appealUntil, LinkSecret link) {
        at(RegistrationStatus.WAITING);
        decided(by, why, now);
        status = RegistrationStatus.REFUSED;
        appealBy = appealUntil;
        registerEvent(new RegistrationEvent.Refused(id(), applicant(), link, appealUntil));
    }

    private void decided(Actor by, String why, Instant now) {
        decidedAt = now;
        decidedBy = Objects.requireNonNull(by.person()).value();
        decidingParty = Objects.requireNonNull(by.party()).id().value();
        reason = reason(why);
        decideBy = null;
    }

    /** The applicant appeals; possible once, because the decision that follows is final. */
    void appeal(String why, Instant now, Instant until, LinkSecret link) {
        at(RegistrationStatus.REFUSED);
        if (!now.isBefore(appealBy)) {
            throw RegistrationRefused.tooLate();
        }
        appeal = reason(why);
        status = RegistrationStatus.APPEALED;
        appealedAt = now;
        decideBy = until;
        overdue = false;
        registerEvent(new RegistrationEvent.Appealed(id(), applicant(), link, now, until));
    }

    void acceptAppeal(Actor by, String why, PartyId organisation, Instant now, Instant keptUntil, LinkSecret link) {
        appealDecided(by, why, now);
        accepted(organisation, true, keptUntil, link);
    }

    void refuseAppeal(Actor by, String why, Instant now, Instant keptUntil, LinkSecret link) {
        appealDecided(by, why, now);
        status = RegistrationStatus.CLOSED;
        registerEvent(new RegistrationEvent.Closed(id(), applicant(), link, true, keptUntil));
    }

    private void appealDecided(Actor by, String why, Instant now) {
        at(RegistrationStatus.APPEALED);
        if (refusedBy(by.person())) {
            throw RegistrationRefused.samePerson();
        }
        appealDecidedAt = now;
        appealDecidedBy = Objects.requireNonNull(by.person()).value();
        appealReason = reason(why);
        decidingParty = Objects.requireNonNull(by.party()).id().value();
        decideBy = null;
    }

    /** The promised time is over; told once for each decision. */
    void escalate(LinkSecret link) {
        if (decideBy != null && !overdue) {
            overdue = true;
            registerEvent(new RegistrationEvent.Overdue(
                    id(), applicant(), link, state(), status == RegistrationStatus.APPEALED));
        }
    }

    /** Nobody appealed in time. */
    void lapse(Instant keptUntil, LinkSecret link) {
        at(RegistrationStatus.REFUSED);
        status = RegistrationStatus.CLOSED;
        registerEvent(new RegistrationEvent.Closed(id(), applicant(), link, false, keptUntil));
    }

    /** Who asked is not known any more; that it was accepted, by which office and why, stays. */
    void forgetApplicant() {
        at(RegistrationStatus.ACCEPTED);
        applicant = "—";
        email = "";
    }

    private void at(RegistrationStatus wanted) {
        if (status != wanted) {
            throw RegistrationRefused.wrongStatus();
        }
    }

    private static String reason(String text) {
        if (text.isBlank()) {
            throw RegistrationRefused.reasonMissing();
        }
        if (text.length() > LONGEST_TEXT) {
            throw OrganisationRefused.tooLong(LONGEST_TEXT);
        }
        return text.strip();
    }

    private boolean refusedBy(@Nullable PersonId person) {
        return person != null && person.value().equals(decidedBy);
    }

    RegistrationId id() {
        return new RegistrationId(id);
    }

    RegistrationStatus status() {
        return status;
    }

    StateCode state() {
        return new StateCode(stateCode);
    }

    Applicant applicant() {
        return new Applicant(applicant, email, Locale.forLanguageTag(language));
    }

    /** The organisation it has become; null where it has not. */
    @Nullable
    PartyId organisation() {
        return organisationId == null ? null : new PartyId(organisationId);
    }

    @Nullable
    PartyId decidingParty() {
        return decidingParty == null ? null : new PartyId(decidingParty);
    }

    /** The organisation it becomes when it is accepted. */
    Party party(PartyId organisation) {
        return new Party(organisation, kind, name, state(), null);
    }

    /** What the organisation says of itself; it decides afterwards whether others see any of it. */
    OrganisationProfile profile() {
        return OrganisationProfile.named(name, false).describedBy(about, website);
    }

    RegistrationSummary summary() {
        return new RegistrationSummary(
                id(), kind, state(), name, status, decideBy == null ? askedAt : decideBy, overdue);
    }

    /** @param decides whether the reader is of those who decide, and may */
    RegistrationDetails details(Actor reader, boolean decides) {
        var waits = status == RegistrationStatus.WAITING
                || (status == RegistrationStatus.APPEALED && !refusedBy(reader.person()));
        return new RegistrationDetails(
                summary(),
                about,
                website,
                applicant(),
                reason,
                appeal,
                appealReason,
                waits && decides,
                appealBy != null && refusedBy(reader.person()));
    }

    /** @param claimable whether nobody has taken over the organisation yet that it has become */
    RegistrationStanding standing(@Nullable String decidingBody, boolean claimable) {
        return new RegistrationStanding(
                name,
                status,
                askedAt,
                decideBy,
                overdue && decideBy != null,
                decidingBody,
                reason,
                status == RegistrationStatus.REFUSED ? appealBy : null,
                appealReason,
                claimable);
    }
}
