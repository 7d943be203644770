package org.uprportal.mechanism;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.account.People;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.ClusterId;
import org.uprportal.followup.ClusterSummary;
import org.uprportal.followup.FollowUps;
import org.uprportal.organisation.OrganisationSummary;
import org.uprportal.organisation.Organisations;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ThreeWay;
import org.uprportal.state.StateCode;

/** The States' mechanisms for implementation, reporting and follow-up. Public; each is its own State's focal point's to shape. */
@Service
@Transactional
public class Mechanisms {

    public static final int LONGEST_NAME = Mechanism.LONGEST_NAME;
    public static final int LONGEST_RULES = Mechanism.LONGEST_RULES;
    public static final int LONGEST_TASK = WorkingGroup.LONGEST_TASK;

    private final MechanismRepository all;
    private final GroupRepository groups;
    private final People people;
    private final Organisations organisations;
    private final FollowUps followUps;
    private final Cycles cycles;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    Mechanisms(
            MechanismRepository all,
            GroupRepository groups,
            People people,
            Organisations organisations,
            FollowUps followUps,
            Cycles cycles,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.all = all;
        this.groups = groups;
        this.people = people;
        this.organisations = organisations;
        this.followUps = followUps;
        this.cycles = cycles;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the actor shapes the mechanism of that State. */
    @Transactional(readOnly = true)
    public boolean mayShape(StateCode state) {
        return actor.get().signedIn() && access.may(Act.WRITE, MechanismThing.MECHANISM, access.in(state));
    }

    /** One. Open to everybody. */
    @Transactional(readOnly = true)
    public Optional<MechanismSummary> find(MechanismId id) {
        return all.findById(id.value()).map(this::summary);
    }

    /** That of a State; empty where it has none here. Open to everybody. */
    @Transactional(readOnly = true)
    public Optional<MechanismSummary> of(StateCode state) {
        return all.findByStateCode(state.value()).map(this::summary);
    }

    private MechanismSummary summary(Mechanism one) {
        return new MechanismSummary(
                one.id(),
                one.state(),
                one.name(),
                one.rules(),
                one.confirmedOn(),
                one.seats(),
                groups.findByMechanismIdOrderByNameAscIdAsc(one.id().value()).stream()
                        .map(WorkingGroup::summary)
                        .toList());
    }

    /** Whom the focal point can seat: the bodies of the State and the organisations of the public directory; nobody for others. */
    @Transactional(readOnly = true)
    public List<Party> eligible(StateCode state) {
        if (!mayShape(state)) {
            return List.of();
        }
        var listed = organisations.stakeholdersOf(state).stream()
                .map(OrganisationSummary::id)
                .toList();
        return Stream.concat(
                        Stream.of(PartyKind.GOVERNMENT, PartyKind.MINISTRY)
                                .flatMap(kind -> people.partiesOf(state, kind).stream()),
                        people.parties(listed).stream())
                .toList();
    }

    /**
     * Sets up the mechanism of a State, with its focal point in the chair.
     *
     * @throws MechanismRefused where the State has one, and for an empty or too long name
     * @throws NotAllowed for anybody but the focal point of that State
     */
    public MechanismId open(StateCode state, String name) {
        access.require(Act.CREATE, MechanismThing.MECHANISM, access.in(state));
        var party = actor.get().party();
        NotAllowed.unless(party != null);
        if (all.existsByStateCode(state.value())) {
            throw MechanismRefused.already();
        }
        var one = all.save(new Mechanism(state, party.id(), name, today()));
        audit.record("mechanism.opened", one.id().value());
        return one.id();
    }

    /**
     * Names it and writes its rules; paragraphs that a colleague has changed meanwhile stay.
     *
     * @param read the rules that stood on the page
     * @return the rules as they stand now
     * @throws MechanismRefused for what is empty or too long, and where both have changed the same paragraphs
     * @throws NotAllowed for anybody but the focal point
     */
    public String write(MechanismId id, String name, String read, String mine) {
        var one = own(id);
        var merged = ThreeWay.paragraphs(read, mine, one.rules());
        one.name(name);
        one.rules(merged.orElseThrow(() -> MechanismRefused.overtaken(one.rules())));
        all.save(one);
        audit.record("mechanism.written", id.value());
        return one.rules();
    }

    /** A party sits in it, in that part. @throws MechanismRefused for a second chair @throws NotAllowed for anybody but the focal point */
    public void seat(MechanismId id, PartyId party, SeatPart part) {
        var one = own(id);
        NotAllowed.unless(eligible(one.state()).stream().map(Party::id).anyMatch(party::equals));
        one.seat(party, part, today());
        all.save(one);
        audit.record("mechanism.seated", id.value());
    }

    /** A party sits in it no more, nor in its groups. @throws NotAllowed for anybody but the focal point */
    public void leave(MechanismId id, PartyId party) {
        var one = own(id);
        one.leave(party);
        all.save(one);
        groups.findByMechanismIdOrderByNameAscIdAsc(id.value()).stream()
                .filter(group -> group.leave(party))
                .forEach(groups::save);
        audit.record("mechanism.left", id.value());
    }

    /**
     * A working group of those who sit in it.
     *
     * @throws MechanismRefused for somebody who does not sit in it, for a cluster of another State or one that is no more, and
     *     for what is empty or too long
     * @throws NotAllowed for anybody but the focal point
     */
    public GroupId group(MechanismId id, GroupText text) {
        var one = own(id);
        if (!text.members().stream().allMatch(one::sits)) {
            throw MechanismRefused.noSeat();
        }
        if (!text.clusters().stream().allMatch(cluster -> ofState(cluster, one.state()))) {
            throw MechanismRefused.otherCluster();
        }
        var group = groups.save(new WorkingGroup(id, text)).summary().id();
        audit.record("mechanism.grouped", id.value());
        return group;
    }

    private boolean ofState(ClusterId id, StateCode state) {
        return followUps
                .cluster(id)
                .filter(ClusterSummary::open)
                .flatMap(cluster -> cycles.find(cluster.cycle()))
                .filter(cycle -> cycle.state().equals(state))
                .isPresent();
    }

    /** A working group is no more. @throws NotAllowed for anybody but the focal point */
    public void dissolve(GroupId id) {
        var group = groups.findById(id.value()).orElseThrow(NotAllowed::here);
        own(group.mechanism());
        groups.delete(group);
        audit.record("mechanism.dissolved", group.mechanism().value());
    }

    /** It still is so; asked again in a year. @throws NotAllowed for anybody but the focal point */
    public void confirm(MechanismId id) {
        var one = own(id);
        one.confirm(today());
        all.save(one);
        audit.record("mechanism.confirmed", id.value());
    }

    private Mechanism own(MechanismId id) {
        var one = all.lock(id.value()).orElseThrow(NotAllowed::here);
        access.require(Act.WRITE, MechanismThing.MECHANISM, access.in(one.state()));
        return one;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
    }
}
