package org.uprportal.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleStatus;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;

class ConsultationTest {

    static final Instant NOW = geneva(2026, 3, 1);
    static final Question QUESTION = Question.of("What has changed?");
    static final int LEAST = 30;

    final Consultation consultation = Consultation.prepare(new CycleSummary(
            new CycleId(UUID.randomUUID()), new StateCode("XTA"), 4, 48, CycleStatus.RUNNING, Map.of()));

    @Test
    void staysOpenForAtLeastTheDaysOfItsSession() {
        consultation.draft(draft(null, geneva(2026, 3, 31).minusSeconds(3601)));
        assertThatThrownBy(() -> consultation.publish(LEAST, NOW)).hasMessageContaining("at least 30 days");
        assertThat(consultation.status()).isEqualTo(ConsultationStatus.DRAFT);

        // Thirty days in Geneva, where one hour is lost in March.
        consultation.draft(draft(null, geneva(2026, 3, 31)));
        consultation.publish(LEAST, NOW);
        assertThat(consultation.status()).isEqualTo(ConsultationStatus.OPEN);
    }

    @Test
    void aPreparedOpeningThatHasPassedDoesNotLendItDays() {
        consultation.draft(draft(NOW.minus(Duration.ofDays(20)), NOW.plus(Duration.ofDays(15))));

        refusedWith("consultation.refused.tooShort", () -> consultation.publish(LEAST, NOW));
    }

    @Test
    void countsItsDaysFromALaterOpening() {
        var opens = NOW.plus(Duration.ofDays(10));
        consultation.draft(draft(opens, NOW.plus(Duration.ofDays(35))));
        refusedWith("consultation.refused.tooShort", () -> consultation.publish(LEAST, NOW));

        consultation.draft(draft(opens, NOW.plus(Duration.ofDays(41))));
        consultation.publish(LEAST, NOW);
        assertThat(consultation.status()).isEqualTo(ConsultationStatus.ANNOUNCED);
        assertThatThrownBy(() -> consultation.requireOpen(NOW)).hasMessageContaining("from");
    }

    @Test
    void isNotPublishedWithoutTitleContentOrEnd() {
        var end = NOW.plus(Duration.ofDays(40));
        for (var lacking : List.of(
                new ConsultationDraft(" ", "Text", List.of(), null, end, null, Set.of()),
                new ConsultationDraft("Title", " ", List.of(Question.of("  ")), null, end, null, Set.of()),
                new ConsultationDraft("Title", "Text", List.of(), null, null, null, Set.of()))) {
            consultation.draft(lacking);
            assertThatThrownBy(() -> consultation.publish(LEAST, NOW)).hasMessageContaining("lacks");
        }
    }

    @Test
    void answersAreDueAfterItsEnd() {
        var end = NOW.plus(Duration.ofDays(40));
        consultation.draft(new ConsultationDraft("Title", "Text", List.of(), null, end, end, Set.of()));

        assertThatThrownBy(() -> consultation.publish(LEAST, NOW)).hasMessageContaining("after");
    }

    @Test
    void cannotBeChangedOncePublished() {
        publish();

        refusedWith("consultation.refused.wrongStatus", () -> consultation.draft(ConsultationDraft.EMPTY));
        refusedWith("consultation.refused.wrongStatus", () -> consultation.publish(LEAST, NOW));
    }

    @Test
    void itsEndMovesOnlyToWhatIsStillLongEnoughAndStillAhead() {
        publish();

        assertThatThrownBy(() -> consultation.moveEnd(NOW.plus(Duration.ofDays(20)), LEAST, NOW))
                .hasMessageContaining("at least");
        assertThatThrownBy(
                        () -> consultation.moveEnd(NOW.plus(Duration.ofDays(35)), LEAST, NOW.plus(Duration.ofDays(36))))
                .hasMessageContaining("to come");
        assertThatThrownBy(
                        () -> consultation.moveEnd(NOW.plus(Duration.ofDays(50)), LEAST, NOW.plus(Duration.ofDays(41))))
                .hasMessageContaining("to come");
        var answersBefore = consultation.summary().answersBy();
        consultation.moveEnd(NOW.plus(Duration.ofDays(50)), LEAST, NOW);
        assertThat(consultation.closes()).isEqualTo(NOW.plus(Duration.ofDays(50)));
        assertThat(consultation.summary().answersBy()).isEqualTo(answersBefore.plus(Duration.ofDays(10)));
    }

    @Test
    void theOutcomeWaitsForTheLastAnswer() {
        publish();
        refusedWith("consultation.refused.wrongStatus", () -> consultation.conclude("", 0, Set.of(), NOW));
        consultation.close();

        assertThatThrownBy(() -> consultation.conclude("", 1, Set.of(), NOW)).hasMessageContaining("no answer");
        consultation.conclude("", 0, Set.of(), NOW);
        assertThat(consultation.status()).isEqualTo(ConsultationStatus.CONCLUDED);
    }

    @Test
    void inviteesAreInvitedOnceAndNotAfterTheEnd() {
        publish();
        var party = PartyId.random();
        assertThat(consultation.invite(party)).isTrue();

        assertThat(consultation.invite(party)).isFalse();
        consultation.close();
        refusedWith("consultation.refused.wrongStatus", () -> consultation.invite(PartyId.random()));
    }

    @Test
    void itsDraftDatesAreNotPartOfTheSchedule() {
        consultation.draft(draft(null, NOW.plus(Duration.ofDays(40))));

        assertThat(consultation.schedule(NOW).closes()).isNull();
        consultation.publish(LEAST, NOW);
        assertThat(consultation.schedule(NOW).closes()).isEqualTo(NOW.plus(Duration.ofDays(40)));
    }

    @Test
    void textsAreRefusedAboveTheirLength() {
        assertThatThrownBy(() -> consultation.draft(new ConsultationDraft(
                        "x".repeat(ConsultationLimits.LONGEST_TITLE + 1), "", List.of(), null, null, null, Set.of())))
                .hasMessageContaining("at most");
    }

    private void publish() {
        consultation.draft(draft(null, NOW.plus(Duration.ofDays(40))));
        consultation.publish(LEAST, NOW);
    }

    static ConsultationDraft draft(@Nullable Instant opens, Instant closes) {
        return new ConsultationDraft("Title", "Text", List.of(QUESTION), opens, closes, null, Set.of());
    }

    private static Instant geneva(int year, int month, int day) {
        return LocalDateTime.of(year, month, day, 12, 0)
                .atZone(PortalClock.GENEVA)
                .toInstant();
    }
}
