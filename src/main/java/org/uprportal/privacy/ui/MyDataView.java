package org.uprportal.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.uprportal.account.ui.Farewell;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Page;
import org.uprportal.privacy.AnnouncedErasure;
import org.uprportal.privacy.Erasures;
import org.uprportal.privacy.PersonalRecords;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the portal keeps of the reader: to take along as a file, and to have it erased. The download holds what is about
 * the reader, for an owner also what is of their organisation, and nothing about others; a visitor, or a reader whose
 * account has ended, gets none.
 */
@Route(PrivacyNavigation.MY_DATA)
@PermitAll
class MyDataView extends Page {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final transient PersonalRecords records;
    private final transient Erasures erasures;
    private final transient CurrentActor actor;
    private final transient Farewell farewell;

    MyDataView(PersonalRecords records, Erasures erasures, CurrentActor actor, Farewell farewell) {
        super("privacy.myData.title");
        this.records = records;
        this.erasures = erasures;
        this.actor = actor;
        this.farewell = farewell;
        lead("privacy.myData.lead");
        var announced = erasures.concerningMe();
        if (!announced.isEmpty()) {
            add(announced(announced));
        }
        add(export());
        if (records.ownsParty()) {
            add(partyExport());
        }
        if (farewell.leadsToTheIdentityProvider()) {
            add(secondFactor());
        }
        add(new ActsCard(records), erasure());
    }

    private Card secondFactor() {
        var card = new Card("privacy.factor.title");
        card.add(new Paragraph(getTranslation("privacy.factor.what")));
        for (var factor : List.of("passkey", "code", "key")) {
            var link = new Anchor(Farewell.setupOf(factor), getTranslation("privacy.factor." + factor));
            link.setRouterIgnore(true);
            card.add(new Div(link));
        }
        return card;
    }

    private Card export() {
        var card = new Card("privacy.myData.export");
        card.add(
                new Paragraph(getTranslation("privacy.myData.export.what")),
                new Anchor(
                        DownloadHandler.fromInputStream(event -> {
                            var bytes = JSON.writeValueAsBytes(records.mine());
                            return new DownloadResponse(
                                    new ByteArrayInputStream(bytes), "my-data.json", "application/json", bytes.length);
                        }),
                        getTranslation("privacy.myData.export.download")));
        return card;
    }

    private Card partyExport() {
        var card = new Card("privacy.partyData.title");
        card.add(
                new Paragraph(getTranslation("privacy.partyData.what")),
                new Anchor(
                        DownloadHandler.fromInputStream(event -> {
                            var bytes = JSON.writeValueAsBytes(records.ofMyParty());
                            return new DownloadResponse(
                                    new ByteArrayInputStream(bytes),
                                    "my-organisation.json",
                                    "application/json",
                                    bytes.length);
                        }),
                        getTranslation("privacy.partyData.download")));
        return card;
    }

    private Card announced(List<AnnouncedErasure> all) {
        var card = new Card("privacy.erase.announced.title");
        for (var one : all) {
            var stop = new Button(
                    getTranslation("privacy.erase.stop"),
                    click -> Attempt.run(this, () -> {
                        erasures.stop(one.person());
                        card.setVisible(false);
                    }));
            stop.setAriaLabel(getTranslation("privacy.erase.stop.whom", one.name()));
            card.add(
                    new Paragraph(getTranslation(
                            "privacy.erase.concerning", one.name(), Dates.geneva(one.due(), getLocale()))),
                    stop);
        }
        return card;
    }

    private Card erasure() {
        var erase = new Button(
                getTranslation("privacy.myData.erase"),
                click -> Confirm.ask(
                        this,
                        "privacy.myData.erase",
                        "privacy.myData.erase.effect",
                        "privacy.myData.erase",
                        this::erase));
        erase.addThemeVariants(ButtonVariant.LUMO_ERROR);
        var card = new Card("privacy.myData.erase.title");
        card.add(
                new UnorderedList(
                        new ListItem(getTranslation("privacy.myData.erase.goes")),
                        new ListItem(getTranslation("privacy.myData.erase.stays")),
                        new ListItem(getTranslation("privacy.myData.erase.owner"))),
                erase);
        if (farewell.leadsToTheIdentityProvider()) {
            card.add(new Paragraph(getTranslation("privacy.myData.erase.provider")));
        }
        return card;
    }

    private void erase() {
        records.erase(actor.get().person());
        farewell.say();
    }
}
