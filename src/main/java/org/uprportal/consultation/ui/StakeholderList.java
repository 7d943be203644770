package org.uprportal.consultation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.uprportal.consultation.Stakeholder;
import org.uprportal.platform.ui.Parts;

/** Organisations by name, and how many have not given theirs. */
class StakeholderList extends Div {

    StakeholderList(List<Stakeholder> named, int unnamed) {
        if (!named.isEmpty()) {
            add(Parts.of("upr-people", named, this::row));
        }
        if (unnamed > 0) {
            add(new Paragraph(getTranslation("consultation.unnamedCount", unnamed)));
        }
    }

    private ListItem row(Stakeholder one) {
        var kind = new Span(getTranslation("organisation.kind." + one.kind()));
        kind.addClassName("upr-muted");
        return new ListItem(new Span(one.name()), kind);
    }
}
