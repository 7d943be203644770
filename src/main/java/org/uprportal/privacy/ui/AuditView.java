package org.uprportal.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.util.stream.Stream;
import org.uprportal.audit.Lines;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.Part;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Line;
import org.uprportal.platform.ui.NarrowScreen;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.Pager;
import org.uprportal.privacy.AuditDesk;

/** The audit trail for auditors, by thing, act and day; what is looked for is in the address. For anybody else the page is absent. */
@Route(PrivacyNavigation.AUDIT)
@PermitAll
class AuditView extends Page implements BeforeEnterObserver {

    private static final int LONGEST_ADDRESS = 1000;

    private final transient AuditDesk desk;
    private final transient AuditRows rows = new AuditRows(this);
    private final TextField thing = new TextField(getTranslation("privacy.audit.thing"));
    private final ComboBox<String> act = new ComboBox<>(getTranslation("privacy.audit.act"));
    private final DatePicker from = Dates.words(new DatePicker(getTranslation("privacy.audit.from")));
    private final DatePicker until = Dates.words(new DatePicker(getTranslation("privacy.audit.until")));

    AuditView(AuditDesk desk) {
        super("privacy.audit.title");
        this.desk = desk;
        thing.setHelperText(getTranslation("privacy.audit.thing.help"));
        thing.setClearButtonVisible(true);
        thing.setMaxLength(LONGEST_ADDRESS);
        act.setItemLabelGenerator(one -> ActWords.of(this, one) + " (" + one + ")");
        act.setClearButtonVisible(true);
        act.setWidth("26rem");
        from.setClearButtonVisible(true);
        until.setClearButtonVisible(true);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        var question = AuditQuery.of(asked);
        try {
            show(question, asked.getSingleParameter("page").orElse("1"));
        } catch (NotAllowed hidden) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(Lines.Question question, String page) {
        var part = Pager.part(page, (offset, most) -> desk.look(question, offset, most));
        clear();
        lead("privacy.audit.lead");
        act.setItems(desk.acts());
        thing.setValue(question.subject() == null ? "" : question.subject().toString());
        act.setValue(question.act() != null && act.getListDataView().contains(question.act()) ? question.act() : null);
        from.setValue(question.from());
        until.setValue(question.until());
        var look = new Button(getTranslation("privacy.audit.look"), click -> look());
        var filter = new Div(thing, act, from, until, look);
        filter.addClassName("upr-filter");
        var count = new Span(getTranslation("privacy.audit.count", part.total()));
        count.getElement().setAttribute("role", "status");
        add(filter, count);
        if (part.total() == 0) {
            add(new EmptyState("privacy.audit.none"));
            return;
        }
        add(
                table(part),
                new Pager(Pager.asked(page, part.total()), part.total(), to -> AuditQuery.address(question, to)),
                export(question),
                new Paragraph(getTranslation("privacy.audit.export.most", AuditDesk.MOST_IN_A_FILE)));
    }

    private Grid<Lines.Line> table(Part<Lines.Line> part) {
        var table = new Grid<Lines.Line>();
        AuditRows.COLUMNS.forEach(column -> {
            var made = column.equals("thing")
                    ? table.addComponentColumn(this::thingOf)
                    : table.addColumn(line -> rows.cell(column, line));
            made.setHeader(rows.heading(column)).setAutoWidth(true);
        });
        NarrowScreen.stack(
                table,
                line -> Stream.of(
                        new Span(rows.cell("what", line)),
                        Line.small(rows.cell("day", line), line.act()),
                        thingOf(line),
                        NarrowScreen.line(rows.cell("who", line))));
        table.setItems(part.rows());
        table.setAllRowsVisible(true);
        return table;
    }

    /** The way to everything that was done to the same thing. */
    private Component thingOf(Lines.Line line) {
        var text = rows.cell("thing", line);
        return AuditRows.single(line)
                ? new Anchor(AuditQuery.address(new Lines.Question(line.subject(), null, null, null), 1), text)
                : new Span(text);
    }

    private Anchor export(Lines.Question question) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var csv = rows.csv(desk.file(question));
                    return new DownloadResponse(
                            new ByteArrayInputStream(csv), "audit-trail.csv", "text/csv;charset=UTF-8", csv.length);
                }),
                getTranslation("privacy.audit.export"));
    }

    /** Goes to what was asked for; a thing without a number in it, and days the wrong way round, are said beside the field. */
    private void look() {
        var number = AuditQuery.thing(thing.getValue());
        thing.setErrorMessage(getTranslation("privacy.audit.thing.nothing"));
        thing.setInvalid(!thing.getValue().isBlank() && number.isEmpty());
        until.setErrorMessage(getTranslation("privacy.audit.order"));
        until.setInvalid(from.getValue() != null
                && until.getValue() != null
                && from.getValue().isAfter(until.getValue()));
        if (!thing.isInvalid() && !until.isInvalid()) {
            UI.getCurrent()
                    .navigate(
                            PrivacyNavigation.AUDIT,
                            AuditQuery.parameters(
                                    new Lines.Question(
                                            number.orElse(null), act.getValue(), from.getValue(), until.getValue()),
                                    1));
        }
    }
}
