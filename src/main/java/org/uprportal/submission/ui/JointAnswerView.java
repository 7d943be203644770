package org.uprportal.submission.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.Toast;
import org.uprportal.state.States;
import org.uprportal.submission.CoSubmissionStatus;
import org.uprportal.submission.CoSubmitter;
import org.uprportal.submission.JointAnswers;
import org.uprportal.submission.JointOffer;

/**
 * Where the link of an invitation to submit jointly leads, without account. Opening it changes nothing; a link that is
 * unknown, and one that is over, read alike.
 */
@Route(SubmissionNavigation.JOINT + "/:token")
@AnonymousAllowed
class JointAnswerView extends Page implements BeforeEnterObserver {

    private static final int LONGEST = 300;

    private final transient JointAnswers answers;
    private final transient States states;

    JointAnswerView(JointAnswers answers, States states) {
        super("submission.joint.title");
        this.answers = answers;
        this.states = states;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("token").orElse(""));
    }

    private void show(String token) {
        clear();
        answers.offer(token)
                .ifPresentOrElse(
                        offer -> add(card(token, offer)), () -> add(new EmptyState("submission.joint.invalid")));
    }

    private Card card(String token, JointOffer offer) {
        var card = new Card("submission.joint.from", offer.submitter());
        card.add(
                new Paragraph(getTranslation(
                        "submission.joint.about",
                        offer.submitter(),
                        states.nameOf(offer.state(), getLocale()),
                        offer.session(),
                        Dates.geneva(offer.until(), getLocale()))),
                new Paragraph(getTranslation("submission.joint." + offer.status())),
                new Paragraph(getTranslation("submission.joint.effect")));
        if (offer.status() == CoSubmissionStatus.CONSENTED) {
            card.add(decline(token, "submission.joint.withdraw"));
            return card;
        }
        var name = field("submission.field.partner", LONGEST);
        var contact = field("submission.field.contact", LONGEST);
        var description = field("submission.field.description", LONGEST);
        var owner = new Checkbox(getTranslation("submission.joint.owner"));
        var consent = new Button(getTranslation("submission.joint.consent"), click -> {
            if (Attempt.run(
                    this,
                    () -> answers.consent(
                            token, new CoSubmitter(name.getValue(), contact.getValue(), description.getValue())))) {
                Toast.done(this, "submission.joint.answered");
                show(token);
            }
        });
        consent.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        consent.setEnabled(false);
        owner.addValueChangeListener(change -> consent.setEnabled(change.getValue()));
        var buttons = new Div(consent);
        buttons.addClassName("upr-buttons");
        if (offer.status() == CoSubmissionStatus.ASKED) {
            buttons.add(decline(token, "submission.joint.refuse"));
        }
        card.add(name, contact, description, owner, buttons);
        return card;
    }

    private Button decline(String token, String key) {
        return new Button(getTranslation(key), click -> {
            if (Attempt.run(this, () -> answers.decline(token))) {
                Toast.done(this, "submission.joint.answered");
                show(token);
            }
        });
    }

    private TextField field(String key, int most) {
        var field = new TextField(getTranslation(key));
        Limit.on(field, most);
        field.setWidthFull();
        return field;
    }
}
