package org.uprportal.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.audit.AuditTrail;
import org.uprportal.organisation.RegistrationLinks.Purpose;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.platform.LinkSecret;
import org.uprportal.platform.Part;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;

/**
 * Organisations that register themselves, as those see them who decide: the United Nations country team of the country and OHCHR.
 * To everybody else, governments above all, a registration does not exist. Who asks sees {@link Applications}.
 */
@Service
@Transactional
public class Registrations {

    private static final Set<RegistrationStatus> UNDECIDED =
            Set.of(RegistrationStatus.WAITING, RegistrationStatus.APPEALED);

    private final RegistrationRepository registrations;
    private final RegistrationLinks links;
    private final Organisations organisations;
    private final OrganisationHistory history;
    private final OwnerClaims claims;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;
    private final RegistrationTimes times;

    Registrations(
            RegistrationRepository registrations,
            RegistrationLinks links,
            Organisations organisations,
            OrganisationHistory history,
            OwnerClaims claims,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock,
            RegistrationTimes times) {
        this.registrations = registrations;
        this.links = links;
        this.organisations = organisations;
        this.history = history;
        this.claims = claims;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.times = times;
    }

    /** Whether the actor is of those who decide on registrations at all. */
    @Transactional(readOnly = true)
    public boolean known() {
        var party = actor.get().party();
        return party != null && may(Act.READ, party.state());
    }

    /** A part of those that wait for the actor's office to decide, those promised first at the top; none for others. */
    public Part<RegistrationSummary> waiting(int offset, int most) {
        var party = actor.get().party();
        var part = Part.page(offset, most);
        Page<Registration> found = Page.empty();
        if (may(Act.READ, null)) {
            found = registrations.findByStatusInOrderByDecideByAscIdAsc(UNDECIDED, part);
        } else if (party != null && party.state() != null && may(Act.READ, party.state())) {
            found = registrations.findByStatusInAndStateCodeInOrderByDecideByAscIdAsc(
                    UNDECIDED, Set.of(party.state().value()), part);
        }
        return Part.of(found).map(one -> shown(one).summary());
    }

    /** One registration; empty where it does not exist for the actor, and for everybody before its address is confirmed. */
    public Optional<RegistrationDetails> find(RegistrationId id) {
        return registrations
                .findById(id.value())
                .filter(one -> one.status() != RegistrationStatus.ASKED && may(Act.READ, one.state()))
                .map(this::shown)
                .map(one -> one.details(actor.get(), may(Act.WRITE, one.state())));
    }

    /**
     * Accepts the organisation: it is registered, hidden from others until it decides otherwise, and the applicant gets a
     * letter by which to take it over as its owner. Until then nobody acts for it.
     *
     * @throws RegistrationRefused without a reason, where it was decided already, and on an appeal by whoever refused
     * @throws NotAllowed for anybody but editors and owners of the country team of its State and of OHCHR
     */
    public PartyId accept(RegistrationId id, String reason) {
        var one = decidable(id);
        var organisation = PartyId.random();
        var link = standingLink(one);
        if (one.status() == RegistrationStatus.APPEALED) {
            one.acceptAppeal(actor.get(), reason, organisation, clock.instant(), keptUntil(), link);
        } else {
            one.accept(actor.get(), reason, organisation, clock.instant(), keptUntil(), link);
        }
        organisations.admit(one.party(organisation), one.profile());
        history.write(organisation, HistoryEntry.Act.VETTED, List.of());
        claims.offer(organisation, one.applicant());
        registrations.save(one);
        audit.record("organisation.registration.accepted", id.value());
        return organisation;
    }

    /**
     * Refuses the organisation. The first refusal can be appealed; one on an appeal is final.
     *
     * @throws RegistrationRefused without a reason, where it was decided already, and on an appeal by whoever refused
     * @throws NotAllowed for anybody but editors and owners of the country team of its State and of OHCHR
     */
    public void refuse(RegistrationId id, String reason) {
        var one = decidable(id);
        var now = clock.instant();
        if (one.status() == RegistrationStatus.APPEALED) {
            one.refuseAppeal(actor.get(), reason, now, keptUntil(), standingLink(one));
        } else {
            one.refuse(actor.get(), reason, now, now.plus(times.appealing), standingLink(one));
        }
        registrations.save(one);
        audit.record("organisation.registration.refused", id.value());
    }

    private Registration decidable(RegistrationId id) {
        return registrations
                .findById(id.value())
                .filter(one -> one.status() != RegistrationStatus.ASKED && may(Act.WRITE, one.state()))
                .orElseThrow(NotAllowed::here);
    }

    private Instant keptUntil() {
        return clock.instant().plus(times.keeping);
    }

    private LinkSecret standingLink(Registration one) {
        return links.issue(one.id(), Purpose.STANDING, times.watching);
    }

    private Registration shown(Registration one) {
        access.shown(OrganisationThing.REGISTRATION, one.id().value(), access.in(one.state()));
        return one;
    }

    /** The portal itself decides nothing: a decision has a person. The State's country team is named on its registrations. */
    private boolean may(Act act, @Nullable StateCode state) {
        var who = actor.get();
        var named = state != null && who.audiences().contains(Audience.countryTeamIn(state));
        return who.signedIn()
                && access.may(act, OrganisationThing.REGISTRATION, named ? Relation.NAMED : Relation.OTHER);
    }
}
