package org.uprportal.statement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.Toast;
import org.uprportal.statement.MailSignatures;
import org.uprportal.statement.SignatureOffer;

/**
 * Where the link of a letter leads: the text as it stands, to be signed or not. Opening it changes nothing; a link that is
 * unknown, and one that is over, read alike.
 */
@Route(StatementNavigation.BY_MAIL + "/:token")
@AnonymousAllowed
class SignByMailView extends Page implements BeforeEnterObserver {

    private final transient MailSignatures mail;

    SignByMailView(MailSignatures mail) {
        super("statement.sign");
        this.mail = mail;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("token").orElse(""));
    }

    private void show(String token) {
        clear();
        mail.offer(token)
                .ifPresentOrElse(offer -> add(card(token, offer)), () -> add(new EmptyState("statement.mail.invalid")));
    }

    private Card card(String token, SignatureOffer offer) {
        var card = new Card("statement.one");
        var heading = new H3(offer.statement().draft().title());
        heading.getElement().setAttribute("dir", "auto");
        card.add(
                heading,
                new Paragraph(getTranslation(
                        "statement.addressed", offer.statement().summary().addressee())),
                new Prose(offer.statement().draft().text()),
                new Paragraph(
                        getTranslation(offer.shown() ? "statement.mail.as" : "statement.mail.asNumber", offer.name())));
        card.add(new Paragraph(getTranslation(
                offer.stands()
                        ? "statement.mail.signed"
                        : offer.signed() > 0 ? "statement.mail.earlier" : "statement.mail.toSign")));
        var sign = new Button(getTranslation("statement.sign.do"), click -> {
            if (Attempt.run(this, () -> mail.sign(token, offer.statement().edition()))) {
                Toast.done(this, "statement.sign.done");
            }
            show(token);
        });
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        sign.setVisible(!offer.stands());
        var back = new Button(
                getTranslation(offer.signed() > 0 ? "statement.sign.withdraw" : "statement.mail.no"), click -> {
                    if (Attempt.run(this, () -> mail.withdraw(token))) {
                        Toast.done(this, "statement.sign.withdrawn");
                        show(token);
                    }
                });
        var buttons = new Div(sign, back);
        buttons.addClassName("upr-buttons");
        card.add(buttons);
        return card;
    }
}
