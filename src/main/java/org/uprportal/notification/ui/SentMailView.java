package org.uprportal.notification.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.uprportal.notification.MailSummary;
import org.uprportal.notification.Outbox;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.StatusChip;

/** The letters the portal has written, and whether they are on their way. */
@Route("mail")
@PermitAll
class SentMailView extends Page implements BeforeEnterObserver {

    private static final int SHOWN = 200;

    private final transient Outbox outbox;

    SentMailView(Outbox outbox) {
        super("notification.mail.title");
        this.outbox = outbox;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(outbox.newest(SHOWN));
        } catch (NotAllowed here) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(List<MailSummary> letters) {
        clear();
        lead("notification.mail.lead");
        if (letters.isEmpty()) {
            add(new EmptyState("notification.mail.empty"));
        }
        letters.forEach(letter -> add(row(letter)));
    }

    private Details row(MailSummary letter) {
        var tone = switch (letter.status()) {
            case SENT -> StatusChip.Tone.GOOD;
            case WAITING -> StatusChip.Tone.INFO;
            case FAILED -> StatusChip.Tone.BAD;
        };
        var text = new Span(
                Dates.geneva(letter.writtenAt(), getLocale()) + " · " + letter.to() + " · " + letter.subject() + " ");
        var head = new Span(text, new StatusChip(getTranslation("notification.mail." + letter.status()), tone));
        var body = new Pre(letter.body());
        body.addClassName("upr-letter");
        var details = new Details(head, body);
        details.setEnabled(!letter.body().isEmpty());
        return details;
    }
}
