package org.uprportal.cycle.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.Cycles;
import org.uprportal.inbox.Inbox;
import org.uprportal.notification.Notices;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

@PortalTest
class CycleProcessTest {

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    Cycles cycles;

    @Autowired
    Inbox inbox;

    @Autowired
    Notices notices;

    @Test
    void openingAsksTheFocalPointToConfirmByTheStakeholderDeadline() {
        var state = scene.newState();
        var focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        var cycle = scene.openCycle(state);

        scene.signIn(focalPoint);

        assertThat(inbox.mine()).singleElement().satisfies(task -> {
            assertThat(task.formKey()).isEqualTo("cycle/confirm");
            assertThat(task.subject()).isEqualTo(cycle.value());
            assertThat(task.due()).isEqualTo(cycles.get(cycle).on(CycleDate.STAKEHOLDER_DEADLINE));
        });
    }

    @Test
    void nobodyElseSeesTheFocalPointsTask() {
        var state = scene.newState();
        scene.openCycle(state);

        scene.signIn(scene.person(PartyKind.GOVERNMENT, scene.newState()));
        assertThat(inbox.mine()).isEmpty();
        scene.signIn(scene.person(PartyKind.CSO, state));
        assertThat(inbox.mine()).isEmpty();
    }

    @Test
    void aWeekWithoutConfirmationRemindsOnce() {
        var state = scene.newState();
        var focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        scene.openCycle(state);

        scene.signIn(focalPoint);
        time.pass(Duration.ofDays(6));
        assertThat(notices.mine(10)).noneMatch(notice -> notice.key().equals("inbox.reminder"));
        time.pass(Duration.ofDays(20));
        assertThat(notices.mine(10).stream().filter(notice -> notice.key().equals("inbox.reminder")))
                .hasSize(1);
    }

    @Test
    void aMovedDateMovesTheTask() {
        var state = scene.newState();
        var focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        var cycle = scene.openCycle(state);
        var later = cycles.get(cycle).on(CycleDate.STAKEHOLDER_DEADLINE).plus(Duration.ofDays(5));

        scene.as(scene.secretariat(), () -> cycles.move(cycle, CycleDate.STAKEHOLDER_DEADLINE, later));

        scene.signIn(focalPoint);
        assertThat(inbox.mine())
                .singleElement()
                .satisfies(task -> assertThat(task.due()).isEqualTo(later));
    }

    @Test
    void onlyTheFocalPointOfThatStateConfirmsAndOnlyOnce() {
        var state = scene.newState();
        var focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        var cycle = scene.openCycle(state);

        scene.signIn(scene.person(PartyKind.GOVERNMENT, scene.newState()));
        assertThatThrownBy(() -> cycles.confirm(cycle)).isInstanceOf(NotAllowed.class);

        scene.signIn(focalPoint);
        cycles.confirm(cycle);
        assertThat(inbox.mine()).noneMatch(task -> task.formKey().equals("cycle/confirm"));
        refusedWith("cycle.wrongStatus", () -> cycles.confirm(cycle));
    }
}
