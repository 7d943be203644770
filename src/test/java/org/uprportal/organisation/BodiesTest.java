package org.uprportal.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.sql.Timestamp;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.account.People;
import org.uprportal.party.Audience;
import org.uprportal.party.MemberRole;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.Trail;

/** The bodies of a government: added, renamed, marked and closed by its focal point, in its order, with a record. */
@PortalTest
class BodiesTest {

    @Autowired
    Scene scene;

    @Autowired
    Bodies bodies;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    PortalClock clock;

    @Autowired
    JdbcClient database;

    StateCode state;
    PersonId focalPoint;
    PersonId owner;

    @BeforeEach
    void aFocalPoint() {
        state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        owner = scene.colleague(scene.partyOf(focalPoint), MemberRole.OWNER);
        scene.signIn(owner);
    }

    @Test
    void ofSeveralBodiesOneIsTheMechanismAndClosedOnesStandLast() {
        var water = bodies.add("Ministry of Water");
        var air = bodies.add("  Ministry of Air ");
        bodies.markNmirf(water);
        bodies.markNmirf(air);
        assertThat(bodies.mine())
                .filteredOn(BodySummary::nmirf)
                .extracting(BodySummary::id)
                .containsExactly(air);
        assertThat(bodies.mine())
                .extracting(BodySummary::name)
                .containsSubsequence("Ministry of Air", "Ministry of Water");

        var before = clock.instant().minusSeconds(1);
        bodies.close(air);

        assertThat(bodies.mine())
                .extracting(BodySummary::name)
                .containsSubsequence("Ministry of Water", "Ministry of Air");
        assertThat(bodies.mine().getLast().closedAt())
                .isBetween(before, clock.instant().plusSeconds(1));
        assertThatThrownBy(() -> bodies.rename(air, "Ministry of Wind")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> bodies.markNmirf(air)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> bodies.close(air)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> bodies.close(scene.partyOf(focalPoint))).isInstanceOf(NotAllowed.class);
        assertThat(Trail.actsOn(database, air.value()))
                .containsSubsequence("organisation.nmirfMarked", "organisation.closed");
    }

    @Test
    void anotherNameIsEverywhereAndRecorded() {
        var water = bodies.add("Ministry of Water");
        bodies.rename(water, " Ministry of Rivers ");
        assertThat(people.party(water).orElseThrow().name()).isEqualTo("Ministry of Rivers");
        assertThat(bodies.mine()).extracting(BodySummary::name).contains("Ministry of Rivers");
        assertThat(Trail.actsOn(database, water.value())).contains("organisation.renamed");
        refusedWith("organisation.nameMissing", () -> bodies.rename(water, " "));
        refusedWith("organisation.nameMissing", () -> bodies.add(" "));
    }

    @Test
    void aMinistryWithOpenWorkIsNotClosed() {
        var water = bodies.add("Ministry of Water");
        var task = task(water);
        refusedWith("organisation.body.openWork", () -> bodies.close(water), 1);
        assertThat(bodies.mine()).allSatisfy(one -> assertThat(one.closedAt()).isNull());
        database.sql("update inbox_task set done_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), task.toString())
                .update();
        bodies.close(water);
        assertThat(bodies.mine().getLast().closedAt()).isNotNull();
    }

    @Test
    void onlyTheFocalPointOfThatStateManagesItsBodiesAndOnlyItsOwnerClosesOne() {
        var water = bodies.add("Ministry of Water");
        scene.as(focalPoint, () -> assertThatThrownBy(() -> bodies.close(water)).isInstanceOf(NotAllowed.class));
        for (var other : new PersonId[] {
            scene.colleague(water, MemberRole.OWNER),
            scene.person(PartyKind.GOVERNMENT, scene.newState()),
            scene.person(PartyKind.CSO, state),
            scene.secretariat()
        }) {
            scene.as(other, () -> {
                assertThatThrownBy(() -> bodies.rename(water, "Ministry of Rivers"))
                        .isInstanceOf(NotAllowed.class);
                assertThatThrownBy(() -> bodies.markNmirf(water)).isInstanceOf(NotAllowed.class);
                assertThatThrownBy(() -> bodies.close(water)).isInstanceOf(NotAllowed.class);
            });
        }
        scene.signOut();
        assertThatThrownBy(() -> bodies.mine()).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> bodies.add("Ministry of Fire")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aBodyHasItsState() {
        var without = new org.uprportal.party.Party(PartyId.random(), PartyKind.MINISTRY, "Nowhere", null, null);
        refusedWith(
                "organisation.stateMissing",
                () -> Organisation.register(without, OrganisationProfile.named("Nowhere", true), clock.instant()));
    }

    private UUID task(PartyId party) {
        var id = UUID.randomUUID();
        var now = Timestamp.from(clock.instant());
        database.sql("""
                        insert into inbox_task (id, engine_task, form_key, element, subject, arguments, state_code, due, since)
                        values (?, ?, 'followup/plan-actions', 'userTask_x', ?, '[]', ?, ?, ?)
                        """)
                .params(
                        id.toString(),
                        UUID.randomUUID().toString(),
                        UUID.randomUUID().toString(),
                        state.value(),
                        now,
                        now)
                .update();
        database.sql("insert into inbox_audience (task_id, token) values (?, ?)")
                .params(id.toString(), Audience.party(party).token())
                .update();
        return id;
    }
}
