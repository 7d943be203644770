package org.uprportal.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.uprportal.organisation.Applications;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Page;

/**
 * Where the letter's link leads: a button confirms, because mail programs open links on their own.
 *
 * <p>What comes in is the link's secret, which works once and for a week; with it the page says what is confirmed. Every other
 * text is refused alike.
 */
@Route(OrganisationNavigation.CONFIRM + "/:token")
@AnonymousAllowed
class ConfirmView extends Page implements BeforeEnterObserver {

    private final transient Applications applications;

    ConfirmView(Applications applications) {
        super("organisation.confirm.title");
        this.applications = applications;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        var token = event.getRouteParameters().get("token").orElse("");
        var card = new Card("organisation.confirm.card");
        var confirm = new Button(
                getTranslation("organisation.confirm"),
                click -> Attempt.run(this, () -> {
                    var standing = applications.confirm(token);
                    getUI().ifPresent(ui -> ui.navigate(OrganisationNavigation.standing(standing)));
                }));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        applications
                .toConfirm(token)
                .ifPresent(one -> card.add(new Paragraph(getTranslation("organisation.confirm.what", one.name()))));
        card.add(new Paragraph(getTranslation("organisation.confirm.text", applications.decisionDays())), confirm);
        add(card);
    }
}
