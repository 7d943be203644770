package org.uprportal.followup.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.uprportal.followup.Progress;

/** What the words of the scale mean; the same for all sides. */
class Criteria extends Details {

    Criteria() {
        setSummaryText(getTranslation("followup.criteria"));
        setOpened(true);
        setWidthFull();
        var list = new UnorderedList();
        for (var progress : Progress.values()) {
            list.add(new ListItem(
                    new ProgressChip(progress), new Span(" " + getTranslation("followup.criterion." + progress))));
        }
        add(list);
    }
}
