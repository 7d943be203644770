package org.uprportal.meeting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** A list of names, with the number of those that do not show themselves. */
class GuestsText extends Div {

    GuestsText(GuestNames.Names names) {
        add(new Paragraph(
                getTranslation("meeting.guests.count", names.shown().size() + names.hidden(), names.hidden())));
        if (!names.shown().isEmpty()) {
            var list = new UnorderedList();
            names.shown().forEach(name -> {
                var one = new Span(name);
                one.getElement().setAttribute("dir", "auto");
                list.add(new ListItem(one));
            });
            add(list);
        }
    }
}
