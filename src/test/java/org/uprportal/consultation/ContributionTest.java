package org.uprportal.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleStatus;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.state.StateCode;

class ContributionTest {

    static final Instant NOW = ConsultationTest.NOW;
    static final Instant END = NOW.plus(Duration.ofDays(40));

    final Consultation consultation = Consultation.prepare(new CycleSummary(
            new CycleId(UUID.randomUUID()), new StateCode("XTA"), 4, 48, CycleStatus.RUNNING, Map.of()));
    final PartyId party = PartyId.random();
    final Stakeholder author = new Stakeholder(party, "Riverside", PartyKind.CSO);
    Contribution contribution;

    @BeforeEach
    void begun() {
        consultation.draft(ConsultationTest.draft(null, END));
        consultation.publish(ConsultationTest.LEAST, NOW);
        contribution = Contribution.begin(consultation, party, NOW);
    }

    @Test
    void nothingIsNotSent() {
        write("  ", false);

        assertThatThrownBy(() -> contribution.send(consultation, "Riverside", NOW))
                .hasMessageContaining("nothing to send");
    }

    @Test
    void isRefusedFromTheVeryEndOnAndKeepsItsText() {
        write("Much.", false);

        assertThatThrownBy(() -> contribution.send(consultation, "Riverside", END))
                .hasMessageContaining("text is kept");
        write("Much more.", false);
        assertThat(contribution.own(author).texts()).containsValue("Much more.");
        contribution.send(consultation, "Riverside", END.minusSeconds(1));
        assertThat(contribution.sent()).isTrue();
    }

    @Test
    void isNotChangedBehindTheGovernmentsBack() {
        write("Much.", false);
        contribution.send(consultation, "Riverside", NOW);

        assertThatThrownBy(() -> write("Nothing.", false)).hasMessageContaining("take it back");
        contribution.withdraw(consultation, "Riverside", NOW);
        write("Nothing.", false);
        contribution.send(consultation, "Riverside", NOW);
        assertThat(contribution.own(author).texts()).containsValue("Nothing.");
    }

    @Test
    void isNotTakenBackAfterTheEnd() {
        write("Much.", false);
        contribution.send(consultation, "Riverside", NOW);

        refusedWith("consultation.refused.closed", () -> contribution.withdraw(consultation, "Riverside", END));
    }

    @Test
    void aNameOnceSeenCannotBeHiddenAgainButAHiddenOneCanBeShown() {
        write("Much.", false);
        contribution.send(consultation, "Riverside", NOW);
        contribution.withdraw(consultation, "Riverside", NOW);
        write("Much.", true);
        assertThatThrownBy(() -> contribution.send(consultation, "Riverside", NOW))
                .hasMessageContaining("cannot be hidden");

        var whose = PartyId.random();
        var begun = Contribution.begin(consultation, whose, NOW);
        var standIn = PartyId.random();
        var other = begun.withoutName(standIn);
        assertThat(other.id()).as("a row of its own").isNotEqualTo(begun.id());
        assertThat(other.party()).isEqualTo(standIn);
        other.write(consultation, new ContributionTexts(Map.of(), "Much."), NOW);
        other.send(consultation, "Highland", NOW);
        assertThat(other.forOthers(author).author()).isNull();
        other.reveal(consultation, whose, "Highland");
        assertThat(other.party()).isEqualTo(whose);
        assertThat(other.forOthers(author).author()).isEqualTo(author);
    }

    @Test
    void everyAnswerHasAReasonAndComesAfterTheEnd() {
        write("Much.", false);
        contribution.send(consultation, "Riverside", NOW);
        refusedWith(
                "consultation.refused.wrongStatus",
                () -> contribution.answer(consultation, Outcome.TAKEN_UP, "Yes.", "", null, NOW));
        consultation.close();

        assertThatThrownBy(() -> contribution.answer(consultation, Outcome.TAKEN_UP, " ", "", null, END))
                .hasMessageContaining("reason");
        contribution.answer(consultation, Outcome.TAKEN_UP, "Yes.", "", null, END);
        contribution.answer(consultation, Outcome.NOT_TAKEN_UP, "No.", "", null, END);
        assertThat(contribution.own(author).answer().outcome()).isEqualTo(Outcome.NOT_TAKEN_UP);
        assertThat(contribution.own(author).answers()).hasSize(2);
    }

    @Test
    void keepsNothingForAQuestionThatIsNotAsked() {
        contribution.write(consultation, new ContributionTexts(Map.of(UUID.randomUUID(), "Hello"), ""), NOW);

        assertThat(contribution.own(author).texts()).isEmpty();
    }

    private void write(String text, boolean unnamed) {
        if (unnamed) {
            contribution = contribution.withoutName(PartyId.random());
        } else {
            contribution.showName(contribution.party());
        }
        contribution.write(consultation, new ContributionTexts(Map.of(ConsultationTest.QUESTION.id(), text), ""), NOW);
    }
}
