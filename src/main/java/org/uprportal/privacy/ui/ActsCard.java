package org.uprportal.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Line;
import org.uprportal.privacy.PersonalRecords;

/** What the reader did and read, in plain words, the newest first, a page at a time. */
class ActsCard extends Card {

    private static final int SIZE = 20;

    private final transient PersonalRecords records;
    private final UnorderedList lines = new UnorderedList();
    private final Button more;
    private int page;

    ActsCard(PersonalRecords records) {
        super("privacy.acts.title");
        this.records = records;
        this.more = new Button(getTranslation("privacy.acts.more"), click -> show());
        add(new Paragraph(getTranslation("privacy.acts.what")), lines, more);
        show();
        if (page == 1 && lines.getChildren().findAny().isEmpty()) {
            add(new Paragraph(getTranslation("privacy.acts.none")));
        }
    }

    private void show() {
        var found = records.myActs(page++, SIZE);
        found.forEach(one ->
                lines.add(new ListItem(new Line(Dates.geneva(one.at(), getLocale()), ActWords.of(this, one.act())))));
        more.setVisible(found.size() == SIZE);
    }
}
