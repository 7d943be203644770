package org.uprportal.account.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;
import org.uprportal.platform.ui.Page;

/**
 * Tells somebody why the portal did not let them in although the identity provider knows them, and what to do. Open to
 * everybody; of what the address says only a few words and a reference of eight signs are shown.
 */
@Route("sign-in/refused")
@AnonymousAllowed
class SignInRefusedView extends Page implements BeforeEnterObserver {

    private static final Set<String> REASONS = Set.of("unknown", "disagreeing", "oneFactorOnly");

    SignInRefusedView() {
        super("account.refused");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        var asked = event.getLocation().getQueryParameters();
        var why = asked.getSingleParameter("why").filter(REASONS::contains).orElse("failed");
        add(new Paragraph(getTranslation("account.refused." + why)));
        asked.getSingleParameter("ref")
                .filter(reference -> reference.matches("[0-9a-f]{8}"))
                .ifPresent(reference -> add(new Paragraph(getTranslation("account.refused.reference", reference))));
        var again = new Anchor(
                "/oauth2/authorization/keycloak?" + SignInRequests.AGAIN, getTranslation("account.refused.again"));
        again.setRouterIgnore(true);
        add(again);
    }
}
