package org.uprportal.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.MatrixImports;
import org.uprportal.state.StateCode;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** What a point of an agenda is about is looked for a part at a time, however many recommendations a State has. */
@PortalTest
class MatterChoiceTest {

    private static final int PART = 50;
    private static final String ZONE = "Europe/Zurich";

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    PortalClock clock;

    @Autowired
    Cycles cycles;

    @Autowired
    CurrentActor actor;

    @Autowired
    MatrixImports imports;

    @Autowired
    Meetings meetings;

    @Autowired
    MatterNames names;

    @Autowired
    EntityManagerFactory entities;

    @Test
    void aPartOfTwoHundredAndFiftyFourCostsWhatAPartOfSixtyDoes() {
        var few = reviewed(60);
        var many = reviewed(254);
        var of = new ArrayList<Long>();
        for (var state : List.of(few, many)) {
            of.add(statements(() -> assertThat(names.choice(state, "", 0, PART)).hasSize(PART)));
        }
        var last =
                statements(() -> assertThat(names.choice(many, "", 200, PART)).hasSize(PART));
        var sought = statements(
                () -> assertThat(names.choice(many, "court 254", 0, PART).values())
                        .singleElement()
                        .asString()
                        .contains("Build court 254 in the north"));
        System.out.println("meeting: statements for a part of what can be spoken of, of 60 and of 254 " + of
                + ", the last " + last + ", one that is sought " + sought);
        assertThat(of.getLast()).isEqualTo(of.getFirst()).isLessThanOrEqualTo(12);
        assertThat(last).isLessThanOrEqualTo(14);
        assertThat(sought).isLessThanOrEqualTo(25);
    }

    @Test
    void thePartsTogetherAreEverythingOfEachKindOnce() {
        var state = reviewed(60);
        var host = scene.person(PartyKind.EMBASSY, state);
        var held = scene.as(host, () -> {
            var opened = meetings.open(ZONE);
            var starts = LocalDate.ofInstant(clock.instant(), ZoneId.of(ZONE))
                    .plusDays(10)
                    .atTime(14, 0);
            meetings.revise(opened, MeetingLifeTest.plan(starts, 20, false), "");
            meetings.publish(opened);
            return opened;
        });
        time.travelTo(meetings.find(held).orElseThrow().summary().over().plusSeconds(60));
        scene.signOut();
        var all = new HashSet<Matter>();
        var rows = 0;
        Map<Matter, String> part;
        do {
            part = names.choice(state, "", rows, 7);
            all.addAll(part.keySet());
            rows += part.size();
        } while (!part.isEmpty() && rows < 100);
        assertThat(rows).isEqualTo(61);
        assertThat(all).hasSize(61).contains(new Matter(Matter.Kind.MEETING, held.value()));
        assertThat(all.stream().filter(one -> one.kind() == Matter.Kind.RECOMMENDATION))
                .hasSize(60);
    }

    private StateCode reviewed(int size) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Recommendation and recommending State", "Position", "Themes and groups", "Relevant SDGs"));
        rows.add(List.of("Theme: Access to justice"));
        for (int i = 1; i <= size; i++) {
            rows.add(List.of("130." + i + " Build court " + i + " in the north (Kenya);", "", "- Labour rights", ""));
        }
        var state = scene.newState();
        var cycle = scene.runningCycle(state);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(cycle, InventedMatrix.of(rows)));
        return state;
    }

    private long statements(Runnable work) {
        var counted = entities.unwrap(SessionFactory.class).getStatistics();
        counted.setStatisticsEnabled(true);
        counted.clear();
        work.run();
        return counted.getPrepareStatementCount();
    }
}
