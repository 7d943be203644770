package org.uprportal.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.uprportal.account.FreshSignIn;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.HomeCard;

/** Recommends a passkey to those who should have one and came in without; it goes with the first sign-in that was stronger. */
@org.springframework.stereotype.Component
class PasskeyCard implements HomeCard {

    private final FreshSignIn signIn;

    PasskeyCard(FreshSignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public Optional<Component> card() {
        if (!signIn.recommendsPasskey()) {
            return Optional.empty();
        }
        var card = new Card("account.passkey.title");
        var link = new Anchor(Farewell.setupOf("passkey"), card.getTranslation("account.passkey.setup"));
        link.setRouterIgnore(true);
        card.with(link);
        card.add(new Paragraph(card.getTranslation("account.passkey.why")));
        return Optional.of(card);
    }
}
