package org.uprportal.submission.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Rows;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.platform.ui.Toast;
import org.uprportal.state.States;
import org.uprportal.submission.CoSubmissionStatus;
import org.uprportal.submission.JointAnswers;
import org.uprportal.submission.JointOffer;

/** Who asks the reader's organisation to submit jointly, and what it has answered; its owners answer here. */
class JointOffersCard extends Card {

    private final transient JointAnswers answers;
    private final transient States states;
    private final UnorderedList list = new UnorderedList();

    JointOffersCard(JointAnswers answers, States states) {
        super("submission.joint.asked");
        this.answers = answers;
        this.states = states;
        list.addClassName("upr-tasks");
        add(new Paragraph(getTranslation("submission.joint.lead")), list);
        show();
    }

    private void show() {
        var offers = answers.mine();
        list.removeAll();
        Rows.into(list, offers, this::row);
        setVisible(!offers.isEmpty());
    }

    private ListItem row(JointOffer one) {
        var title = new Span(one.title());
        title.addClassName("upr-task-title");
        title.getElement().setAttribute("dir", "auto");
        var about = new Span(getTranslation(
                "submission.joint.about",
                one.submitter(),
                states.nameOf(one.state(), getLocale()),
                one.session(),
                Dates.geneva(one.until(), getLocale())));
        about.addClassName("upr-muted");
        var text = new Div(title, about);
        text.addClassName("upr-task-text");
        var row = new ListItem(
                text,
                one.namesake()
                        ? new StatusChip(getTranslation("submission.joint.namesake"), StatusChip.Tone.PARTLY)
                        : new StatusChip(getTranslation("submission.joint." + one.status()), tone(one)));
        row.addClassName("upr-task");
        if (one.mayAnswer()) {
            row.add(buttons(one));
        }
        return row;
    }

    private Div buttons(JointOffer one) {
        var buttons = new Div();
        buttons.addClassName("upr-buttons");
        if (one.namesake()) {
            buttons.add(button("submission.joint.object", one, () -> answers.object(one.id())));
            return buttons;
        }
        if (one.status() != CoSubmissionStatus.CONSENTED) {
            buttons.add(button("submission.joint.consent", one, () -> answers.consent(one.id())));
        }
        if (one.status() == CoSubmissionStatus.ASKED) {
            buttons.add(button("submission.joint.refuse", one, () -> answers.decline(one.id())));
        }
        if (one.status() == CoSubmissionStatus.CONSENTED) {
            buttons.add(button("submission.joint.withdraw", one, () -> answers.decline(one.id())));
        }
        return buttons;
    }

    private Button button(String key, JointOffer one, Runnable work) {
        var button = new Button(getTranslation(key), click -> {
            if (Attempt.run(this, work)) {
                Toast.done(this, "submission.joint.answered");
                show();
            }
        });
        button.setAriaLabel(button.getText() + ": " + one.submitter());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private static StatusChip.Tone tone(JointOffer one) {
        return switch (one.status()) {
            case CONSENTED -> StatusChip.Tone.GOOD;
            case REFUSED, WITHDRAWN -> StatusChip.Tone.BAD;
            default -> StatusChip.Tone.INFO;
        };
    }
}
