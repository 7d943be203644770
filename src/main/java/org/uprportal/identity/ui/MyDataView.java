package org.uprportal.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.uprportal.identity.CurrentActor;
import org.uprportal.identity.PersonalRecords;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.Page;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the portal keeps of the reader: to take along as a file, and to have it erased. The download holds what is about
 * the reader, for an owner also what is of their organisation, and nothing about others; a visitor, or a reader whose
 * account has ended, gets none.
 */
@Route("my-data")
@PermitAll
class MyDataView extends Page {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final transient PersonalRecords records;
    private final transient CurrentActor actor;
    private final transient AuthenticationContext authentication;
    private final transient PortalSessions sessions;
    private final boolean identityProvider;

    MyDataView(
            PersonalRecords records,
            CurrentActor actor,
            AuthenticationContext authentication,
            PortalSessions sessions,
            ObjectProvider<ClientRegistrationRepository> identityProvider) {
        super("identity.myData.title");
        this.records = records;
        this.actor = actor;
        this.authentication = authentication;
        this.sessions = sessions;
        this.identityProvider = identityProvider.getIfAvailable() != null;
        lead("identity.myData.lead");
        add(export());
        if (records.ownsParty()) {
            add(partyExport());
        }
        add(new ActsCard(records), erasure());
    }

    private Card export() {
        var card = new Card("identity.myData.export");
        card.add(
                new Paragraph(getTranslation("identity.myData.export.what")),
                new Anchor(
                        DownloadHandler.fromInputStream(event -> {
                            var bytes = JSON.writeValueAsBytes(records.mine());
                            return new DownloadResponse(
                                    new ByteArrayInputStream(bytes), "my-data.json", "application/json", bytes.length);
                        }),
                        getTranslation("identity.myData.export.download")));
        return card;
    }

    private Card partyExport() {
        var card = new Card("identity.partyData.title");
        card.add(
                new Paragraph(getTranslation("identity.partyData.what")),
                new Anchor(
                        DownloadHandler.fromInputStream(event -> {
                            var bytes = JSON.writeValueAsBytes(records.ofMyParty());
                            return new DownloadResponse(
                                    new ByteArrayInputStream(bytes),
                                    "my-organisation.json",
                                    "application/json",
                                    bytes.length);
                        }),
                        getTranslation("identity.partyData.download")));
        return card;
    }

    private Card erasure() {
        var erase = new Button(
                getTranslation("identity.myData.erase"),
                click -> Confirm.ask(
                        this,
                        "identity.myData.erase",
                        "identity.myData.erase.effect",
                        "identity.myData.erase",
                        this::erase));
        erase.addThemeVariants(ButtonVariant.LUMO_ERROR);
        var card = new Card("identity.myData.erase.title");
        card.add(
                new UnorderedList(
                        new ListItem(getTranslation("identity.myData.erase.goes")),
                        new ListItem(getTranslation("identity.myData.erase.stays")),
                        new ListItem(getTranslation("identity.myData.erase.owner"))),
                erase);
        if (identityProvider) {
            card.add(new Paragraph(getTranslation("identity.myData.erase.provider")));
        }
        return card;
    }

    private void erase() {
        records.erase(actor.get().person());
        if (identityProvider) {
            // The account there is the person's own: it asks them once more, and is deleted by their word, not by ours.
            UI.getCurrent().getPage().setLocation(SecurityConfiguration.SIGN_IN + "?" + SignInRequests.DELETE);
            sessions.signOut(
                    VaadinServletRequest.getCurrent().getHttpServletRequest().getSession());
        } else {
            authentication.logout();
        }
    }
}
