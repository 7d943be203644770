package org.uprportal.organisation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.access.Thing;
import org.uprportal.account.People;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.LookAlikes;
import org.uprportal.platform.Part;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.SafeText;
import org.uprportal.state.StateCode;
import org.uprportal.theme.ThemeId;
import org.uprportal.theme.Themes;

/** The organisations of the review. Only those that chose to be public are in the directory. */
@Service
@Transactional
public class Organisations {

    private static final List<PartyKind> STAKEHOLDERS =
            Arrays.stream(PartyKind.values()).filter(PartyKind::stakeholder).toList();

    private final OrganisationRepository organisations;
    private final OrganisationHistory history;
    private final People people;
    private final Themes themes;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    Organisations(
            OrganisationRepository organisations,
            OrganisationHistory history,
            People people,
            Themes themes,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.organisations = organisations;
        this.history = history;
        this.people = people;
        this.themes = themes;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Registers an organisation and makes its party known. The party's name gives way to the profile's.
     *
     * @throws OrganisationRefused where it is registered already, has no name or one that could be taken for another in the
     *     directory, lacks its State, or a text is too long
     * @throws NotAllowed for anybody but the secretariat, administrators, and a focal point for a ministry of its own State
     */
    public PartyId register(Party party, OrganisationProfile profile) {
        NotAllowed.unless(mayRegister(party));
        return admit(party, profile);
    }

    /**
     * Refuses a name that could be taken for one in the directory. What is not in the directory is not compared with, so that
     * nobody finds it by trying. The very same name is fine in another country: every State has its ministry of justice.
     *
     * @param itself who bears the name, or is to bear it
     */
    void refuseLookAlike(PartyId itself, String name, @Nullable StateCode state) {
        var typed = SafeText.name(name);
        var look = LookAlikes.Look.of(typed);
        for (var other : organisations.findNamesByListedTrue()) {
            if (other.id().equals(itself.value())) {
                continue;
            }
            if (other.name().equalsIgnoreCase(typed)) {
                if (state == null
                        || other.stateCode() == null
                        || other.stateCode().equals(state.value())) {
                    throw OrganisationRefused.nameTaken();
                }
            } else if (look.like(LookAlikes.Look.of(other.name()))) {
                throw OrganisationRefused.lookAlike();
            }
        }
    }

    /** Registers without asking who may: for the registration that has been vetted. */
    PartyId admit(Party party, OrganisationProfile profile) {
        if (organisations.existsById(party.id().value())) {
            throw OrganisationRefused.registered();
        }
        refuseUnknownThemes(profile);
        refuseLookAlike(party.id(), profile.name(), party.state());
        var organisation = organisations.save(Organisation.register(party, profile, clock.instant()));
        people.know(organisation.party());
        history.write(party.id(), HistoryEntry.Act.REGISTERED, List.of());
        audit.record("organisation.registered", party.id().value());
        return party.id();
    }

    /**
     * Changes what an organisation says of itself.
     *
     * @throws OrganisationRefused where it has no name or one that could be taken for another in the directory, or a text is
     *     too long
     * @throws NotAllowed for anybody but its own editors and the secretariat
     */
    public void change(PartyId id, OrganisationProfile profile) {
        var organisation = organisation(id);
        access.require(Act.WRITE, thing(organisation), access.to(id));
        refuseUnknownThemes(profile);
        if (!organisation.name().equals(profile.name()) || (profile.listed() && !organisation.listed())) {
            refuseLookAlike(id, profile.name(), organisation.party().state());
        }
        var changed = organisation.change(profile);
        organisations.save(organisation);
        if (!changed.isEmpty()) {
            history.write(id, HistoryEntry.Act.CHANGED, changed);
        }
        people.know(organisation.party());
        audit.record("organisation.changed", id.value());
    }

    /**
     * One organisation: public where it chose to be, and then without the fields it hides; its own people and the
     * secretariat see all of it in any case.
     */
    public Optional<OrganisationSummary> find(PartyId id) {
        return organisations
                .findById(id.value())
                .filter(one -> access.reads(thing(one), id.value(), access.to(id)))
                .map(this::shown);
    }

    /**
     * A part of what has happened to an organisation's entry since it was registered, the newest first. It stays from cycle to cycle.
     *
     * @throws NotAllowed for anybody but its own people and the secretariat
     */
    public Part<HistoryEntry> history(PartyId id, int offset, int most) {
        NotAllowed.unless(seesAll(organisation(id)));
        access.shown(OrganisationThing.ORGANISATION_UNLISTED, id.value(), access.to(id));
        return history.of(id, offset, most);
    }

    /** The names of those of these that are listed, and of the actor's own; in a fixed number of statements. */
    @Transactional(readOnly = true)
    public Map<PartyId, String> named(Collection<PartyId> ids) {
        return organisations.findAllById(ids.stream().map(PartyId::value).toList()).stream()
                .filter(one ->
                        thing(one) == OrganisationThing.ORGANISATION_ENTRY || access.to(one.id()) == Relation.OWN)
                .filter(one -> access.may(Act.READ, thing(one), access.to(one.id())))
                .collect(Collectors.toMap(Organisation::id, Organisation::name));
    }

    /** A part of the public directory, by name. A field that an organisation hides is not searched either. */
    public Part<OrganisationSummary> directory(DirectoryFilter filter, int offset, int most) {
        return Part.of(organisations.directory(
                        SafeText.containing(filter.words()),
                        filter.kind(),
                        filter.state() == null ? null : filter.state().value(),
                        filter.theme() == null ? null : filter.theme().value(),
                        filter.language(),
                        own(),
                        access.may(Act.READ, OrganisationThing.ORGANISATION_UNLISTED),
                        Part.page(offset, most)))
                .map(this::shown);
    }

    /** Whether the actor reads by whom and when an entry was changed. */
    @Transactional(readOnly = true)
    public boolean mayReadHistory(PartyId id) {
        return access.may(Act.WRITE, OrganisationThing.ORGANISATION_ENTRY, access.to(id))
                || access.to(id) == Relation.OWN;
    }

    /** By what the directory can be filtered: the States, themes and languages of those in it. */
    @Transactional(readOnly = true)
    public DirectoryChoices directoryChoices() {
        var all = access.may(Act.READ, OrganisationThing.ORGANISATION_UNLISTED);
        return new DirectoryChoices(
                Stream.concat(organisations.states().stream(), organisations.accreditations().stream())
                        .map(StateCode::new)
                        .collect(Collectors.toSet()),
                organisations.themes(own(), all).stream().map(ThemeId::new).collect(Collectors.toSet()),
                organisations.languages(own(), all));
    }

    private @Nullable UUID own() {
        var party = actor.get().party();
        return party == null ? null : party.id().value();
    }

    /** What an organisation does not show is as if it were not in the directory. */
    private boolean seesAll(Organisation one) {
        return access.may(Act.READ, OrganisationThing.ORGANISATION_UNLISTED, access.to(one.id()));
    }

    private OrganisationSummary forReader(Organisation one) {
        return seesAll(one) ? one.summary() : one.forOthers();
    }

    private OrganisationSummary shown(Organisation one) {
        var shown = forReader(one);
        if (!shown.equals(one.forOthers())) {
            access.shown(OrganisationThing.ORGANISATION_UNLISTED, one.id().value(), access.to(one.id()));
        }
        return shown;
    }

    /** The CSOs, coalitions, academic bodies and NHRI of a State that are in the public directory, by name. */
    public List<OrganisationSummary> stakeholdersOf(StateCode state) {
        return organisations
                .findByListedTrueAndKindInAndStateCodeOrderByNameAscIdAsc(STAKEHOLDERS, state.value())
                .stream()
                .map(this::shown)
                .toList();
    }

    /**
     * The CSOs, coalitions, academic bodies and NHRI of a State that work on one of the themes: also those that are not in the
     * directory, which may be counted and told but not named; not those that stand there and hide their themes. For the
     * portal's own work.
     */
    @Transactional(readOnly = true)
    public Set<PartyId> workingOn(StateCode state, Collection<ThemeId> themes) {
        NotAllowed.unless(actor.get().portal());
        return themes.isEmpty()
                ? Set.of()
                : organisations
                        .workingOn(
                                state.value(),
                                STAKEHOLDERS,
                                themes.stream().map(ThemeId::value).toList())
                        .stream()
                        .map(PartyId::new)
                        .collect(Collectors.toSet());
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
        return one.listed() ? OrganisationThing.ORGANISATION_ENTRY : OrganisationThing.ORGANISATION_UNLISTED;
    }

    private boolean mayRegister(Party party) {
        return party.kind() == PartyKind.MINISTRY && party.state() != null
                ? access.may(Act.CREATE, OrganisationThing.MINISTRY_REGISTER, access.in(party.state()))
                : access.may(Act.CREATE, OrganisationThing.ORGANISATION_REGISTER);
    }
}
