package org.uprportal.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import org.uprportal.followup.ActionDesk;
import org.uprportal.followup.ActionDetails;
import org.uprportal.followup.ActionLink;
import org.uprportal.followup.ActionText;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Limit;

/** The documents of an action. */
class LinksCard extends Card {

    LinksCard(ActionDesk desk, ActionDetails details, Runnable again) {
        super("followup.links");
        if (details.links().isEmpty()) {
            add(new EmptyState("followup.links.none"));
        }
        var list = new UnorderedList();
        details.links().forEach(link -> {
            var anchor = new Anchor(link.address(), link.title());
            anchor.setRouterIgnore(true);
            anchor.getElement().setAttribute("rel", "noopener noreferrer nofollow");
            list.add(new ListItem(anchor));
        });
        add(list);
        if (details.mine()) {
            var title = new TextField(getTranslation("followup.links.title"));
            Limit.on(title, ActionDesk.LONGEST_LINK);
            var address = new TextField(getTranslation("followup.links.address"));
            Limit.on(address, ActionText.LONGEST);
            address.setWidthFull();
            var save = new Button(getTranslation("followup.links.add"), click -> {
                if (Attempt.run(
                        this,
                        () -> desk.link(details.action().id(), new ActionLink(title.getValue(), address.getValue())))) {
                    again.run();
                }
            });
            var form = new Div(title, address, save);
            form.addClassName("upr-form");
            add(form);
        }
    }
}
