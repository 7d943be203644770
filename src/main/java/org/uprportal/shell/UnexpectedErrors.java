package org.uprportal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.uprportal.platform.Clash;
import org.uprportal.platform.Messages;
import org.uprportal.platform.Reference;
import org.uprportal.platform.ui.Toast;

/**
 * What happens when a click fails in a way nobody foresaw: the page stays with everything typed, says so in the person's
 * language, and gives a reference that stands in the log. A refusal says its own words.
 */
@Component
class UnexpectedErrors implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrors.class);

    private final Messages messages;

    UnexpectedErrors(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(opened -> opened.getSession().setErrorHandler(this::tell));
        event.getSource().setSystemMessagesProvider(about -> texts(about.getLocale()));
    }

    private void tell(ErrorEvent failed) {
        var refusal = FailurePage.refusalIn(failed.getThrowable());
        var clash = refusal == null && Clash.in(failed.getThrowable());
        var reference = refusal == null && !clash ? Reference.to(failed.getThrowable(), LOG) : "";
        var ui = UI.getCurrent();
        if (ui == null) {
            return;
        }
        ui.access(() -> Toast.problem(
                ui,
                refusal == null
                        ? ui.getTranslation(clash ? "platform.outOfDate" : "platform.unexpected", reference)
                        : ui.getTranslation(refusal.key(), refusal.arguments())));
    }

    /** Vaadin's own words for when the connection to the page is lost. */
    private SystemMessages texts(Locale locale) {
        var reader = locale == null ? Locale.ENGLISH : locale;
        var texts = new CustomizedSystemMessages();
        texts.setInternalErrorCaption(messages.text(reader, "shell.failure"));
        texts.setInternalErrorMessage(messages.text(reader, "shell.reload"));
        texts.setSyncErrorCaption(messages.text(reader, "shell.failure"));
        texts.setSyncErrorMessage(messages.text(reader, "shell.reload"));
        texts.setSessionExpiredNotificationEnabled(true);
        texts.setSessionExpiredCaption(messages.text(reader, "shell.expired"));
        texts.setSessionExpiredMessage(messages.text(reader, "shell.expired.text"));
        texts.setCookiesDisabledCaption(messages.text(reader, "shell.failure"));
        texts.setCookiesDisabledMessage(messages.text(reader, "shell.cookies"));
        return texts;
    }
}
