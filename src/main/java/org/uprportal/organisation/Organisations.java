package org.uprportal.organisation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.identity.Access;
import org.uprportal.identity.Act;
import org.uprportal.identity.AuditTrail;
import org.uprportal.identity.NotAllowed;
import org.uprportal.identity.Party;
import org.uprportal.identity.PartyId;
import org.uprportal.identity.PartyKind;
import org.uprportal.identity.People;
import org.uprportal.identity.Thing;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;
import org.uprportal.theme.Themes;

/** The organisations of the review. Only those that chose to be public are in the directory. */
@Service
@Transactional
public class Organisations {

    private static final Set<PartyKind> STAKEHOLDERS = Set.of(PartyKind.CSO, PartyKind.COALITION, PartyKind.NHRI);

    private final OrganisationRepository organisations;
    private final People people;
    private final Themes themes;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    Organisations(
            OrganisationRepository organisations,
            People people,
            Themes themes,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.organisations = organisations;
        this.people = people;
        this.themes = themes;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Registers an organisation and makes it known to identity. The party's name gives way to the profile's.
     *
     * @throws OrganisationRefused where it is registered already, has no name, lacks its State, or a text is too long
     * @throws NotAllowed for anybody but the secretariat, administrators, and a focal point for a ministry of its own State
     */
    public PartyId register(Party party, OrganisationProfile profile) {
        NotAllowed.unless(mayRegister(party));
        if (organisations.existsById(party.id().value())) {
            throw OrganisationRefused.registered();
        }
        refuseUnknownThemes(profile);
        var organisation = organisations.save(Organisation.register(party, profile, clock.instant()));
        people.know(organisation.party());
        audit.record("organisation.registered", party.id().value());
        return party.id();
    }

    /**
     * Changes what an organisation says of itself.
     *
     * @throws OrganisationRefused where it has no name or a text is too long
     * @throws NotAllowed for anybody but its own editors and the secretariat
     */
    public void change(PartyId id, OrganisationProfile profile) {
        var organisation = organisation(id);
        access.require(Act.WRITE, thing(organisation), access.to(id));
        refuseUnknownThemes(profile);
        organisation.change(profile);
        organisations.save(organisation);
        people.know(organisation.party());
        audit.record("organisation.changed", id.value());
    }

    /** One organisation: public where it chose to be; its own people and the secretariat see it in any case. */
    @Transactional(readOnly = true)
    public Optional<OrganisationSummary> find(PartyId id) {
        return organisations
                .findById(id.value())
                .filter(one -> access.may(Act.READ, thing(one), access.to(id)))
                .map(Organisation::summary);
    }

    /**
     * The public directory, by name.
     *
     * @param words what its name or description must contain; empty for all
     * @param kind only this kind; null for all
     * @param state only of this State, or accredited to it; null for all
     */
    @Transactional(readOnly = true)
    public List<OrganisationSummary> directory(String words, @Nullable PartyKind kind, @Nullable StateCode state) {
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        return organisations.findByListedTrueOrderByNameAscIdAsc().stream()
                .map(Organisation::summary)
                .filter(one -> kind == null || one.kind() == kind)
                .filter(one -> state == null || state.equals(one.state()) || state.equals(one.accreditedTo()))
                .filter(one -> (one.name() + "\n" + one.profile().about())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
    }

    /** The CSOs, coalitions and NHRI of a State that are in the public directory, by name. */
    @Transactional(readOnly = true)
    public List<OrganisationSummary> stakeholdersOf(StateCode state) {
        return directory("", null, state).stream()
                .filter(one -> STAKEHOLDERS.contains(one.kind()))
                .toList();
    }

    /** Who acts for a State's government in its review. Open to everybody. */
    @Transactional(readOnly = true)
    public GovernmentBodies bodiesOf(StateCode state) {
        return new GovernmentBodies(
                people.partiesOf(state, PartyKind.GOVERNMENT), people.partiesOf(state, PartyKind.MINISTRY));
    }

    private void refuseUnknownThemes(OrganisationProfile profile) {
        if (profile.themes().stream().anyMatch(theme -> themes.find(theme).isEmpty())) {
            throw OrganisationRefused.unknownTheme();
        }
    }

    private Organisation organisation(PartyId id) {
        return organisations.findById(id.value()).orElseThrow(NotAllowed::here);
    }

    private static Thing thing(Organisation one) {
        return one.listed() ? Thing.ORGANISATION_ENTRY : Thing.ORGANISATION_UNLISTED;
    }

    private boolean mayRegister(Party party) {
        return party.kind() == PartyKind.MINISTRY && party.state() != null
                ? access.may(Act.CREATE, Thing.MINISTRY_REGISTER, access.in(party.state()))
                : access.may(Act.CREATE, Thing.ORGANISATION_REGISTER);
    }
}
