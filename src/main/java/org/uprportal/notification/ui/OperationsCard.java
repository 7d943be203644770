package org.uprportal.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.uprportal.notification.MailOperations;
import org.uprportal.notification.Outbox;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Toast;

/** Counts, ages and failures of letters, and nobody's name; what was given up can be tried again. */
class OperationsCard extends Card {

    private final transient Outbox outbox;
    private final transient Runnable again;

    OperationsCard(MailOperations operations, Outbox outbox, Runnable again) {
        super("notification.operations.card");
        this.outbox = outbox;
        this.again = again;
        add(new Paragraph(getTranslation("notification.operations.sent", operations.sent())));
        add(new Paragraph(
                operations.oldest() == null
                        ? getTranslation("notification.operations.noneWaits")
                        : getTranslation(
                                "notification.operations.waiting",
                                operations.waiting(),
                                operations.oldest().toHours())));
        add(new Paragraph(getTranslation("notification.operations.failed", operations.failed())));
        if (operations.failures().isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("upr-people");
        operations.failures().forEach(one -> list.add(line(one)));
        add(list, buttons(operations));
    }

    private ListItem line(MailOperations.Failed one) {
        var text = new Span(getTranslation(
                "notification.operations.failure." + one.reason(), Dates.day(one.day(), getLocale()), one.tries()));
        return new ListItem(text, button("notification.operations.tryAgain", List.of(one.id())));
    }

    private Div buttons(MailOperations operations) {
        var buttons = new Div(button(
                "notification.operations.tryAllAgain",
                operations.failures().stream().map(MailOperations.Failed::id).toList()));
        buttons.addClassName("upr-buttons");
        return buttons;
    }

    private Button button(String key, Collection<UUID> ids) {
        return new Button(
                getTranslation(key, ids.size()),
                click -> Attempt.run(this, () -> {
                    var number = outbox.tryAgain(ids);
                    again.run();
                    Toast.done(this, "notification.operations.triedAgain", number);
                }));
    }
}
