package org.uprportal.followup.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.uprportal.followup.PlannedAction;
import org.uprportal.platform.ui.Dates;

/** “Moved twice, by 14 months”, and each move with its day and its reason. */
class MovesList extends Div {

    MovesList(PlannedAction action) {
        var months = action.monthsMoved();
        addClassName("upr-muted");
        add(new Paragraph(getTranslation(
                months < 0 ? "followup.action.movedEarlier" : "followup.action.moved",
                action.moves().size(),
                Math.abs(months))));
        var list = new UnorderedList();
        action.moves().forEach(move -> {
            var item = new ListItem(getTranslation(
                    "followup.action.move",
                    Dates.day(move.from(), getLocale()),
                    Dates.day(move.to(), getLocale()),
                    Dates.day(move.at(), getLocale())));
            if (!move.reason().isBlank()) {
                var reason = new Paragraph(move.reason());
                reason.getElement().setAttribute("dir", "auto");
                item.add(reason);
            }
            list.add(item);
        });
        add(list);
    }
}
