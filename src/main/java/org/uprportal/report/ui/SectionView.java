package org.uprportal.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.uprportal.account.People;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.Party;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.Toast;
import org.uprportal.report.NationalReports;
import org.uprportal.report.ReportComments;
import org.uprportal.report.SectionDesk;
import org.uprportal.report.SectionId;
import org.uprportal.report.SectionKind;
import org.uprportal.report.SectionSummary;

/** A section of the national report: its text, which saves itself, and what the State's bodies say of it. */
@Route("report-sections/:id")
@PermitAll
class SectionView extends PageOf<SectionSummary> {

    private final transient NationalReports reports;
    private final transient SectionDesk desk;
    private final transient ReportComments comments;
    private final transient People people;
    private final transient KeptTexts texts;
    private final transient Cycles cycles;
    private final transient PortalClock clock;
    private String read = "";

    SectionView(
            NationalReports reports,
            SectionDesk desk,
            ReportComments comments,
            People people,
            KeptTexts texts,
            Cycles cycles,
            PortalClock clock) {
        super("report.section.title");
        this.reports = reports;
        this.desk = desk;
        this.comments = comments;
        this.people = people;
        this.texts = texts;
        this.cycles = cycles;
        this.clock = clock;
    }

    @Override
    protected Optional<SectionSummary> find(UUID id) {
        return reports.section(new SectionId(id));
    }

    @Override
    protected void show(SectionSummary section) {
        clear();
        title(section.title());
        lead("report.section.lead");
        var whole = section.kind() == SectionKind.MID_TERM
                ? new Anchor(ReportNavigation.midTerm(section.cycle()), getTranslation("report.midTerm.title"))
                : new Anchor(ReportNavigation.report(section.cycle()), getTranslation("report.title"));
        whole.setRouterIgnore(false);
        actions(whole);
        add(
                new SectionChips(section, cycles.get(section.cycle()), clock.instant(), this),
                editor(section),
                remarks(section));
    }

    private Card editor(SectionSummary section) {
        var card = new Card("report.section.text");
        var text = new TextArea(getTranslation("report.section.field"));
        text.setHelperText(getTranslation("report.section.help"));
        text.setWidthFull();
        text.setMinHeight("20rem");
        Limit.on(text, SectionDesk.LONGEST);
        text.setValue(section.text());
        read = section.text();
        card.add(text);
        if (!reports.mayWrite(section.id())) {
            text.setReadOnly(true);
            return card;
        }
        var saved = new Span();
        var aside = new Div();
        aside.addClassName("upr-overtaken");
        aside.setVisible(false);
        Attempt.run(this, () -> {
            var kept = desk.aside(section.id());
            if (!kept.isEmpty()) {
                aside(section, text, aside, kept, null);
            }
        });
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                saved.setText("");
                Attempt.run(this, () -> save(section, text, saved, aside));
            }
        });
        var handIn = new Button(getTranslation("report.section.handIn"), click -> {
            if (Attempt.run(this, () -> {
                if (save(section, text, saved, aside)) {
                    desk.handIn(section.id());
                    Toast.done(this, "report.section.handedIn");
                }
            })) {
                reports.section(section.id()).ifPresent(this::show);
            }
        });
        handIn.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        card.add(saved, aside, handIn);
        return card;
    }

    /** Saves what was typed; the text then reads as it stands, with what a colleague has changed meanwhile. */
    private boolean save(SectionSummary section, TextArea text, Span saved, Div aside) {
        var result = desk.save(section.id(), read, text.getValue());
        read = result.text();
        if (!result.text().equals(text.getValue())) {
            text.setValue(result.text());
        }
        var whole = result.overtaken().isEmpty();
        saved.setText(getTranslation(whole ? "report.saved" : "report.notSaved"));
        result.overtaken().forEach(one -> aside(section, text, aside, one.mine(), one.by()));
        return whole;
    }

    /** Somebody else's words stand in the field; the writer's own are here, to be taken after all or let go. */
    private void aside(
            SectionSummary section,
            TextArea text,
            Div note,
            String words,
            @org.jspecify.annotations.Nullable String by) {
        note.removeAll();
        note.add(new Paragraph(getTranslation("report.aside", by == null ? getTranslation("report.colleague") : by)));
        words.lines().forEach(line -> note.add(new Paragraph(line)));
        var mine = new Button(getTranslation("report.aside.mine"), click -> {
            if (Attempt.run(this, () -> {
                var result = desk.save(section.id(), text.getValue(), words);
                read = result.text();
                text.setValue(result.text());
            })) {
                note.setVisible(false);
            }
        });
        var theirs = new Button(getTranslation("report.aside.theirs"), click -> {
            if (Attempt.run(this, () -> desk.letGo(section.id()))) {
                note.setVisible(false);
            }
        });
        var buttons = new Div(mine, theirs);
        buttons.addClassName("upr-buttons");
        note.add(buttons);
        note.setVisible(true);
    }

    private Card remarks(SectionSummary section) {
        var card = new Card("report.remarks");
        var list = new UnorderedList();
        comments.of(section.cycle()).stream()
                .filter(one -> one.section().equals(section.id()) && !one.consulted())
                .forEach(one -> {
                    var text = new Paragraph(one.text());
                    text.getElement().setAttribute("dir", "auto");
                    list.add(new ListItem(
                            new Span(people.party(one.by()).map(Party::name).orElse("") + ", "
                                    + Dates.day(one.at(), getLocale())),
                            text));
                });
        card.add(
                list,
                new WordsForm(
                        "report.remark",
                        "report.remark:" + section.id().value(),
                        texts,
                        text -> comments.remark(section.id(), text),
                        () -> reports.section(section.id()).ifPresent(this::show)));
        return card;
    }
}
