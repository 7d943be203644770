package org.uprportal.testing;

import org.springframework.beans.factory.BeanFactory;
import org.uprportal.account.People;
import org.uprportal.organisation.Coalitions;
import org.uprportal.organisation.OrganisationProfile;
import org.uprportal.organisation.Organisations;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.state.StateCode;

/**
 * A coalition with three members: one that its lead lets act, a mere member, and one that does not want to be seen.
 *
 * @param lead its owner, who lets members act
 * @param editor somebody of its own
 * @param acting an editor of the member that acts for it
 * @param actingViewer a viewer of the same member
 * @param mere an owner of the mere member
 * @param unseen an owner of the member that is not seen
 */
public record Alliance(
        PartyId coalition,
        PersonId lead,
        PersonId editor,
        PersonId acting,
        PersonId actingViewer,
        PersonId mere,
        PersonId unseen) {

    /** A new one in that State, all of its members listed in the directory. */
    public static Alliance in(StateCode state, BeanFactory beans) {
        var scene = beans.getBean(Scene.class);
        var coalitions = beans.getBean(Coalitions.class);
        var editor = listed(PartyKind.COALITION, state, beans);
        var coalition = scene.partyOf(editor);
        var lead = scene.colleague(coalition, MemberRole.OWNER);
        var acting = listed(PartyKind.CSO, state, beans);
        var mere = listed(PartyKind.CSO, state, beans);
        var unseen = listed(PartyKind.CSO, state, beans);
        var alliance = new Alliance(
                coalition,
                lead,
                editor,
                acting,
                scene.colleague(scene.partyOf(acting), MemberRole.VIEWER),
                scene.colleague(scene.partyOf(mere), MemberRole.OWNER),
                scene.colleague(scene.partyOf(unseen), MemberRole.OWNER));
        join(alliance, scene.colleague(scene.partyOf(acting), MemberRole.OWNER), false, beans);
        join(alliance, alliance.mere(), false, beans);
        join(alliance, alliance.unseen(), true, beans);
        scene.as(lead, () -> coalitions.letAct(coalition, scene.partyOf(acting), true));
        return alliance;
    }

    private static PersonId listed(PartyKind kind, StateCode state, BeanFactory beans) {
        var person = beans.getBean(Scene.class).person(kind, state);
        var party = beans.getBean(People.class).person(person).orElseThrow().party();
        beans.getBean(CurrentActor.class)
                .runAs(
                        Actor.PORTAL,
                        () -> beans.getBean(Organisations.class)
                                .register(party, OrganisationProfile.named(party.name(), true)));
        return person;
    }

    private static void join(Alliance alliance, PersonId owner, boolean unseen, BeanFactory beans) {
        var scene = beans.getBean(Scene.class);
        var coalitions = beans.getBean(Coalitions.class);
        scene.as(alliance.lead(), () -> coalitions.invite(alliance.coalition(), scene.partyOf(owner)));
        scene.as(owner, () -> coalitions.consent(alliance.coalition(), unseen));
    }
}
