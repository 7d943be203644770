package org.uprportal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import org.uprportal.platform.Refusal;

/** A short word to the person at the screen, read out by screen readers. */
public final class Toast {

    private static final String OPEN = "portal.problem";

    private Toast() {}

    /** What has been done. */
    public static void done(Component source, String key, Object... arguments) {
        over();
        show(source.getTranslation(key, arguments), 5000, NotificationVariant.LUMO_SUCCESS);
    }

    /** What went wrong before is over: something was tried anew, and a word of then would lie now. */
    static void over() {
        var here = UI.getCurrent();
        if (here != null && ComponentUtil.getData(here, OPEN) instanceof Notification problem) {
            problem.close();
            ComponentUtil.setData(here, OPEN, null);
        }
    }

    /** What went wrong, what was kept, what to do. Stays until it is closed, or something is tried anew. */
    public static void problem(Component source, String text) {
        over();
        var toast = show(text, 0, NotificationVariant.LUMO_ERROR);
        var here = UI.getCurrent();
        if (here != null) {
            ComponentUtil.setData(here, OPEN, toast);
        }
        toast.setAssertive(true);
        var close = new Button(new Glyph("close-small"), click -> toast.close());
        close.setAriaLabel(source.getTranslation("platform.close"));
        toast.removeAll();
        toast.add(new HorizontalLayout(new Span(text), close));
    }

    /** Beside the word that somebody else was quicker: a button that shows how things stand now. */
    static void offerPresent(Component source) {
        var here = UI.getCurrent();
        if (here != null && ComponentUtil.getData(here, OPEN) instanceof Notification problem) {
            problem.add(new Button(source.getTranslation("platform.showPresent"), click -> {
                problem.close();
                here.refreshCurrentRoute(false);
            }));
        }
    }

    /** Beside a refusal: the way to what is missing, and back to this page. */
    static void offerWay(Component source, Refusal refusal, String way) {
        var here = UI.getCurrent();
        if (here == null) {
            return;
        }
        var link = new Anchor(way, source.getTranslation(refusal.key() + ".way"));
        link.setRouterIgnore(true);
        if (VaadinSession.getCurrent() != null
                && VaadinSession.getCurrent().getSession() instanceof WrappedHttpSession web) {
            WayBack.keep(
                    web.getHttpSession(),
                    here.getInternals().getActiveViewLocation().getPathWithQueryParameters());
        }
        if (ComponentUtil.getData(here, OPEN) instanceof Notification problem) {
            problem.add(link);
        } else {
            show(source.getTranslation(refusal.key()), 0, NotificationVariant.LUMO_ERROR)
                    .add(link);
        }
    }

    private static Notification show(String text, int milliseconds, NotificationVariant variant) {
        var toast = new Notification(text, milliseconds, Notification.Position.BOTTOM_CENTER);
        toast.addThemeVariants(variant);
        toast.open();
        return toast;
    }
}
