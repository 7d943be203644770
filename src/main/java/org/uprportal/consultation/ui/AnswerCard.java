package org.uprportal.consultation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.uprportal.consultation.ConsultationDetails;
import org.uprportal.consultation.ContributionAnswers;
import org.uprportal.consultation.ContributionDetails;
import org.uprportal.consultation.Contributions;
import org.uprportal.consultation.Outcome;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.Toast;

/** A contribution beside the answer that is being given to it. */
class AnswerCard extends Div {

    private final transient ConsultationDetails consultation;
    private final transient Contributions contributions;
    private final transient ContributionAnswers contributionAnswers;
    private final transient KeptTexts texts;
    private final transient Runnable answered;

    AnswerCard(
            ContributionDetails contribution,
            ConsultationDetails consultation,
            Contributions contributions,
            ContributionAnswers contributionAnswers,
            KeptTexts texts,
            Runnable answered) {
        this.consultation = consultation;
        this.contributions = contributions;
        this.contributionAnswers = contributionAnswers;
        this.texts = texts;
        this.answered = answered;
        addClassName("upr-answering");
        show(contribution, null, null, null);
    }

    private void show(
            ContributionDetails contribution,
            @Nullable Outcome outcome,
            @Nullable String reason,
            @Nullable String place) {
        removeAll();
        var card = new ContributionCard(contribution, consultation.draft().questions());
        if (contribution.answer() == null) {
            card.add(form(contribution, outcome, reason, place));
        } else {
            var change = new Details(
                    getTranslation("consultation.answer.change"), form(contribution, outcome, reason, place));
            change.setOpened(reason != null);
            card.add(change);
        }
        add(card);
    }

    private Div form(
            ContributionDetails contribution,
            @Nullable Outcome typedOutcome,
            @Nullable String typedReason,
            @Nullable String typedPlace) {
        var outcome = new RadioButtonGroup<Outcome>(getTranslation("consultation.answer.outcome"));
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(one -> getTranslation("consultation.result." + one));
        var reason = new TextArea(getTranslation("consultation.answer.reason"));
        reason.setHelperText(getTranslation("consultation.answer.reason.helper"));
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        Limit.on(reason, Contributions.LONGEST_REASON);
        var place = new TextField(getTranslation("consultation.answer.place"));
        place.setWidthFull();
        Limit.on(place, Contributions.LONGEST_PLACE);
        var given = contribution.answer();
        if (given != null) {
            outcome.setValue(given.outcome());
            reason.setValue(given.reason());
            place.setValue(given.place());
        }
        if (typedReason != null) {
            outcome.setValue(typedOutcome);
            reason.setValue(typedReason);
            place.setValue(typedPlace);
        }
        var kept =
                KeptField.of(reason, "consultation.reason:" + contribution.id().value(), texts);
        var answer = new Button(getTranslation("consultation.answer.give"), click -> {
            outcome.setInvalid(outcome.isEmpty());
            outcome.setErrorMessage(getTranslation("consultation.answer.outcomeMissing"));
            if (outcome.isEmpty()) {
                return;
            }
            var done = Attempt.run(this, () -> {
                var now = contributionAnswers.answer(
                        contribution.id(),
                        outcome.getValue(),
                        reason.getValue(),
                        place.getValue(),
                        contribution.answers().size());
                kept.sent();
                Toast.done(
                        this,
                        contribution.unnamed() ? "consultation.answer.givenUnnamed" : "consultation.answer.given");
                show(now, null, null, null);
                answered.run();
            });
            if (!done) {
                // Somebody else's answer appears above, and what was typed here stays.
                contributions
                        .find(contribution.id())
                        .filter(now ->
                                now.answers().size() != contribution.answers().size())
                        .ifPresent(now -> show(now, outcome.getValue(), reason.getValue(), place.getValue()));
            }
        });
        answer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var form = new Div(outcome, reason, place, answer);
        form.addClassName("upr-stack");
        return form;
    }
}
