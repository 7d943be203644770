package org.uprportal.shell;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.uprportal.platform.ui.Page;

/** What does not exist, and what is not open to somebody: the same page for both, and nothing of what was asked for. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundPage extends Page implements HasErrorParameter<NotFoundException> {

    NotFoundPage() {
        super("shell.notFound");
        add(new Paragraph(getTranslation("shell.notFound.text")));
        add(new RouterLink(getTranslation("shell.home.menu"), HomeView.class));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> asked) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
