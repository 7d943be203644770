package org.uprportal.access;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.uprportal.account.People;
import org.uprportal.party.MemberRole;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.state.StateCode;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.Parts;
import org.uprportal.testing.world.World;

/**
 * One of everybody around the reviews of one State: an author, the mission it asked, the ministry in the lead, and those who
 * have nothing to do with them. What the modules keep, each brings itself.
 */
final class Everybody implements World {

    private final Scene scene;
    private final People people;
    private final String mark;
    private final Map<String, @Nullable PersonId> everybody = new LinkedHashMap<>();
    private final Parts parts;
    private StateCode state;
    private PartyId authors;
    private PartyId coalition;
    private PartyId mission;
    private PartyId lead;

    /** Makes all of it anew; {@code mark} is put into every confidential field, so that it can be looked for. */
    Everybody(ApplicationContext portal, String mark) {
        this.scene = portal.getBean(Scene.class);
        this.people = portal.getBean(People.class);
        this.mark = mark;
        populate();
        this.parts = new Parts(portal, this);
        scene.signOut();
    }

    /** What the modules bring. */
    Parts parts() {
        return parts;
    }

    @Override
    public StateCode state() {
        return state;
    }

    @Override
    public Map<String, @Nullable PersonId> everybody() {
        return everybody;
    }

    @Override
    public PartyId authors() {
        return authors;
    }

    @Override
    public PartyId mission() {
        return mission;
    }

    @Override
    public PartyId lead() {
        return lead;
    }

    @Override
    public PartyId party(String name) {
        return partyOf(name).id();
    }

    @Override
    public String marked(String word) {
        return mark + word;
    }

    /** The columns of the matrix that somebody can be, the one for their own things first. */
    String column(String name, Set<String> standing) {
        var person = everybody.get(name);
        if (person == null) {
            return "AN";
        }
        return switch (partyOf(name).kind()) {
            case CSO, COALITION, NHRI, ACADEMIC -> standing.contains("own") || standing.contains("named") ? "CM" : "CO";
            case GOVERNMENT -> "GV";
            case MINISTRY -> "MI";
            case EMBASSY -> "EM";
            case UNCT, UN_AGENCY -> "CT";
            case OHCHR -> "OD";
            case ADMIN -> "PA";
            case AUDITOR -> "AU";
        };
    }

    /** How somebody stands to a thing of that owner, on which these are named, in the State under review. */
    Set<String> standing(String name, @Nullable PartyId owner, Set<PartyId> named) {
        var standing = new LinkedHashSet<String>();
        if (everybody.get(name) == null) {
            return standing;
        }
        var party = partyOf(name);
        if (party.id().equals(owner) || (coalition.equals(owner) && name.equals("acting member"))) {
            standing.add("own");
        }
        if (named.contains(party.id())) {
            standing.add("named");
        }
        if ((standing.contains("own") || standing.contains("named")) && role(name) == MemberRole.OWNER) {
            standing.add("owner");
        }
        if (state.equals(party.kind() == PartyKind.EMBASSY ? party.accreditedTo() : party.state())) {
            standing.add("country");
        }
        return standing;
    }

    boolean viewer(String name) {
        return name.endsWith("viewer");
    }

    private MemberRole role(String name) {
        return people.person(everybody.get(name)).orElseThrow().role();
    }

    Party partyOf(String name) {
        return people.person(everybody.get(name)).orElseThrow().party();
    }

    private void populate() {
        state = scene.newState();
        var elsewhere = scene.newState();
        everybody.put("visitor", null);
        authors = scene.partyOf(scene.person(PartyKind.CSO, state));
        everybody.put("author", scene.colleague(authors, MemberRole.OWNER));
        everybody.put("author's editor", scene.colleague(authors, MemberRole.EDITOR));
        everybody.put("author's viewer", scene.colleague(authors, MemberRole.VIEWER));
        everybody.put("other CSO", scene.person(PartyKind.CSO, state));
        everybody.put("CSO of another State", scene.person(PartyKind.CSO, elsewhere));
        everybody.put("coalition", coalitionsOwner());
        var acting = scene.partyOf(scene.person(PartyKind.CSO, state));
        everybody.put("acting member", scene.colleague(acting, MemberRole.OWNER));
        everybody.put("acting member's viewer", scene.colleague(acting, MemberRole.VIEWER));
        var mere = scene.partyOf(scene.person(PartyKind.CSO, state));
        everybody.put("mere member", scene.colleague(mere, MemberRole.OWNER));
        everybody.put("NHRI", scene.person(PartyKind.NHRI, state));
        var hidden = PartyId.random();
        people.know(new Party(hidden, PartyKind.CSO, "League " + marked("BEHIND"), state, null));
        everybody.put("unlisted CSO", scene.colleague(hidden, MemberRole.OWNER));
        everybody.put("government", scene.person(PartyKind.GOVERNMENT, state));
        everybody.put("government's viewer", scene.colleague(scene.partyOf(who("government")), MemberRole.VIEWER));
        everybody.put("government's owner", scene.colleague(scene.partyOf(who("government")), MemberRole.OWNER));
        everybody.put("government of another State", scene.person(PartyKind.GOVERNMENT, elsewhere));
        everybody.put("ministry in the lead", scene.person(PartyKind.MINISTRY, state));
        everybody.put("other ministry", scene.person(PartyKind.MINISTRY, state));
        everybody.put("ministry of another State", scene.person(PartyKind.MINISTRY, elsewhere));
        everybody.put("embassy asked", scene.person(PartyKind.EMBASSY, state));
        everybody.put("other embassy", scene.person(PartyKind.EMBASSY, state));
        everybody.put("embassy to another State", scene.person(PartyKind.EMBASSY, elsewhere));
        everybody.put("country team", scene.person(PartyKind.UNCT, state));
        everybody.put("country team elsewhere", scene.person(PartyKind.UNCT, elsewhere));
        everybody.put("secretariat", scene.secretariat());
        everybody.put("administrator", scene.person(PartyKind.ADMIN, null));
        everybody.put("auditor", scene.person(PartyKind.AUDITOR, null));
        everybody.put("academic body", scene.person(PartyKind.ACADEMIC, state));
        everybody.put("UN agency", scene.person(PartyKind.UN_AGENCY, state));
        coalition = scene.partyOf(who("coalition"));
        mission = scene.partyOf(who("embassy asked"));
        lead = scene.partyOf(who("ministry in the lead"));
    }

    /** Only an owner invites to a coalition. */
    private PersonId coalitionsOwner() {
        return scene.colleague(scene.partyOf(scene.person(PartyKind.COALITION, state)), MemberRole.OWNER);
    }
}
