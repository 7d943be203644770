package org.uprportal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Collection;
import java.util.List;

/** A page of the portal: one heading, what can be done, and the work below it. */
public abstract class Page extends VerticalLayout implements HasDynamicTitle {

    private final H1 heading;
    private final HorizontalLayout actions = new HorizontalLayout();
    private final HorizontalLayout offers = new HorizontalLayout();
    private final HorizontalLayout head;
    private final Div foot = new Div();

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
        var kept = foot.getComponentCount() > 0;
        removeAll();
        add(head);
        if (kept) {
            super.add(List.of(foot));
        }
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

    /** Shows below all else what other modules have to say of what it shows, also after it is shown anew. */
    public final void below(List<Component> components) {
        foot.removeAll();
        foot.add(components);
        foot.addClassName("upr-stack");
        foot.setWidthFull();
        if (components.isEmpty()) {
            remove(foot);
        } else {
            super.add(List.of(foot));
        }
    }

    @Override
    public void add(Collection<Component> components) {
        super.add(components);
        if (foot.getParent().isPresent() && !components.contains(foot)) {
            super.add(List.of(foot));
        }
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
