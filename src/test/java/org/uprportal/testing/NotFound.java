package org.uprportal.testing;

import com.vaadin.flow.component.Component;

/** Knows the page that is shown for what does not exist, and for what does not exist for this person. */
public final class NotFound {

    private NotFound() {}

    /** Whether this is that page. */
    public static boolean shownBy(Component page) {
        return page.getClass().getName().equals("org.uprportal.shell.NotFoundPage");
    }
}
