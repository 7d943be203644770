package org.uprportal.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.uprportal.account.Members;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.HomeCard;

/** What an administrator looks after: how many accounts there are, and the way to them. */
@org.springframework.stereotype.Component
class AccountsCard implements HomeCard {

    private final Members members;

    AccountsCard(Members members) {
        this.members = members;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public Optional<Component> card() {
        if (!members.mayList()) {
            return Optional.empty();
        }
        var card = new Card("account.accounts.title");
        card.with(new RouterLink(card.getTranslation("account.accounts.look"), AccountsView.class));
        card.add(new Paragraph(card.getTranslation("account.accounts.count", members.countAccounts(""))));
        return Optional.of(card);
    }
}
