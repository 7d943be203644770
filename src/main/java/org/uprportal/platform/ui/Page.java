package org.uprportal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;

/** A page of the portal: one heading, what can be done, and the work below it. */
public abstract class Page extends VerticalLayout implements HasDynamicTitle {

    private final H1 heading;
    private final HorizontalLayout actions = new HorizontalLayout();
    private final HorizontalLayout offers = new HorizontalLayout();
    private final HorizontalLayout head;

    /** A page whose title is this text. */
    protected Page(String titleKey, Object... arguments) {
        addClassName("upr-page");
        setPadding(false);
        heading = new H1(getTranslation(titleKey, arguments));
        actions.addClassName("upr-actions");
        offers.addClassName("upr-actions");
        offers.setVisible(false);
        head = new HorizontalLayout(heading, offers, actions);
        head.addClassName("upr-page-head");
        head.setWidthFull();
        actions.setVisible(false);
        add(head);
    }

    /** Changes the title, once what the page shows is known. */
    protected final void title(String text) {
        heading.setText(text);
    }

    /** Empties the page below its heading, to show it anew; what could be done before is offered again or not at all. */
    protected final void clear() {
        actions();
        removeAll();
        add(head);
    }

    /** Offers what can be done with the whole page, beside its title. */
    protected final void actions(Component... components) {
        actions.removeAll();
        actions.add(components);
        actions.setVisible(components.length > 0);
    }

    /** Offers beside its title what other modules can do with what it shows. */
    public final void offer(List<Component> components) {
        offers.removeAll();
        offers.add(components);
        offers.setVisible(!components.isEmpty());
    }

    /** Says in a sentence or two what this page is for. */
    protected final Paragraph lead(String key, Object... arguments) {
        var text = new Paragraph(getTranslation(key, arguments));
        text.addClassName("upr-lead");
        add(text);
        return text;
    }

    @Override
    public String getPageTitle() {
        return heading.getText() + " · " + getTranslation("platform.portal");
    }
}
