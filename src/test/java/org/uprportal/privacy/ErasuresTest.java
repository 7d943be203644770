package org.uprportal.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.account.MemberRefused;
import org.uprportal.account.Members;
import org.uprportal.account.People;
import org.uprportal.account.PersonRefused;
import org.uprportal.notification.NoticeSummary;
import org.uprportal.notification.Notices;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** Nobody erases anybody else alone, and no office is left without people, in whatever order and however many go at once. */
@PortalTest
class ErasuresTest {

    @Autowired
    Scene scene;

    @Autowired
    People people;

    @Autowired
    Members members;

    @Autowired
    PersonalRecords records;

    @Autowired
    Erasures erasures;

    @Autowired
    Notices notices;

    @Autowired
    CurrentActor actor;

    @Autowired
    JdbcClient database;

    @Autowired
    TimeMachine time;

    @Test
    void anAnnouncedErasureIsToldWaitsAndIsStoppedByThoseConcerned() {
        var person = scene.person(PartyKind.CSO, scene.newState());
        var owner = scene.colleague(scene.partyOf(person), MemberRole.OWNER);
        var administrator = scene.person(PartyKind.ADMIN, null);
        var other = scene.person(PartyKind.ADMIN, null);

        scene.as(administrator, () -> erasures.announce(person));
        scene.as(administrator, () -> erasures.announce(person));

        assertThat(people.actor(person)).isPresent();
        for (var told : List.of(person, owner, other)) {
            assertThat(scene.as(told, () -> notices.mine(50)))
                    .extracting(NoticeSummary::key)
                    .contains("organisation.people.erasureAnnounced");
        }
        assertThat(lettersTo(person)).isEqualTo(1);
        time.pass(Duration.ofDays(6));
        eraseDue();
        assertThat(people.actor(person)).isPresent();
        var stranger = scene.person(PartyKind.CSO, scene.newState());
        assertThatThrownBy(() -> scene.as(stranger, () -> erasures.stop(person)))
                .isInstanceOf(NotAllowed.class);
        assertThat(scene.as(stranger, erasures::concerningMe)).isEmpty();
        for (var stops : List.of(person, owner, other)) {
            scene.as(administrator, () -> erasures.announce(person));
            assertThat(scene.as(
                            stops,
                            () -> stops.equals(other)
                                    ? erasures.announced(person).stream().toList()
                                    : erasures.concerningMe()))
                    .hasSize(1);
            scene.as(stops, () -> erasures.stop(person));
            time.pass(Duration.ofDays(8));
            eraseDue();
            assertThat(people.actor(person)).isPresent();
        }

        scene.as(administrator, () -> erasures.announce(person));
        time.pass(Duration.ofDays(7));
        eraseDue();
        assertThat(people.actor(person)).isEmpty();
        assertThat(people.person(person).orElseThrow().name()).isEqualTo("—");
    }

    @Test
    void whoeverActsForAnOrganisationAloneIsErasedByTwoAdministratorsOnlyEvenSuspended() {
        var alone = scene.person(PartyKind.CSO, scene.newState());
        database.sql("update identity_person set member_role = 'OWNER' where id = ?")
                .param(alone.value().toString())
                .update();
        var administrator = scene.person(PartyKind.ADMIN, null);
        var second = scene.person(PartyKind.ADMIN, null);
        scene.as(administrator, () -> members.suspend(alone));
        scene.as(administrator, () -> erasures.announce(alone));
        time.pass(Duration.ofDays(30));
        eraseDue();
        assertThat(people.person(alone).orElseThrow().name()).isNotEqualTo("—");
        assertThat(lettersTo(alone)).as("read outside the portal").isEqualTo(1);
        assertThatThrownBy(() -> scene.as(administrator, () -> erasures.agree(alone)))
                .isInstanceOf(NotAllowed.class);
        assertThat(scene.as(
                        administrator,
                        () -> erasures.announced(alone).orElseThrow().mayAgree()))
                .isFalse();
        assertThat(scene.as(
                        second, () -> erasures.announced(alone).orElseThrow().mayAgree()))
                .isTrue();

        scene.as(second, () -> erasures.agree(alone));

        eraseDue();
        assertThat(people.person(alone).orElseThrow().name()).isEqualTo("—");
    }

    @Test
    void nobodyButAnotherAdministratorAnnouncesAndNotForTheLastOwner() {
        var person = scene.person(PartyKind.CSO, scene.newState());
        var owner = scene.colleague(scene.partyOf(person), MemberRole.OWNER);
        var administrator = scene.person(PartyKind.ADMIN, null);
        for (var nobody : List.of(person, owner, scene.secretariat())) {
            assertThatThrownBy(() -> scene.as(nobody, () -> erasures.announce(person)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> scene.as(nobody, () -> records.erase(administrator)))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> scene.as(administrator, () -> erasures.announce(administrator)))
                .isInstanceOf(NotAllowed.class);
        refusedWith("account.person.lastOwner", () -> scene.as(administrator, () -> erasures.announce(owner)));
        assertThatThrownBy(erasures::eraseDue).isInstanceOf(NotAllowed.class);
    }

    @Test
    void theLastOfAFocalPointCannotGo() {
        var last = scene.person(PartyKind.GOVERNMENT, scene.newState());
        staysTheLast(last);
        scene.colleague(scene.partyOf(last), MemberRole.VIEWER);
        staysTheLast(last);
        var heir = scene.colleague(scene.partyOf(last));
        scene.as(last, () -> records.erase(last));
        staysTheLast(heir);
    }

    @Test
    void theLastAdministratorAndTheLastOfOhchrCannotGoWhateverTheirParties() {
        for (var kind : List.of(PartyKind.ADMIN, PartyKind.OHCHR)) {
            var suspended = othersSuspended(kind);
            try {
                var first = scene.person(kind, null);
                staysTheLast(first);
                var second = scene.person(kind, null);
                scene.as(first, () -> records.erase(first));
                staysTheLast(second);
            } finally {
                suspended.forEach(this::restore);
            }
        }
    }

    private void staysTheLast(PersonId last) {
        refusedWith("account.lastOfOffice", () -> scene.as(last, () -> records.erase(last)));
        refusedWith("account.lastOfOffice", () -> scene.as(last, members::leave));
        assertThat(people.actor(last)).isPresent();
    }

    @RepeatedTest(3)
    void ofTwoOwnersWhoEraseThemselvesAtOnceOneStays() throws Exception {
        var editor = scene.person(PartyKind.CSO, scene.newState());
        var one = scene.colleague(scene.partyOf(editor), MemberRole.OWNER);
        var other = scene.colleague(scene.partyOf(editor), MemberRole.OWNER);

        assertThat(atOnce(() -> erased(one), () -> erased(other))).containsExactlyInAnyOrder(true, false);
        assertThat(List.of(people.actor(one).isPresent(), people.actor(other).isPresent()))
                .containsExactlyInAnyOrder(true, false);
    }

    @RepeatedTest(3)
    void ofTwoOfAFocalPointWhoGoAtOnceOneStays() throws Exception {
        var one = scene.person(PartyKind.GOVERNMENT, scene.newState());
        var other = scene.colleague(scene.partyOf(one));

        assertThat(atOnce(() -> erased(one), () -> left(other))).containsExactlyInAnyOrder(true, false);
    }

    private boolean erased(PersonId who) {
        try {
            scene.as(who, () -> records.erase(who));
            return true;
        } catch (PersonRefused | MemberRefused last) {
            return false;
        }
    }

    private boolean left(PersonId who) {
        try {
            scene.as(who, members::leave);
            return true;
        } catch (MemberRefused last) {
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

    /** Other tests may have left something that is due by now too. */
    private void eraseDue() {
        actor.runAs(Actor.PORTAL, erasures::eraseDue);
    }

    private int lettersTo(PersonId person) {
        return database.sql("select count(*) from notification_mail where recipient = ? and subject = ?")
                .params(people.person(person).orElseThrow().email(), "Your account is to be erased")
                .query(Integer.class)
                .single();
    }

    /** Other tests have left people of that kind in the schema. */
    private List<String> othersSuspended(PartyKind kind) {
        var others = database.sql("""
                        select person.id from identity_person person join identity_party party on party.id = person.party_id
                        where party.kind = ? and not person.suspended and person.left_at is null
                        """).param(kind.name()).query(String.class).list();
        others.forEach(one -> database.sql("update identity_person set suspended = true where id = ?")
                .param(one)
                .update());
        return others;
    }

    private void restore(String person) {
        database.sql("update identity_person set suspended = false where id = ?")
                .param(person)
                .update();
    }
}
