package org.uprportal.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.text.NumberFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.uprportal.meeting.MeetingDetails;
import org.uprportal.meeting.RatingQuestion;
import org.uprportal.meeting.RatingResult;
import org.uprportal.meeting.Ratings;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Toast;

/** Whoever was there answers the same few questions; then the sides stand side by side. The rule for small numbers is stated. */
class RatingCard extends Card {

    private final transient Ratings ratings;
    private final transient MeetingDetails meeting;

    RatingCard(MeetingDetails meeting, Ratings ratings, List<RatingResult> results) {
        super("meeting.rating");
        this.ratings = ratings;
        this.meeting = meeting;
        add(new Paragraph(getTranslation("meeting.rating.rule", Ratings.LEAST)));
        if (ratings.mayRate(meeting.summary().id())) {
            add(new Paragraph(getTranslation(
                    "meeting.rating.until", Dates.geneva(Ratings.until(meeting.summary()), getLocale()))));
            form();
        }
        if (!results.isEmpty()) {
            add(table(results));
        }
    }

    private void form() {
        var mine = ratings.mine(meeting.summary().id()).orElse(Map.of());
        var fields = new EnumMap<RatingQuestion, RadioButtonGroup<Integer>>(RatingQuestion.class);
        for (var question : RatingQuestion.values()) {
            var field = new RadioButtonGroup<Integer>(getTranslation("meeting.rating." + question));
            field.setItems(1, 2, 3, 4, 5);
            field.setItemLabelGenerator(one -> getTranslation("meeting.rating.answer." + one));
            field.setValue(mine.get(question));
            fields.put(question, field);
            add(field);
        }
        add(new Button(getTranslation("meeting.rating.send"), click -> {
            var answers = new EnumMap<RatingQuestion, Integer>(RatingQuestion.class);
            fields.forEach((question, field) -> {
                if (field.getValue() != null) {
                    answers.put(question, field.getValue());
                }
            });
            if (Attempt.run(this, () -> ratings.rate(meeting.summary().id(), answers))) {
                Toast.done(this, "meeting.rating.sent");
            }
        }));
    }

    private Component table(List<RatingResult> results) {
        var heads = new NativeTableRow(new NativeTableHeaderCell(getTranslation("meeting.rating.question")));
        for (var result : results) {
            var head = new NativeTableHeaderCell(getTranslation("meeting.rating.side." + result.side()));
            head.getElement().setAttribute("scope", "col");
            heads.add(head);
        }
        var body = new NativeTableBody();
        var number = NumberFormat.getNumberInstance(getLocale());
        number.setMinimumFractionDigits(1);
        number.setMaximumFractionDigits(1);
        for (var question : RatingQuestion.values()) {
            var head = new NativeTableHeaderCell(getTranslation("meeting.rating." + question));
            head.getElement().setAttribute("scope", "row");
            var row = new NativeTableRow(head);
            for (var result : results) {
                var average = result.averages().get(question);
                row.add(new NativeTableCell(
                        average == null ? getTranslation("meeting.rating.few") : number.format(average)));
            }
            body.add(row);
        }
        var table = new NativeTable();
        table.addClassName("upr-table");
        table.add(new NativeTableHeader(heads), body);
        var wrap = new Div(table);
        wrap.addClassName("upr-scroll");
        return wrap;
    }
}
