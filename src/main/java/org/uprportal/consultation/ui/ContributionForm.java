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
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uprportal.consultation.ConsultationDetails;
import org.uprportal.consultation.ConsultationId;
import org.uprportal.consultation.ContributionDesk;
import org.uprportal.consultation.ContributionDetails;
import org.uprportal.consultation.ContributionTexts;
import org.uprportal.consultation.Contributions;
import org.uprportal.consultation.InvitationDesk;
import org.uprportal.consultation.InvitationStatus;
import org.uprportal.consultation.Overtaken;
import org.uprportal.consultation.SavedContribution;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.QuickExit;
import org.uprportal.platform.ui.Toast;

/** Where a contribution is written, keeps itself, and is sent. */
class ContributionForm extends Div {

    private final transient Contributions contributions;
    private final transient ContributionDesk contributionDesk;
    private final transient InvitationDesk invitationDesk;
    private final transient PortalClock clock;
    private final transient ConsultationId id;
    private final transient PartyId author;
    private final transient Runnable again;
    private final Map<String, TextArea> fields = new LinkedHashMap<>();
    private final Map<String, OvertakenNote> notes = new LinkedHashMap<>();
    private final Checkbox unnamed = new Checkbox(getTranslation("consultation.unnamed"));
    private final UnorderedList effects = new UnorderedList();
    private final SavedNote note = new SavedNote();
    private final transient ConsultationDetails consultation;
    private transient ContributionTexts read;

    ContributionForm(
            ConsultationDetails consultation,
            PartyId author,
            @Nullable ContributionDetails mine,
            Contributions contributions,
            ContributionDesk contributionDesk,
            InvitationDesk invitationDesk,
            boolean few,
            PortalClock clock,
            Runnable again) {
        addClassName("upr-stack");
        this.consultation = consultation;
        this.contributions = contributions;
        this.contributionDesk = contributionDesk;
        this.invitationDesk = invitationDesk;
        this.clock = clock;
        this.again = again;
        id = consultation.summary().id();
        this.author = author;
        var writing = new Card("consultation.contribute.write");
        writing.add(note);
        read = mine == null ? ContributionTexts.EMPTY : new ContributionTexts(mine.texts(), mine.remarks());
        for (var question : consultation.draft().questions()) {
            writing.add(area(question.id().toString(), question.text(), read.text(question.id())));
        }
        writing.add(area(Overtaken.REMARKS, getTranslation("consultation.remarks"), read.remarks()));
        unnamed.setValue(mine != null && mine.unnamed());
        unnamed.setHelperText(
                getTranslation("consultation.unnamed.helper") + (few ? " " + getTranslation("platform.few") : ""));
        unnamed.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Attempt.run(this, () -> contributionDesk.hideName(id, author, change.getValue()));
            }
            showEffects();
        });
        add(writing, sending());
        showEffects();
        bringBack();
    }

    private Div area(String name, String label, String value) {
        var field = new TextArea(label);
        field.setValue(value);
        field.setWidthFull();
        field.setMinRows(4);
        Limit.on(field, Contributions.LONGEST_TEXT);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(800);
        field.addValueChangeListener(change -> {
            if (!change.getValue().equals(text(read, name))) {
                save();
            }
        });
        fields.put(name, field);
        var overtaken = new OvertakenNote();
        notes.put(name, overtaken);
        return new Div(field, overtaken);
    }

    /** What somebody else was quicker with the last time is here again, beside what stands. */
    private void bringBack() {
        if (!contributions.mayContribute()) {
            return;
        }
        contributionDesk.overtaken(id, author).forEach((name, mine) -> {
            if (fields.containsKey(name)) {
                show(new Overtaken(name, text(read, name), mine, null));
            }
        });
    }

    private Card sending() {
        var send = new Button(getTranslation("consultation.send"), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setEnabled(false);
        var understood = new Checkbox(getTranslation("consultation.send.understood"));
        understood.addValueChangeListener(change -> send.setEnabled(change.getValue()));
        var buttons = new Div(send, new QuickExit());
        buttons.addClassName("upr-buttons");
        invitationDesk
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
                            invitationDesk.decline(id, author);
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
                new ListItem(getTranslation("consultation.send.effect." + (hidden ? "governmentLater" : "government"))),
                new ListItem(
                        getTranslation("consultation.send.effect.public", Dates.day(summary.answering(), getLocale()))),
                new ListItem(getTranslation("consultation.send.effect." + (hidden ? "unnamed" : "named"))),
                new ListItem(getTranslation(
                        "consultation.send.effect.withdraw", Dates.geneva(summary.closing(), getLocale()))));
    }

    private ContributionTexts written() {
        var texts = new HashMap<UUID, String>();
        fields.forEach((name, field) -> {
            if (!name.equals(Overtaken.REMARKS)) {
                texts.put(UUID.fromString(name), field.getValue());
            }
        });
        return new ContributionTexts(texts, field(Overtaken.REMARKS).getValue());
    }

    private void save() {
        if (Attempt.run(this, () -> merged(contributionDesk.save(id, author, read, written())))) {
            if (notes.values().stream().anyMatch(Div::isVisible)) {
                note.notSaved();
            } else {
                note.saved(clock.instant());
            }
        } else {
            note.notSaved();
        }
    }

    /** The words of colleagues appear where nothing was typed here; where both typed, both texts are shown. */
    private void merged(SavedContribution saved) {
        var before = read;
        var clashing = saved.overtaken().stream().map(Overtaken::field).toList();
        var texts = new HashMap<UUID, String>();
        fields.forEach((name, field) -> {
            var stands = clashing.contains(name) ? text(before, name) : text(saved.now(), name);
            if (!name.equals(Overtaken.REMARKS)) {
                texts.put(UUID.fromString(name), stands);
            }
        });
        read = new ContributionTexts(
                texts,
                clashing.contains(Overtaken.REMARKS)
                        ? before.remarks()
                        : saved.now().remarks());
        fields.forEach((name, field) -> {
            if (!clashing.contains(name) && !field.getValue().equals(text(read, name))) {
                field.setValue(text(read, name));
            }
        });
        unnamed.setValue(saved.unnamed());
        saved.overtaken().forEach(this::show);
    }

    private void show(Overtaken one) {
        var field = field(one.field());
        Objects.requireNonNull(notes.get(one.field()))
                .show(
                        one,
                        () -> {
                            read = with(read, one.field(), one.theirs());
                            if (field.getValue().equals(one.theirs())) {
                                field.setValue(one.mine());
                            } else {
                                save();
                            }
                        },
                        () -> {
                            contributionDesk.letGo(id, author, one.field());
                            read = with(read, one.field(), one.theirs());
                            field.setValue(one.theirs());
                            note.saved(clock.instant());
                        });
    }

    private TextArea field(String name) {
        return Objects.requireNonNull(fields.get(name), "not a field of this form");
    }

    private static ContributionTexts with(ContributionTexts texts, String name, String text) {
        if (name.equals(Overtaken.REMARKS)) {
            return new ContributionTexts(texts.texts(), text);
        }
        var all = new HashMap<>(texts.texts());
        all.put(UUID.fromString(name), text);
        return new ContributionTexts(all, texts.remarks());
    }

    private static String text(ContributionTexts texts, String name) {
        return name.equals(Overtaken.REMARKS) ? texts.remarks() : texts.text(UUID.fromString(name));
    }

    private void send() {
        Attempt.run(this, () -> {
            var saved = contributionDesk.send(id, author, read, written(), unnamed.getValue());
            if (saved.whole()) {
                Toast.done(this, saved.unnamed() ? "consultation.sentUnnamed" : "consultation.sent");
                again.run();
            } else {
                merged(saved);
                note.notSaved();
            }
        });
    }
}
