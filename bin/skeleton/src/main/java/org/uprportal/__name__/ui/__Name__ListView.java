package org.uprportal.__name__.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.uprportal.__name__.__Name__s;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Page;

/** Those of the reader's party, and a new one. */
@Route(__Name__Navigation.LIST)
@PermitAll
class __Name__ListView extends Page implements BeforeEnterObserver {

    private final transient __Name__s all;

    __Name__ListView(__Name__s all) {
        super("__name__.list.title");
        this.all = all;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        lead("__name__.list.lead");
        if (all.mayOpen()) {
            openHere();
        }
        var mine = all.mine();
        if (mine.isEmpty()) {
            add(new EmptyState("__name__.list.none"));
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("upr-tasks", "upr-card");
        mine.forEach(one ->
                list.add(new ListItem(new Anchor(__Name__Navigation.one(one.id()), one.title()))));
        add(list);
    }

    private void openHere() {
        var title = new TextField(getTranslation("__name__.title"));
        title.setMaxLength(__Name__s.LONGEST_TITLE);
        add(title, new Button(getTranslation("__name__.open"), click -> Attempt.run(this, () -> {
            var id = all.open(title.getValue().strip());
            UI.getCurrent().navigate(__Name__Navigation.one(id));
        })));
    }
}
