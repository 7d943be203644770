package org.uprportal.platform.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/**
 * For pages about what may bring somebody into danger: one press ends the session in all tabs, empties what the browser has kept
 * of the portal, and shows another site in the place of this page, so that “back” does not lead here.
 */
public final class QuickExit extends Button {

    /** Where the session is ended, and from where the browser is sent on. */
    public static final String ADDRESS = "/leave";

    /** The button, in the reader’s language. */
    public QuickExit() {
        setText(getTranslation("platform.leaveQuickly"));
        addThemeVariants(ButtonVariant.LUMO_ERROR);
        // In the browser itself: it must not wait for an answer of the server.
        getElement().executeJs("this.addEventListener('click', () => window.location.replace($0))", ADDRESS);
    }
}
