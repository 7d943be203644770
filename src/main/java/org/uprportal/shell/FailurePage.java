package org.uprportal.shell;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.Clash;
import org.uprportal.platform.Reference;
import org.uprportal.platform.Refusal;
import org.uprportal.platform.ui.Page;

/** A page that could not be shown: a refusal in its own words, everything else with a reference that stands in the log. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailurePage extends Page implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(FailurePage.class);

    FailurePage() {
        super("shell.failure");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> failed) {
        clear();
        var refusal = refusalIn(failed.getCaughtException());
        var status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        if (refusal instanceof NotAllowed) {
            title(getTranslation("shell.notFound"));
            add(new Paragraph(getTranslation("shell.notFound.text")));
            status = HttpServletResponse.SC_NOT_FOUND;
        } else if (refusal != null) {
            add(new Paragraph(getTranslation(refusal.key(), refusal.arguments())));
            status = HttpServletResponse.SC_CONFLICT;
        } else if (Clash.in(failed.getCaughtException())) {
            add(new Paragraph(getTranslation("platform.outOfDate")));
            status = HttpServletResponse.SC_CONFLICT;
        } else {
            add(new Paragraph(getTranslation("shell.failure.text", Reference.to(failed.getCaughtException(), LOG))));
        }
        add(new RouterLink(getTranslation("shell.home.menu"), HomeView.class));
        return status;
    }

    static @Nullable Refusal refusalIn(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }
}
