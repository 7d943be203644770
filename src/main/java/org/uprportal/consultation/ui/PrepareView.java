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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uprportal.consultation.ConsultationDetails;
import org.uprportal.consultation.ConsultationDraft;
import org.uprportal.consultation.ConsultationId;
import org.uprportal.consultation.ConsultationStatus;
import org.uprportal.consultation.Consultations;
import org.uprportal.consultation.Overtaken;
import org.uprportal.consultation.Question;
import org.uprportal.consultation.SavedConsultation;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Refusal;
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
    private final OvertakenNote overtaken = new OvertakenNote();
    private transient ConsultationDraft read;
    private boolean showing;

    /** What is drawn stands from the first show on, which comes before every other call. */
    @SuppressWarnings("NullAway.Init")
    PrepareView(Consultations consultations, PortalClock clock) {
        super("consultation.prepare.title");
        this.consultations = consultations;
        this.clock = clock;
    }

    @Override
    protected Optional<ConsultationDetails> find(UUID id) {
        return consultations
                .find(new ConsultationId(id))
                .filter(one -> consultations.mayLead(one.summary().state()));
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
        read = consultation.draft();
        guests = new GuestsCard(
                consultations.invitable(id), consultations.listedBefore(id), consultation.invited(), this::save);
        var content = content(consultation.draft());
        add(
                note,
                overtaken,
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
        if (!showing && Attempt.run(this, () -> merged(consultations.save(id, read, written())))) {
            note.saved(clock.instant());
        } else if (!showing) {
            note.notSaved();
        }
    }

    /**
     * What colleagues have changed appears; where both have changed the same, theirs stands, and the own words are shown
     * with it until they are taken or left.
     */
    private void merged(SavedConsultation saved) {
        var mine = written();
        read = saved.now();
        if (!read.equals(mine)) {
            showing = true;
            title.setValue(read.title());
            text.setValue(read.text());
            questions.show(read.questions());
            Moments.show(opens, read.opens());
            Moments.show(closes, read.closes());
            Moments.show(answersBy, read.answersBy());
            showing = false;
        }
        if (!saved.overtaken().isEmpty()) {
            var fields = saved.overtaken().stream().map(Overtaken::field).collect(Collectors.toSet());
            var words = saved.overtaken().stream()
                    .map(Overtaken::mine)
                    .filter(one -> !one.isBlank())
                    .collect(Collectors.joining("\n\n"));
            overtaken.showMine(
                    saved.overtaken().getFirst().by(),
                    words,
                    () -> Attempt.run(this, () -> merged(consultations.save(id, read, mixed(read, mine, fields)))));
        }
    }

    /** What stands, with the own words in the fields in which somebody else was quicker. */
    private static ConsultationDraft mixed(ConsultationDraft stands, ConsultationDraft mine, Set<String> fields) {
        var own = mine.questions().stream().collect(Collectors.toMap(Question::id, question -> question));
        return new ConsultationDraft(
                fields.contains(Overtaken.TITLE) ? mine.title() : stands.title(),
                fields.contains(Overtaken.TEXT) ? mine.text() : stands.text(),
                stands.questions().stream()
                        .map(one -> fields.contains(one.id().toString()) ? own.getOrDefault(one.id(), one) : one)
                        .toList(),
                fields.contains(Overtaken.OPENS) ? mine.opens() : stands.opens(),
                fields.contains(Overtaken.CLOSES) ? mine.closes() : stands.closes(),
                fields.contains(Overtaken.ANSWERS_BY) ? mine.answersBy() : stands.answersBy(),
                stands.invited());
    }

    private void append(String points) {
        text.setValue(text.getValue().isBlank() ? points : text.getValue() + "\n\n" + points);
        save();
    }

    private void publish() {
        if (Attempt.run(this, () -> {
            merged(consultations.save(id, read, written()));
            if (overtaken.isVisible()) {
                throw new StillOvertaken();
            }
            consultations.publish(id);
        })) {
            Toast.done(this, "consultation.published");
            UI.getCurrent().navigate(ConsultationNavigation.consultation(id));
        }
    }

    /** Nothing is published before it is decided which words stand. */
    private static final class StillOvertaken extends Refusal {

        StillOvertaken() {
            super("consultation.overtaken.first", "Somebody else has changed a field meanwhile.");
        }
    }
}
