package org.uprportal.recommendation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.recommendation.Answer;
import org.uprportal.recommendation.AnswerDesk;
import org.uprportal.recommendation.AnswerLine;
import org.uprportal.recommendation.MatrixImports;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** The worklist of answers on its page. */
@PortalTest
class AnswerViewsTest extends SpringBrowserlessTest {

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    MatrixImports imports;

    @Autowired
    Recommendations recommendations;

    @Autowired
    AnswerDesk answers;

    @Autowired
    Cycles cycles;

    CycleId cycle;
    PersonId first;
    PersonId second;
    List<RecommendationId> ids;

    @BeforeEach
    void recommended() {
        var state = scene.newState();
        first = scene.person(PartyKind.GOVERNMENT, state);
        second = scene.colleague(scene.partyOf(first));
        cycle = scene.runningCycle(state);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        scene.as(scene.secretariat(), () -> imports.commit(cycle, InventedMatrix.pending()));
        ids = recommendations.of(cycle).stream().map(RecommendationSummary::id).toList();
    }

    @Test
    void oneAfterTheOtherIsAnsweredWithoutLeavingThePage() {
        scene.signIn(first);
        open();
        assertThat(texts()).contains("0 of 3 answered");
        test(grid()).clickRow(0);
        choose(Position.SUPPORTED);
        test(button("Save and next")).click();
        assertThat(texts()).contains("1 of 3 answered");
        assertThat(heading()).isEqualTo("Recommendation 120.2");
        choose(Position.NOTED);
        test(button("Save and next")).click();
        assertThat(heading()).as("a reason is missing").isEqualTo("Recommendation 120.2");
        test(area("Reason")).setValue("The treaty is under study.");
        test(button("Save and next")).click();
        assertThat(heading()).isEqualTo("Recommendation 120.3");
        choose(Position.SUPPORTED);
        test(button("Save and next")).click();
        assertThat(texts()).contains("3 of 3 answered");
        assertThat(test(grid()).size()).isZero();
        assertThat(scene.as(second, () -> answers.worklist(cycle)))
                .extracting(AnswerLine::draft)
                .containsExactly(
                        Answer.of(Position.SUPPORTED, ""),
                        Answer.of(Position.NOTED, "The treaty is under study."),
                        Answer.of(Position.SUPPORTED, ""));
    }

    @Test
    void onceSentNothingIsOfferedThatCannotBeDone() {
        scene.signIn(first);
        answers.save(
                ids.stream().collect(Collectors.toMap(id -> id, id -> Answer.NONE)), Answer.of(Position.SUPPORTED, ""));
        open();
        test(button("Send the response")).click();
        test($(ConfirmDialog.class).first()).confirm();
        assertThat(buttons()).doesNotContain("Send the response");
        open();
        assertThat(buttons()).doesNotContain("Send the response");
    }

    @Test
    void aColleaguesQuickerAnswerIsShownBesideOnesOwn() {
        scene.signIn(second);
        open();
        test(grid()).clickRow(0);
        choose(Position.SUPPORTED);
        scene.as(first, () -> answers.save(ids.getFirst(), Answer.NONE, Answer.of(Position.NOTED, "Not yet.")));
        test(button("Save and next")).click();
        assertThat(heading()).isEqualTo("Recommendation 120.1");
        assertThat(buttons()).contains("Use my words", "Keep what stands");
        test(button("Use my words")).click();
        assertThat(scene.as(first, () -> answers.worklist(cycle))
                        .getFirst()
                        .draft()
                        .position())
                .isEqualTo(Position.SUPPORTED);
    }

    @Test
    void whatIsAnsweredTogetherIsNamedByItsRange() {
        scene.signIn(first);
        open();
        grid().asMultiSelect().select(answers.worklist(cycle));
        test(button("Answer the selected together")).click();
        assertThat($(com.vaadin.flow.component.html.Paragraph.class).all())
                .extracting(com.vaadin.flow.component.html.Paragraph::getText)
                .anySatisfy(text ->
                        assertThat(text.replaceAll("[\\u2066-\\u2069]", "")).contains("will be kept for: 120.1–120.3"));
    }

    private void open() {
        navigate(AnswerView.class, Map.of("id", cycle.value().toString()));
    }

    @SuppressWarnings("unchecked")
    private Grid<AnswerLine> grid() {
        return (Grid<AnswerLine>) $(Grid.class).first();
    }

    @SuppressWarnings("unchecked")
    private void choose(Position position) {
        ((RadioButtonGroup<Position>) $(RadioButtonGroup.class).first()).setValue(position);
    }

    private TextArea area(String label) {
        return $(TextArea.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private Button button(String text) {
        return $(Button.class).all().stream()
                .filter(one -> text.equals(one.getText()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> buttons() {
        return $(Button.class).all().stream().map(Button::getText).toList();
    }

    private List<String> texts() {
        return $(Span.class).all().stream()
                .map(one -> one.getText().replaceAll("[\\u2066-\\u2069]", ""))
                .toList();
    }

    private String heading() {
        return $(H3.class).all().getFirst().getText().replaceAll("[\\u2066-\\u2069]", "");
    }
}
