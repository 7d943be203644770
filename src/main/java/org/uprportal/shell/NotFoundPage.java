package org.uprportal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.ui.EvenTime;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.WayBack;

/** What does not exist, and what is not open to somebody: the same page for both, and nothing of what was asked for. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundPage extends Page implements HasErrorParameter<NotFoundException> {

    private final transient CurrentActor actor;

    NotFoundPage(CurrentActor actor) {
        super("shell.notFound");
        this.actor = actor;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> asked) {
        clear();
        add(new Paragraph(getTranslation("shell.notFound.text")));
        if (!actor.get().signedIn()) {
            // Said of every address alike: whether there is something behind it is not told.
            var door = new Anchor(
                    WayBack.signIn(event.getLocation().getPathWithQueryParameters()),
                    getTranslation("shell.notFound.signIn"));
            door.setRouterIgnore(true);
            add(door);
        }
        add(new RouterLink(getTranslation("shell.home.menu"), HomeView.class));
        EvenTime.await();
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
