package org.uprportal.statement.ui;

import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uprportal.party.Party;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.SafeText;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.statement.StatementDetails;
import org.uprportal.statement.StatementDraft;
import org.uprportal.statement.StatementId;
import org.uprportal.statement.StatementSchedule;
import org.uprportal.statement.StatementStatus;
import org.uprportal.statement.Statements;

/** A draft of a joint statement, which saves itself; then it is opened to be signed. */
@Route(StatementNavigation.DRAFTS + "/:id")
@PermitAll
class DraftView extends PageOf<StatementDetails> {

    private static final int SHORT = 160;

    private final transient Statements all;
    private final transient Recommendations recommendations;
    private final transient PortalClock clock;
    private transient StatementDraft read;
    private final TextField title = new TextField(getTranslation("statement.title"));
    private final TextArea text = new TextArea(getTranslation("statement.text"));
    private final ComboBox<Party> addressee = new ComboBox<>(getTranslation("statement.addressee"));
    private final MultiSelectComboBox<RecommendationSummary> about =
            new MultiSelectComboBox<>(getTranslation("statement.about"));
    private final DatePicker until = new DatePicker(getTranslation("statement.untilDay"));
    private final Span saved = new Span();
    private final Div aside = new Div();
    private boolean filling;

    DraftView(Statements all, Recommendations recommendations, PortalClock clock) {
        super("statement.one");
        this.all = all;
        this.recommendations = recommendations;
        this.clock = clock;
        this.read = new StatementDraft("", "", null, Set.of(), null);
    }

    @Override
    protected Optional<StatementDetails> find(UUID id) {
        return all.find(new StatementId(id))
                .filter(one -> one.mayChange() || one.summary().status() == StatementStatus.DRAFT);
    }

    /** What is opened is read and changed where everybody reads it. */
    @Override
    protected void enter(StatementDetails one, BeforeEnterEvent event) {
        if (one.summary().status() == StatementStatus.DRAFT) {
            fields(one);
            show(one);
        } else {
            event.forwardTo(StatementNavigation.one(one.summary().id()));
        }
    }

    private void fields(StatementDetails one) {
        Limit.on(title, Statements.LONGEST_TITLE);
        Limit.on(text, Statements.LONGEST_TEXT);
        text.setMinHeight("16rem");
        text.setHelperText(getTranslation("statement.text.helper"));
        addressee.setItems(all.addressees(one.summary().cycle()));
        addressee.setItemLabelGenerator(Party::name);
        addressee.setHelperText(getTranslation("statement.addressee.helper"));
        about.setItems(recommendations.of(one.summary().cycle()));
        about.setItemLabelGenerator(each -> each.paragraph() + " " + SafeText.shortened(each.text(), SHORT));
        about.setHelperText(getTranslation("statement.about.helper"));
        Dates.words(until);
        until.setMin(StatementSchedule.earliest(clock.instant()));
        until.setMax(StatementSchedule.latest(clock.instant()));
        until.setHelperText(getTranslation(
                "statement.untilDay.helper", StatementSchedule.NOTICE_DAYS, StatementSchedule.LONGEST_DAYS));
        for (var field : List.of(title, text)) {
            field.setWidthFull();
        }
        addressee.setWidthFull();
        about.setWidthFull();
        title.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        var id = one.summary().id();
        title.addValueChangeListener(change -> changed(id));
        text.addValueChangeListener(change -> changed(id));
        addressee.addValueChangeListener(change -> changed(id));
        about.addValueChangeListener(change -> changed(id));
        until.addValueChangeListener(change -> changed(id));
        aside.addClassName("upr-overtaken");
        // Of its own organisation, but only to read.
        for (var field : List.<HasValueAndElement<?, ?>>of(title, text, addressee, about, until)) {
            field.setReadOnly(!one.mayChange());
        }
    }

    @Override
    protected void show(StatementDetails one) {
        clear();
        title(one.draft().title());
        lead("statement.draft.lead");
        fill(one.draft());
        var id = one.summary().id();
        var open = new Button(
                getTranslation("statement.open"),
                click -> Confirm.ask(this, "statement.open", "statement.open.effect", "statement.open", () -> {
                    if (save(id)) {
                        all.open(id);
                        UI.getCurrent().navigate(StatementNavigation.one(id));
                    }
                }));
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var away = new Button(
                getTranslation("statement.throwAway"),
                click -> Confirm.ask(
                        this, "statement.throwAway", "statement.throwAway.effect", "statement.throwAway", () -> {
                            all.takeBack(id);
                            UI.getCurrent().navigate(StatementNavigation.list());
                        }));
        var buttons = new Div(open, away);
        buttons.addClassName("upr-buttons");
        buttons.setVisible(one.mayChange());
        var card = new Card("statement.draft");
        var form = new Div(title, text, addressee, about, until, saved, aside, buttons);
        form.addClassName("upr-form");
        card.add(form);
        add(card);
        if (one.mayChange()) {
            Attempt.run(this, () -> aside(id, all.aside(id)));
        }
    }

    private void fill(StatementDraft draft) {
        filling = true;
        read = draft;
        title.setValue(draft.title());
        text.setValue(draft.text());
        addressee.setValue(addressee
                .getListDataView()
                .getItems()
                .filter(one -> one.id().equals(draft.addressee()))
                .findFirst()
                .orElse(null));
        about.setValue(about.getListDataView()
                .getItems()
                .filter(one -> draft.about().contains(one.id()))
                .collect(Collectors.toSet()));
        until.setValue(draft.until());
        filling = false;
    }

    private void changed(StatementId id) {
        if (!filling) {
            saved.setText("");
            Attempt.run(this, () -> save(id));
        }
    }

    /** Saves what was typed; the page then reads as it stands, with what a colleague has changed meanwhile. */
    private boolean save(StatementId id) {
        var mine = new StatementDraft(
                title.getValue(),
                text.getValue(),
                addressee.getOptionalValue().map(Party::id).orElse(null),
                about.getValue().stream().map(RecommendationSummary::id).collect(Collectors.toSet()),
                until.getValue());
        var result = all.save(id, read, mine);
        if (result.draft().equals(mine)) {
            read = mine;
        } else {
            fill(result.draft());
        }
        var whole = result.overtaken().isEmpty();
        saved.setText(getTranslation(whole ? "statement.saved" : "statement.notSaved"));
        aside(id, all.aside(id));
        return whole;
    }

    /** A colleague's words stand in the fields; the writer's own are here, to be copied or let go. */
    private void aside(StatementId id, Map<String, String> kept) {
        aside.removeAll();
        aside.setVisible(kept.containsKey("title") || kept.containsKey("text"));
        if (aside.isVisible()) {
            aside.add(new Paragraph(getTranslation("statement.aside")));
            kept.forEach((field, words) -> {
                if (field.equals("title") || field.equals("text")) {
                    aside.add(new Prose(words));
                }
            });
            aside.add(new Button(getTranslation("statement.aside.letGo"), click -> {
                if (Attempt.run(this, () -> all.letGo(id))) {
                    aside.setVisible(false);
                }
            }));
        }
    }
}
