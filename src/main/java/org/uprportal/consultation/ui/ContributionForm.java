package org.uprportal.consultation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uprportal.consultation.ConsultationDetails;
import org.uprportal.consultation.ConsultationId;
import org.uprportal.consultation.ContributionDetails;
import org.uprportal.consultation.ContributionDraft;
import org.uprportal.consultation.Contributions;
import org.uprportal.consultation.InvitationStatus;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.Toast;

/** Where a contribution is written, keeps itself, and is sent. */
class ContributionForm extends Div {

    private final transient Contributions contributions;
    private final transient PortalClock clock;
    private final transient ConsultationId id;
    private final transient PartyId author;
    private final transient Runnable again;
    private final Map<UUID, TextArea> fields = new LinkedHashMap<>();
    private final TextArea remarks;
    private final Checkbox unnamed = new Checkbox(getTranslation("consultation.unnamed"));
    private final UnorderedList effects = new UnorderedList();
    private final SavedNote note = new SavedNote();
    private final transient ConsultationDetails consultation;

    ContributionForm(
            ConsultationDetails consultation,
            PartyId author,
            @Nullable ContributionDetails mine,
            Contributions contributions,
            PortalClock clock,
            Runnable again) {
        addClassName("upr-stack");
        this.consultation = consultation;
        this.contributions = contributions;
        this.clock = clock;
        this.again = again;
        id = consultation.summary().id();
        this.author = author;
        var writing = new Card("consultation.contribute.write");
        writing.add(note);
        for (var question : consultation.draft().questions()) {
            var field = area(question.text(), mine == null ? "" : mine.texts().getOrDefault(question.id(), ""));
            fields.put(question.id(), field);
            writing.add(field);
        }
        remarks = area(getTranslation("consultation.remarks"), mine == null ? "" : mine.remarks());
        writing.add(remarks);
        unnamed.setValue(mine != null && mine.unnamed());
        unnamed.setHelperText(getTranslation("consultation.unnamed.helper"));
        unnamed.addValueChangeListener(change -> {
            save();
            showEffects();
        });
        add(writing, sending());
        showEffects();
    }

    private TextArea area(String label, String value) {
        var field = new TextArea(label);
        field.setValue(value);
        field.setWidthFull();
        field.setMinRows(4);
        Limit.on(field, Contributions.LONGEST_TEXT);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(800);
        field.addValueChangeListener(change -> save());
        return field;
    }

    private Card sending() {
        var send = new Button(getTranslation("consultation.send"), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setEnabled(false);
        var understood = new Checkbox(getTranslation("consultation.send.understood"));
        understood.addValueChangeListener(change -> send.setEnabled(change.getValue()));
        var buttons = new Div(send);
        buttons.addClassName("upr-buttons");
        contributions
                .myInvitation(id, author)
                .filter(invitation -> invitation.status() == InvitationStatus.WAITING)
                .ifPresent(invitation -> buttons.add(decline()));
        var card = new Card("consultation.send.who");
        card.add(unnamed, effects, understood, buttons);
        return card;
    }

    private Button decline() {
        var button = new Button(
                getTranslation("consultation.decline"),
                click -> Confirm.ask(
                        this, "consultation.decline", "consultation.decline.effect", "consultation.decline", () -> {
                            contributions.decline(id, author);
                            again.run();
                        }));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    /** Who will see what, and from when. */
    private void showEffects() {
        effects.removeAll();
        var hidden = unnamed.getValue();
        var summary = consultation.summary();
        effects.add(
                new ListItem(getTranslation("consultation.send.effect.government")),
                new ListItem(
                        getTranslation("consultation.send.effect.public", Dates.day(summary.answersBy(), getLocale()))),
                new ListItem(getTranslation("consultation.send.effect." + (hidden ? "unnamed" : "named"))),
                new ListItem(getTranslation(
                        "consultation.send.effect.withdraw", Dates.geneva(summary.closes(), getLocale()))));
    }

    private ContributionDraft written() {
        var texts = new HashMap<UUID, String>();
        fields.forEach((question, field) -> texts.put(question, field.getValue()));
        return new ContributionDraft(texts, remarks.getValue(), unnamed.getValue());
    }

    private void save() {
        if (Attempt.run(this, () -> contributions.draft(id, author, written()))) {
            note.saved(clock.instant());
        } else {
            note.notSaved();
        }
    }

    private void send() {
        if (Attempt.run(this, () -> {
            contributions.draft(id, author, written());
            contributions.send(id, author);
        })) {
            Toast.done(this, "consultation.sent");
            again.run();
        }
    }
}
