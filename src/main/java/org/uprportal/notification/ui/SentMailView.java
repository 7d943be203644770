package org.uprportal.notification.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.uprportal.notification.MailSummary;
import org.uprportal.notification.Outbox;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Line;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.Pager;
import org.uprportal.platform.ui.Rows;
import org.uprportal.platform.ui.StatusChip;

/** How the post fares, for whoever sees to it; in the demo, where nothing leaves the machine, the letters themselves too. */
@Route("mail")
@PermitAll
class SentMailView extends Page implements BeforeEnterObserver {

    private final transient Outbox outbox;

    SentMailView(Outbox outbox) {
        super(outbox.staysHere() ? "notification.mail.title" : "notification.operations.title");
        this.outbox = outbox;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("page")
                    .orElse("1"));
        } catch (NotAllowed here) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(String asked) {
        clear();
        var operations = outbox.operations(Pager.ROWS);
        if (!outbox.staysHere()) {
            add(new OperationsCard(operations, outbox, () -> show("1")));
            return;
        }
        lead("notification.mail.lead");
        var total = operations.waiting() + operations.sent() + operations.failed();
        if (total == 0) {
            add(new EmptyState("notification.mail.empty"));
        }
        var page = Pager.asked(asked, total);
        Rows.into(this, outbox.newest(Pager.offset(page), Pager.ROWS), this::row);
        add(new Pager(page, total, number -> "mail?page=" + number));
    }

    private Details row(MailSummary letter) {
        var tone = switch (letter.status()) {
            case SENT -> StatusChip.Tone.GOOD;
            case WAITING -> StatusChip.Tone.INFO;
            case FAILED -> StatusChip.Tone.BAD;
        };
        var text = new Line(Dates.geneva(letter.writtenAt(), getLocale()), letter.to(), letter.subject());
        var head = new Span(
                text, new Span(" "), new StatusChip(getTranslation("notification.mail." + letter.status()), tone));
        var body = new Pre(letter.body());
        body.addClassName("upr-letter");
        var details = new Details(head, body);
        outbox.enclosures(letter.id()).forEach(file -> {
            // Of a picture its name says enough.
            var shown = new Pre(file.picture() ? file.name() : file.name() + "\n\n" + file.content());
            shown.addClassName("upr-letter");
            details.add(shown);
        });
        details.setEnabled(!letter.body().isEmpty());
        return details;
    }
}
