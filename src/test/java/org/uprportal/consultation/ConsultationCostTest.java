package org.uprportal.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.PortalClock;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** Reading a page and answering cost the same among few contributions as among many. */
@PortalTest
class ConsultationCostTest {

    private static final Question QUESTION = Question.of("What is missing?");

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    Consultations consultations;

    @Autowired
    Contributions contributions;

    @Autowired
    ContributionAnswers contributionAnswers;

    @Autowired
    ContributionDesk contributionDesk;

    @Autowired
    EntityManagerFactory entities;

    @Autowired
    JdbcClient database;

    @Autowired
    PortalClock clock;

    private record Cost(long page, long details, long answer, long linesOfReading, long linesOfAnswer) {}

    @Test
    void aPageAndAnAnswerCostTheSameAtTwoSizesAndAReadingLeavesOneLine() {
        var few = cost(3);
        var many = cost(40);

        System.out.println("Statements of a consultation: among 3 " + few + ", among 40 " + many);
        assertThat(many).isEqualTo(few);
        assertThat(many.linesOfReading()).isEqualTo(1);
        assertThat(many.linesOfAnswer()).isEqualTo(1);
        assertThat(many.page()).isLessThanOrEqualTo(8);
    }

    private Cost cost(int size) {
        var state = scene.newState();
        var focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        var id = consultations.schedule(scene.runningCycle(state)).orElseThrow().id();
        scene.as(focalPoint, () -> {
            consultations.draft(
                    id,
                    new ConsultationDraft(
                            "Title",
                            "Text",
                            List.of(QUESTION),
                            null,
                            clock.instant().plus(Duration.ofDays(40)),
                            null,
                            Set.of()));
            consultations.publish(id);
        });
        for (int i = 0; i < size; i++) {
            scene.as(scene.person(PartyKind.CSO, state), () -> {
                contributionDesk.draft(id, new ContributionDraft(Map.of(QUESTION.id(), "Something"), "", false));
                contributionDesk.send(id);
            });
        }
        time.pass(Duration.ofDays(41));
        scene.signIn(focalPoint);
        var before = lines();
        var page = statements(() -> contributions.page(id, false, 0, 20));
        var read = lines() - before;
        var details = statements(() -> consultations.find(id));
        var first = contributions.page(id, false, 0, 1).getFirst();
        before = lines();
        var answer = statements(() -> contributionAnswers.answer(first.id(), Outcome.TAKEN_UP, "Yes.", "", 0));
        return new Cost(page, details, answer, read, lines() - before);
    }

    private long lines() {
        return database.sql("select number from identity_audit_head where id = 1")
                .query(Long.class)
                .single();
    }

    private long statements(Runnable work) {
        var counted = entities.unwrap(SessionFactory.class).getStatistics();
        counted.setStatisticsEnabled(true);
        counted.clear();
        work.run();
        return counted.getPrepareStatementCount();
    }
}
