package org.uprportal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.party.MemberRole;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** Roles, leaving and suspension; an organisation never loses its last active owner. */
@PortalTest
class MembersTest {

    @Autowired
    Scene scene;

    @Autowired
    Members members;

    @Autowired
    People people;

    PartyId party;
    PersonId owner;
    PersonId editor;

    @BeforeEach
    void anOrganisationWithAnOwnerAndAnEditor() {
        editor = scene.person(PartyKind.CSO, scene.newState());
        party = scene.partyOf(editor);
        owner = scene.colleague(party, MemberRole.OWNER);
    }

    @Test
    void theLastActiveOwnerNeitherLeavesNorBecomesLess() {
        var suspended = scene.colleague(party, MemberRole.OWNER);
        scene.as(owner, () -> members.suspend(suspended));

        scene.signIn(owner);
        refusedWith("account.lastOwner", members::leave);
        refusedWith("account.lastOwner", () -> members.changeRole(owner, MemberRole.EDITOR));
        assertThat(people.actor(owner).orElseThrow().role()).isEqualTo(MemberRole.OWNER);

        members.handOverOwnership(editor);
        assertThat(people.actor(editor).orElseThrow().role()).isEqualTo(MemberRole.OWNER);
        assertThat(people.actor(owner).orElseThrow().role()).isEqualTo(MemberRole.EDITOR);
        members.leave();
        assertThat(people.actor(owner)).isEmpty();
    }

    @RepeatedTest(3)
    void ofTwoOwnersWhoLeaveAtOnceOneStays() throws Exception {
        var other = scene.colleague(party, MemberRole.OWNER);

        var gone = atOnce(() -> scene.as(owner, this::left), () -> scene.as(other, this::left));

        assertThat(gone).containsExactlyInAnyOrder(true, false);
        assertThat(List.of(people.actor(owner).isPresent(), people.actor(other).isPresent()))
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void ownersWhoDemoteEachOtherAtOnceLeaveOneOwner() throws Exception {
        var other = scene.colleague(party, MemberRole.OWNER);

        var done = atOnce(() -> scene.as(owner, () -> demoted(other)), () -> scene.as(other, () -> demoted(owner)));

        assertThat(done).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void onlyOwnersManageAndOnlyTheirOwnOrganisation() {
        var strangerOwner =
                scene.colleague(scene.partyOf(scene.person(PartyKind.CSO, scene.newState())), MemberRole.OWNER);
        for (var nobody : new PersonId[] {editor, strangerOwner, scene.secretariat()}) {
            scene.signIn(nobody);
            assertThatThrownBy(() -> members.changeRole(owner, MemberRole.VIEWER))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> members.suspend(owner)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> members.remove(owner)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> members.accounts("", 0, 20)).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> members.of(party)).isInstanceOf(NotAllowed.class);
        scene.signIn(editor);
        assertThat(members.of(party)).extracting(MemberSummary::email).containsOnly("");
    }

    @Test
    void aFocalPointsOwnerManagesTheMinistriesOfItsStateOnly() {
        var state = scene.newState();
        var clerk = scene.person(PartyKind.MINISTRY, state);
        var elsewhere = scene.person(PartyKind.MINISTRY, scene.newState());
        var cso = scene.person(PartyKind.CSO, state);
        var focalPoint = scene.colleague(scene.partyOf(scene.person(PartyKind.GOVERNMENT, state)), MemberRole.OWNER);

        scene.signIn(focalPoint);
        members.suspend(clerk);
        assertThat(people.actor(clerk)).isEmpty();
        assertThatThrownBy(() -> members.suspend(elsewhere)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> members.suspend(cso)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void anAdministratorStopsEvenALastOwnerAndOnlyAdministratorsUndoIt() {
        var admin = scene.person(PartyKind.ADMIN, null);
        var other = scene.colleague(party, MemberRole.OWNER);
        scene.signIn(admin);
        members.suspend(owner);
        assertThat(people.actor(owner)).isEmpty();
        assertThat(members.accounts(people.person(owner).orElseThrow().name(), 0, 20)
                        .rows())
                .filteredOn(one -> one.id().equals(owner))
                .singleElement()
                .satisfies(one -> assertThat(one.byAdministrator()).isTrue());

        scene.signIn(other);
        assertThatThrownBy(() -> members.restore(owner)).isInstanceOf(NotAllowed.class);
        scene.as(admin, () -> members.suspend(other));
        scene.as(admin, () -> members.restore(owner));
        assertThat(people.actor(owner)).isPresent();
    }

    private boolean left() {
        try {
            members.leave();
            return true;
        } catch (MemberRefused lastOwner) {
            return false;
        }
    }

    private boolean demoted(PersonId whom) {
        try {
            members.changeRole(whom, MemberRole.EDITOR);
            return true;
        } catch (MemberRefused | NotAllowed tooLate) {
            return false;
        }
    }

    private static List<Boolean> atOnce(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> {
                barrier.await(10, TimeUnit.SECONDS);
                return one.call();
            });
            var second = threads.submit(() -> {
                barrier.await(10, TimeUnit.SECONDS);
                return other.call();
            });
            return List.of(first.get(30, TimeUnit.SECONDS), second.get(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void nobodySuspendsOrRemovesThemselves() {
        scene.colleague(party, MemberRole.OWNER);
        scene.signIn(owner);
        refusedWith("account.yourself", () -> members.remove(owner));
        refusedWith("account.yourself", () -> members.suspend(owner));
        assertThat(people.actor(owner)).isPresent();
    }
}
