package org.uprportal.meeting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.uprportal.meeting.MeetingDetails;
import org.uprportal.meeting.Repeating;
import org.uprportal.meeting.SeriesDesk;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Toast;

/** A host repeats a meeting; each one of the series is then moved or cancelled by itself. */
class RepeatCard extends Card {

    RepeatCard(MeetingDetails meeting, SeriesDesk series) {
        super("meeting.repeat");
        var every = new Select<Repeating>();
        every.setLabel(getTranslation("meeting.repeat.every"));
        every.setItems(Repeating.values());
        every.setItemLabelGenerator(one -> getTranslation("meeting.repeat." + one));
        every.setValue(Repeating.MONTHLY);
        var times = new IntegerField(getTranslation("meeting.repeat.times"));
        times.setMin(1);
        times.setMax(60);
        times.setValue(3);
        var except = new ArrayList<LocalDate>();
        var gone = new Paragraph();
        gone.getElement().setAttribute("role", "status");
        gone.setVisible(false);
        var day = Dates.words(new DatePicker(getTranslation("meeting.repeat.except")));
        day.setHelperText(getTranslation("meeting.repeat.except.helper"));
        day.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                if (!except.remove(change.getValue())) {
                    except.add(change.getValue());
                }
                day.clear();
                gone.setVisible(!except.isEmpty());
                gone.setText(getTranslation(
                        "meeting.repeat.without",
                        except.stream()
                                .sorted()
                                .map(one -> Dates.day(one, getLocale()))
                                .collect(Collectors.joining(", "))));
            }
        });
        var go = new Button(getTranslation("meeting.repeat"), click -> {
            if (!times.isEmpty()
                    && Attempt.run(
                            this,
                            () -> series.repeat(meeting.summary().id(), every.getValue(), times.getValue(), except))) {
                Toast.done(this, "meeting.saved");
                UI.getCurrent().navigate(MeetingNavigation.list());
            }
        });
        var form = new Div(every, times, day, gone, go);
        form.addClassName("upr-form");
        add(new Paragraph(getTranslation("meeting.repeat.lead")), form);
    }
}
