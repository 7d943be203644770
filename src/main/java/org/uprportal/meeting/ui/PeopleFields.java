package org.uprportal.meeting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.uprportal.meeting.Delegation;
import org.uprportal.meeting.Meetings;
import org.uprportal.platform.ui.Limit;

/** How many come, and where the host needs it the name of each. */
class PeopleFields extends Div {

    private final transient Delegation wanted;
    private final IntegerField number = new IntegerField();
    private final Div names = new Div();
    private final transient List<TextField> typed = new ArrayList<>();
    private boolean named = true;

    /** @param changed after the number has changed */
    PeopleFields(Delegation wanted, Runnable changed) {
        this.wanted = wanted;
        addClassName("upr-form");
        names.addClassName("upr-form");
        number.setLabel(getTranslation("meeting.people"));
        number.setHelperText(getTranslation("meeting.people.helper", wanted.most()));
        number.setMin(1);
        number.setMax(wanted.most());
        number.setStepButtonsVisible(true);
        number.setValue(1);
        number.setVisible(wanted.most() > 1);
        number.addValueChangeListener(change -> {
            draw();
            changed.run();
        });
        draw();
        add(number, names);
    }

    /** Under a pseudonym one comes alone, and nobody is named. */
    void named(boolean now) {
        named = now;
        if (!now) {
            number.setValue(1);
        }
        number.setVisible(now && wanted.most() > 1);
        draw();
    }

    /** What was typed stays, whatever the number. */
    private void draw() {
        names.removeAll();
        while (typed.size() < people()) {
            var name = new TextField(getTranslation("meeting.people.name", typed.size() + 1));
            name.setWidthFull();
            name.setRequiredIndicatorVisible(true);
            name.getElement().setAttribute("dir", "auto");
            Limit.on(name, Meetings.LONGEST_LINE);
            typed.add(name);
        }
        typed.stream().limit(people()).forEach(names::add);
        names.setVisible(named && wanted.names());
    }

    int people() {
        return Math.clamp(number.getOptionalValue().orElse(1), 1, Delegation.LIMIT);
    }

    List<String> names() {
        return named && wanted.names()
                ? typed.stream().limit(people()).map(TextField::getValue).toList()
                : List.of();
    }
}
