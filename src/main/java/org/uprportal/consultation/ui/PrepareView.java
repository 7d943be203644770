package org.uprportal.consultation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.uprportal.consultation.ConsultationDetails;
import org.uprportal.consultation.ConsultationDraft;
import org.uprportal.consultation.ConsultationId;
import org.uprportal.consultation.ConsultationStatus;
import org.uprportal.consultation.Consultations;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.Toast;

/** The focal point prepares the consultation, sees who will see what, and publishes it. */
@Route(ConsultationNavigation.CONSULTATIONS + "/:id/prepare")
@PermitAll
class PrepareView extends PageOf<ConsultationDetails> {

    private final transient Consultations consultations;
    private final transient CurrentActor actor;
    private final transient PortalClock clock;
    private transient ConsultationId id;

    private TextField title;
    private TextArea text;
    private QuestionsEditor questions;
    private DateTimePicker opens;
    private DateTimePicker closes;
    private DateTimePicker answersBy;
    private GuestsCard guests;
    private SavedNote note;

    PrepareView(Consultations consultations, CurrentActor actor, PortalClock clock) {
        super("consultation.prepare.title");
        this.consultations = consultations;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    protected Optional<ConsultationDetails> find(UUID id) {
        return consultations
                .find(new ConsultationId(id))
                .filter(one -> actor.get().governs(one.summary().state()));
    }

    @Override
    protected void enter(ConsultationDetails consultation, BeforeEnterEvent event) {
        if (consultation.summary().status() == ConsultationStatus.DRAFT) {
            show(consultation);
        } else {
            event.forwardTo(
                    ConsultationNavigation.consultation(consultation.summary().id()));
        }
    }

    @Override
    protected void show(ConsultationDetails consultation) {
        clear();
        id = consultation.summary().id();
        lead("consultation.prepare.lead", consultation.summary().cycleNumber());
        note = new SavedNote();
        guests = new GuestsCard(
                consultations.invitable(id), consultations.listedBefore(id), consultation.invited(), this::save);
        var content = content(consultation.draft());
        add(
                note,
                content,
                new AgendaCard(consultations.agenda(id), this::append),
                dates(consultation.draft()),
                guests,
                publishing());
    }

    private Card content(ConsultationDraft draft) {
        title = new TextField(getTranslation("consultation.field.title"));
        title.setValue(draft.title());
        title.setWidthFull();
        Limit.on(title, Consultations.LONGEST_TITLE);
        title.setValueChangeMode(ValueChangeMode.LAZY);
        title.setValueChangeTimeout(800);
        title.addValueChangeListener(change -> save());
        text = new TextArea(getTranslation("consultation.field.text"));
        text.setValue(draft.text());
        text.setHelperText(getTranslation("consultation.field.text.helper"));
        text.setWidthFull();
        Limit.on(text, Consultations.LONGEST_TEXT);
        text.setMinRows(8);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(800);
        text.addValueChangeListener(change -> save());
        questions = new QuestionsEditor(draft.questions(), this::save);
        var card = new Card("consultation.text");
        card.add(title, text, new H3(getTranslation("consultation.questions")), questions);
        return card;
    }

    private Card dates(ConsultationDraft draft) {
        opens = Moments.picker(
                getTranslation("consultation.opens"), getTranslation("consultation.opens.helper"), getLocale());
        closes = Moments.picker(
                getTranslation("consultation.closes"),
                getTranslation("consultation.leastDays", consultations.leastDays(id)),
                getLocale());
        answersBy = Moments.picker(
                getTranslation("consultation.answersBy"), getTranslation("consultation.answersBy.helper"), getLocale());
        Moments.show(opens, draft.opens());
        Moments.show(closes, draft.closes());
        Moments.show(answersBy, draft.answersBy());
        for (var picker : new DateTimePicker[] {opens, closes, answersBy}) {
            picker.addValueChangeListener(change -> save());
        }
        var fields = new Div(opens, closes, answersBy);
        fields.addClassName("upr-form");
        var card = new Card("consultation.dates");
        card.add(fields);
        return card;
    }

    private Card publishing() {
        var effects = new UnorderedList();
        for (var effect : new String[] {"text", "invited", "contributions", "outcome", "final"}) {
            effects.add(new ListItem(getTranslation("consultation.publish.effect." + effect)));
        }
        var publish = new Button(getTranslation("consultation.publish"), click -> publish());
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        publish.setEnabled(false);
        var understood = new Checkbox(getTranslation("consultation.publish.understood"));
        understood.addValueChangeListener(change -> publish.setEnabled(change.getValue()));
        var card = new Card("consultation.publish.who");
        card.add(effects, understood, publish);
        return card;
    }

    private ConsultationDraft written() {
        return new ConsultationDraft(
                title.getValue(),
                text.getValue(),
                questions.questions(),
                Moments.read(opens),
                Moments.read(closes),
                Moments.read(answersBy),
                guests.invited());
    }

    private void save() {
        if (Attempt.run(this, () -> consultations.draft(id, written()))) {
            note.saved(clock.instant());
        } else {
            note.notSaved();
        }
    }

    private void append(String points) {
        text.setValue(text.getValue().isBlank() ? points : text.getValue() + "\n\n" + points);
        save();
    }

    private void publish() {
        if (Attempt.run(this, () -> {
            consultations.draft(id, written());
            consultations.publish(id);
        })) {
            Toast.done(this, "consultation.published");
            UI.getCurrent().navigate(ConsultationNavigation.consultation(id));
        }
    }
}
