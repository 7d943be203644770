package org.uprportal.recommendation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Limit;
import org.uprportal.recommendation.Position;

/** A position and its reason. Knows no service: what is to be done with the answer is told by whoever shows it. */
class AnswerForm extends Composite<VerticalLayout> {

    static final int LONGEST = 4000;

    /** @param place where the reason is kept while it is typed */
    AnswerForm(
            Position position,
            @Nullable String reason,
            String buttonKey,
            String place,
            KeptTexts texts,
            BiConsumer<Position, String> answer) {
        var choice = new RadioButtonGroup<Position>(getTranslation("recommendation.column.position"));
        choice.setItems(RecommendationView.answers());
        choice.setItemLabelGenerator(PositionChip::word);
        if (position != Position.PENDING) {
            choice.setValue(position);
        }
        var why = new TextArea(getTranslation("recommendation.reason"));
        why.setHelperText(getTranslation("recommendation.reason.helper"));
        Limit.on(why, LONGEST);
        why.setWidthFull();
        why.setValue(reason == null ? "" : reason);
        var kept = KeptField.of(why, place, texts);
        var done = new Button(getTranslation(buttonKey), click -> {
            if (choice.isEmpty()) {
                choice.setErrorMessage(getTranslation("recommendation.refused.notAPosition"));
                choice.setInvalid(true);
                return;
            }
            if (Attempt.run(this, () -> answer.accept(choice.getValue(), why.getValue()))) {
                kept.sent();
            }
        });
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getContent().setPadding(false);
        getContent().add(choice, why, done);
    }
}
