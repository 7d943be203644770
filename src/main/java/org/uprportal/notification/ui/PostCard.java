package org.uprportal.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.uprportal.notification.Outbox;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.HomeCard;

/** How the post fares, on the home page of whoever sees to it. */
@org.springframework.stereotype.Component
class PostCard implements HomeCard {

    private final Outbox outbox;

    PostCard(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public int order() {
        return 14;
    }

    @Override
    public Optional<Component> card() {
        if (!outbox.mayWatch()) {
            return Optional.empty();
        }
        var operations = outbox.operations(1);
        var card = new Card("notification.operations.card");
        card.with(new RouterLink(
                card.getTranslation(outbox.staysHere() ? "notification.mail.title" : "notification.operations.title"),
                SentMailView.class));
        card.add(
                new Paragraph(card.getTranslation("notification.operations.sent", operations.sent())),
                new Paragraph(
                        operations.oldest() == null
                                ? card.getTranslation("notification.operations.noneWaits")
                                : card.getTranslation(
                                        "notification.operations.waiting",
                                        operations.waiting(),
                                        operations.oldest().toHours())),
                new Paragraph(card.getTranslation("notification.operations.failed", operations.failed())));
        return Optional.of(card);
    }
}
