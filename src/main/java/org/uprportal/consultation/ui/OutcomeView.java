package org.uprportal.consultation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.uprportal.consultation.ConsultationDetails;
import org.uprportal.consultation.ConsultationId;
import org.uprportal.consultation.ConsultationStatus;
import org.uprportal.consultation.Consultations;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.Toast;

/** The focal point publishes what came of the consultation, once every contribution has its answer. */
@Route(ConsultationNavigation.CONSULTATIONS + "/:id/outcome")
@PermitAll
class OutcomeView extends PageOf<ConsultationDetails> {

    private final transient Consultations consultations;
    private final transient KeptTexts texts;

    OutcomeView(Consultations consultations, KeptTexts texts) {
        super("consultation.outcome.title");
        this.consultations = consultations;
        this.texts = texts;
    }

    @Override
    protected Optional<ConsultationDetails> find(UUID id) {
        return consultations
                .find(new ConsultationId(id))
                .filter(one -> consultations.mayLead(one.summary().state()));
    }

    @Override
    protected void enter(ConsultationDetails consultation, BeforeEnterEvent event) {
        if (consultation.summary().status() == ConsultationStatus.CLOSED) {
            show(consultation);
        } else {
            event.forwardTo(
                    ConsultationNavigation.consultation(consultation.summary().id()));
        }
    }

    @Override
    protected void show(ConsultationDetails consultation) {
        clear();
        title(getTranslation("consultation.outcome.of", consultation.summary().title()));
        lead("consultation.outcome.lead");
        var waiting = consultation.contributions() - consultation.answered();
        if (waiting > 0) {
            var answer = new Anchor(
                    ConsultationNavigation.answers(consultation.summary().id()) + "?show=unanswered",
                    getTranslation("consultation.outcome.answerFirst", waiting));
            answer.setRouterIgnore(false);
            add(new EmptyState("consultation.outcome.notYet", answer));
        }
        add(people(consultation), publishing(consultation, waiting == 0));
    }

    private Card people(ConsultationDetails consultation) {
        var card = new Card("consultation.outcome.people");
        card.add(new H3(getTranslation(
                "consultation.invitedTitle", consultation.invited().size())));
        card.add(new StakeholderList(consultation.invited(), 0));
        card.add(new H3(getTranslation("consultation.tookPart", consultation.contributions())));
        card.add(new StakeholderList(
                consultations.takingPart(consultation.summary().id()), consultation.unnamed()));
        return card;
    }

    private Card publishing(ConsultationDetails consultation, boolean ready) {
        var summary = new TextArea(getTranslation("consultation.outcome.summary"));
        summary.setHelperText(getTranslation("consultation.outcome.summary.helper"));
        summary.setWidthFull();
        Limit.on(summary, Consultations.LONGEST_OUTCOME);
        summary.setMinRows(6);
        var kept = KeptField.of(
                summary, "consultation.outcome:" + consultation.summary().id().value(), texts);
        var effects = new UnorderedList(
                new ListItem(getTranslation("consultation.outcome.effect.public", consultation.contributions())),
                new ListItem(getTranslation("consultation.outcome.effect.names")),
                new ListItem(getTranslation("consultation.outcome.effect.later")));
        var publish = new Button(getTranslation("consultation.publishOutcome"), click -> {
            var id = consultation.summary().id();
            if (Attempt.run(this, () -> consultations.publishOutcome(id, summary.getValue()))) {
                kept.sent();
                Toast.done(this, "consultation.outcome.done");
                UI.getCurrent().navigate(ConsultationNavigation.consultation(id));
            }
        });
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        publish.setEnabled(false);
        var understood = new Checkbox(getTranslation("consultation.publish.understood"));
        understood.setEnabled(ready);
        understood.addValueChangeListener(change -> publish.setEnabled(change.getValue()));
        var card = new Card("consultation.publishOutcome");
        card.add(summary, effects, understood, publish);
        return card;
    }
}
