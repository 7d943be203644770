package org.uprportal.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.uprportal.account.InvitationOffer;
import org.uprportal.account.Invitations;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.Toast;

/**
 * Where the link of an invitation leads, without account. Comes in: a token. Opening the page changes nothing, so that a
 * mail scanner that follows links uses nothing up; the button accepts. Refused alike, by the same words: tokens that are
 * unknown, used, withdrawn or expired, and those whose inviter may not act any more.
 */
@Route(Invitations.PAGE + "/:token")
@AnonymousAllowed
class InvitationView extends Page implements BeforeEnterObserver {

    private static final int LONGEST_NAME = 120;

    private final transient Invitations invitations;
    private final transient CurrentActor actor;
    private final boolean identityProvider;

    InvitationView(
            Invitations invitations,
            CurrentActor actor,
            ObjectProvider<ClientRegistrationRepository> identityProvider) {
        super("account.invitation.title");
        this.invitations = invitations;
        this.actor = actor;
        this.identityProvider = identityProvider.getIfAvailable() != null;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        var token = event.getRouteParameters().get("token").orElse("");
        var offer = invitations.offer(token);
        if (offer.isEmpty()) {
            add(new EmptyState("account.invitationInvalid"));
        } else if (actor.get().signedIn()) {
            add(new EmptyState("account.invitation.signedIn"));
        } else {
            add(card(token, offer.get()));
        }
    }

    private Card card(String token, InvitationOffer offer) {
        var card = new Card("account.invitation.to", offer.party().name());
        var name = new TextField(getTranslation("account.invitation.name"));
        name.setMaxLength(LONGEST_NAME);
        name.setHelperText(getTranslation("account.invitation.name.helper"));
        name.setWidthFull();
        var accept = new Button(
                getTranslation(identityProvider ? "account.invitation.acceptAndSignIn" : "account.invitation.accept"),
                click -> accept(token, name));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        card.add(
                new Paragraph(getTranslation(
                        "account.invitation.as",
                        getTranslation("party.role." + offer.role()),
                        getTranslation("party.role." + offer.role() + ".may"))),
                new Paragraph(getTranslation(
                        "account.invitation.until", offer.email(), Dates.day(offer.expiresAt(), getLocale()))),
                name,
                accept);
        return card;
    }

    private void accept(String token, TextField name) {
        if (name.getValue().isBlank()) {
            name.setInvalid(true);
            name.setErrorMessage(getTranslation("account.nameMissing", LONGEST_NAME));
        } else if (identityProvider) {
            new PendingInvitation(token, name.getValue()).keep();
            UI.getCurrent().getPage().setLocation("/oauth2/authorization/keycloak");
        } else if (Attempt.run(this, () -> invitations.accept(token, name.getValue()))) {
            Toast.done(this, "account.invitation.accepted");
            UI.getCurrent().navigate(DemoSignInView.class);
        }
    }
}
