package org.uprportal.midterm.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uprportal.midterm.CoReports;
import org.uprportal.midterm.MidtermDesk;
import org.uprportal.midterm.MidtermDetails;
import org.uprportal.midterm.MidtermId;
import org.uprportal.midterm.MidtermStatus;
import org.uprportal.midterm.Midterms;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.Parts;
import org.uprportal.platform.ui.Toast;

/** A mid-term report while it is written: introduction, a row for each recommendation, who stands on it, approval. */
@Route(MidtermNavigation.DRAFT + "/:id")
@PermitAll
class MidtermDraftView extends PageOf<MidtermDetails> {

    private final transient Midterms all;
    private final transient MidtermDesk desk;
    private final transient CoReports coReports;
    private final transient KeptTexts texts;
    private final Div steps = new Div();
    private String read = "";

    MidtermDraftView(Midterms all, MidtermDesk desk, CoReports coReports, KeptTexts texts) {
        super("midterm.one");
        this.all = all;
        this.desk = desk;
        this.coReports = coReports;
        this.texts = texts;
    }

    @Override
    protected Optional<MidtermDetails> find(UUID id) {
        return all.find(new MidtermId(id));
    }

    /** What is public is read where everybody reads it. */
    @Override
    protected void enter(MidtermDetails one, BeforeEnterEvent event) {
        if (one.summary().status().inPublic()) {
            event.forwardTo(MidtermNavigation.one(one.summary().id()));
        } else {
            show(one);
        }
    }

    private void again(MidtermId id) {
        all.find(id).ifPresent(one -> {
            if (one.summary().status().inPublic()) {
                UI.getCurrent().navigate(MidtermNavigation.one(id));
            } else {
                show(one);
            }
        });
    }

    @Override
    protected void show(MidtermDetails one) {
        clear();
        var id = one.summary().id();
        var drafted = one.mayWrite() && one.summary().status() == MidtermStatus.DRAFT;
        title(getTranslation(
                "midterm.version", one.summary().by(), one.summary().number()));
        lead("midterm.draft.lead", Dates.geneva(one.summary().until(), getLocale()));
        add(new VersionChip(one.summary().status()));
        if (one.note() != null) {
            var note = new Card("midterm.note");
            one.note().lines().forEach(line -> note.add(new Paragraph(line)));
            add(note);
        }
        add(introduction(one, drafted));
        var rows = new Card("midterm.rows");
        rows.add(Parts.of(
                "upr-rows",
                (offset, most) -> all.rows(id, offset, most),
                row -> new RowForm(id, row, drafted, desk, () -> again(steps, id))));
        add(rows);
        if (one.mayWrite()) {
            add(new PartnersCard(id, drafted, coReports, () -> again(id)), steps);
            steps(one);
        }
    }

    private Card introduction(MidtermDetails one, boolean drafted) {
        var id = one.summary().id();
        var text = new TextArea(getTranslation("midterm.introduction"));
        text.setWidthFull();
        text.setMinHeight("10rem");
        Limit.on(text, MidtermDesk.LONGEST_INTRODUCTION);
        text.setValue(one.introduction());
        read = one.introduction();
        text.setReadOnly(!drafted);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        var saved = new Span();
        saved.getElement().setAttribute("role", "status");
        var aside = new Div();
        aside.addClassName("upr-overtaken");
        aside(id, aside, one.aside());
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                saved.setText("");
                Attempt.run(this, () -> {
                    var result = desk.introduce(id, read, text.getValue());
                    read = result.stands();
                    if (!read.equals(text.getValue())) {
                        text.setValue(read);
                    }
                    saved.setText(getTranslation(result.overtaken().isEmpty() ? "midterm.saved" : "midterm.notSaved"));
                    if (!result.overtaken().isEmpty()) {
                        aside(id, aside, result.overtaken().getFirst().mine());
                    }
                    again(steps, id);
                });
            }
        });
        var card = new Card("midterm.introduction");
        card.add(text, saved, aside);
        return card;
    }

    /** A colleague's words stand in the field; the writer's own are here, to be copied or let go. */
    private void aside(MidtermId id, Div aside, @Nullable String words) {
        aside.removeAll();
        aside.setVisible(words != null);
        if (words != null) {
            aside.add(new Paragraph(getTranslation("midterm.aside")));
            words.lines().forEach(line -> aside.add(new Paragraph(line)));
            aside.add(new Button(getTranslation("midterm.letGo"), click -> {
                if (Attempt.run(this, () -> desk.letGo(id))) {
                    aside.setVisible(false);
                }
            }));
        }
    }

    /** The steps speak of what has just been saved. */
    private void again(Div place, MidtermId id) {
        place.removeAll();
        all.find(id).ifPresent(this::steps);
    }

    private void steps(MidtermDetails one) {
        var id = one.summary().id();
        steps.removeAll();
        steps.setWidthFull();
        var card = new Card("midterm.steps");
        if (one.proposed() > 0) {
            card.add(new Paragraph(getTranslation("midterm.proposals", one.proposed())));
        }
        var buttons = new Div();
        buttons.addClassName("upr-buttons");
        if (one.summary().status() == MidtermStatus.DRAFT) {
            var key = one.alone() ? "midterm.publish" : "midterm.ask";
            var ask = new Button(
                    getTranslation(key),
                    click -> Confirm.ask(
                            this, key, key + ".effect", key, () -> run(id, () -> desk.askApproval(id, one.edition()))));
            ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(ask);
        } else if (one.mayApprove()) {
            var publish = new Button(
                    getTranslation("midterm.publish"),
                    click -> Confirm.ask(
                            this,
                            "midterm.publish",
                            "midterm.publish.effect",
                            "midterm.publish",
                            () -> run(id, () -> desk.publish(id, one.edition()))));
            publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(publish);
        } else if (one.summary().status() == MidtermStatus.IN_APPROVAL) {
            card.add(new Paragraph(getTranslation("midterm.waits")));
        }
        if (one.summary().status() == MidtermStatus.IN_APPROVAL) {
            card.add(back(id));
        }
        if (one.summary().status().underway()) {
            buttons.add(new Button(
                    getTranslation("midterm.throwAway"),
                    click -> Confirm.ask(
                            this, "midterm.throwAway", "midterm.throwAway.effect", "midterm.throwAway", () -> {
                                if (Attempt.run(this, () -> desk.throwAway(id))) {
                                    UI.getCurrent()
                                            .navigate(MidtermNavigation.of(
                                                    one.summary().cycle()));
                                }
                            })));
        }
        card.add(buttons);
        steps.add(card);
    }

    private ReasonForm back(MidtermId id) {
        return new ReasonForm(
                "midterm.note", MidtermDesk.noteOf(id), texts, note -> desk.sendBack(id, note), () -> again(id));
    }

    private void run(MidtermId id, Runnable work) {
        if (Attempt.run(this, work)) {
            Toast.done(this, "midterm.done");
            again(id);
        }
    }
}
