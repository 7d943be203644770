package org.uprportal.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.uprportal.meeting.Feeds;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;

/** The secret address at which somebody's own calendar program reads their meetings and the dates of their State's review. */
class FeedCard extends Card {

    FeedCard(Feeds feeds, String portal) {
        super("meeting.feed");
        var shown = new TextField(getTranslation("meeting.feed.address"));
        shown.setReadOnly(true);
        shown.setWidthFull();
        shown.setVisible(false);
        var make = new Button(getTranslation(feeds.exists() ? "meeting.feed.renew" : "meeting.feed.make"));
        make.addClickListener(click -> Attempt.run(this, () -> {
            shown.setValue(portal + "/" + MeetingNavigation.own(feeds.renew()));
            shown.setVisible(true);
            make.setText(getTranslation("meeting.feed.renew"));
        }));
        add(new Paragraph(getTranslation("meeting.feed.lead")), shown, new Div(make));
    }
}
