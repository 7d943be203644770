package org.uprportal.consultation.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.uprportal.consultation.Stakeholder;

/** Organisations by name, and how many have not given theirs. */
class StakeholderList extends UnorderedList {

    StakeholderList(List<Stakeholder> named, int unnamed) {
        addClassName("upr-people");
        for (var one : named) {
            var kind = new Span(getTranslation("organisation.kind." + one.kind()));
            kind.addClassName("upr-muted");
            add(new ListItem(new Span(one.name()), kind));
        }
        if (unnamed > 0) {
            add(new ListItem(getTranslation("consultation.unnamedCount", unnamed)));
        }
    }
}
