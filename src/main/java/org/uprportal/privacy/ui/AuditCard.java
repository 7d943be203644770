package org.uprportal.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.HomeCard;

/** An auditor's way to the trail. */
@org.springframework.stereotype.Component
class AuditCard implements HomeCard {

    private final CurrentActor actor;

    AuditCard(CurrentActor actor) {
        this.actor = actor;
    }

    @Override
    public int order() {
        return 13;
    }

    @Override
    public Optional<Component> card() {
        if (!actor.get().is(PartyKind.AUDITOR)) {
            return Optional.empty();
        }
        var card = new Card("privacy.audit.title");
        card.with(new RouterLink(card.getTranslation("privacy.audit.card"), AuditView.class));
        card.add(new Paragraph(card.getTranslation("privacy.audit.card.what")));
        return Optional.of(card);
    }
}
