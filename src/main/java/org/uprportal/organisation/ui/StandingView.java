package org.uprportal.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uprportal.organisation.Applications;
import org.uprportal.organisation.RegistrationStanding;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.Toast;

/**
 * Where a registration stands, for the applicant, who also appeals here.
 *
 * <p>What comes in is a link's secret from a letter, the reason of an appeal, and the wish for a new letter by which to take
 * over an accepted organisation, a few times a day; that letter goes to the confirmed address. An unknown or old link does not exist. The
 * page names no person of those who decide.
 */
@Route(OrganisationNavigation.STANDING + "/:token")
@AnonymousAllowed
class StandingView extends Page implements BeforeEnterObserver {

    private final transient Applications applications;

    StandingView(Applications applications) {
        super("organisation.standing.title");
        this.applications = applications;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var token = event.getRouteParameters().get("token").orElse("");
        applications
                .standing(token)
                .ifPresentOrElse(one -> show(token, one), () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(String token, RegistrationStanding one) {
        clear();
        title(one.name());
        var card = new Card("organisation.standing.title");
        card.with(new RegistrationChip(one.status()));
        card.add(sentence("organisation.standing.text." + one.status()));
        if (one.decideBy() != null) {
            card.add(sentence("organisation.standing.decideBy", day(one.decideBy())));
        }
        if (one.overdue()) {
            card.add(sentence("organisation.standing.overdue"));
        }
        if (one.reason() != null) {
            card.add(sentence("organisation.standing.reason", String.valueOf(one.decidedBy())), prose(one.reason()));
        }
        if (one.appealReason() != null) {
            card.add(sentence("organisation.standing.appealReason"), prose(one.appealReason()));
        }
        var criteria = new Anchor(OrganisationNavigation.criteria(), getTranslation("organisation.criteria.title"));
        criteria.setRouterIgnore(false);
        card.add(criteria);
        add(card);
        if (one.claimable()) {
            add(claim(token));
        }
        if (one.appealBy() != null) {
            add(appeal(token, one.appealBy()));
        }
    }

    /** The link itself stands in the letter only: whoever reads over a shoulder here takes nothing over. */
    private Card claim(String token) {
        var card = new Card("organisation.claim");
        var again = new Button(getTranslation("organisation.claim.again"), click -> {
            if (Attempt.run(this, () -> applications.claimAgain(token))) {
                Toast.done(this, "organisation.claim.sent");
            }
        });
        card.add(sentence("organisation.claim.text"), again);
        return card;
    }

    private Card appeal(String token, Instant until) {
        var card = new Card("organisation.appeal");
        var why = new TextArea(getTranslation("organisation.appeal.why"));
        why.setMaxLength(4000);
        why.setWidthFull();
        var send = new Button(getTranslation("organisation.appeal.send"), click -> {
            if (Attempt.run(this, () -> applications.appeal(token, why.getValue()))) {
                Toast.done(this, "organisation.appeal.sent");
                applications.standing(token).ifPresent(now -> show(token, now));
            }
        });
        card.add(sentence("organisation.appeal.text", day(until)), why, send);
        return card;
    }

    private Paragraph sentence(String key, Object... arguments) {
        return new Paragraph(getTranslation(key, arguments));
    }

    private static Div prose(@Nullable String text) {
        var prose = new Div(String.valueOf(text));
        prose.addClassName("upr-prose");
        prose.getElement().setAttribute("dir", "auto");
        return prose;
    }

    private String day(@Nullable Instant moment) {
        return moment == null ? "" : Dates.day(moment, getLocale());
    }
}
