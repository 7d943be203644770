package org.uprportal.organisation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.uprportal.organisation.Applications;
import org.uprportal.organisation.RegistrationSummary;
import org.uprportal.organisation.Registrations;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.DueBadge;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Line;
import org.uprportal.platform.ui.MixedLettersChip;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.Pager;
import org.uprportal.platform.ui.Rows;
import org.uprportal.state.ui.StateNames;

/** The registrations that wait for a decision; the page exists for country teams and OHCHR only. */
@Route(OrganisationNavigation.REGISTRATIONS)
@PermitAll
class RegistrationListView extends Page implements BeforeEnterObserver {

    private final transient Registrations registrations;
    private final transient Applications applications;
    private final transient StateNames states;
    private final transient PortalClock clock;

    RegistrationListView(Registrations registrations, Applications applications, StateNames states, PortalClock clock) {
        super("organisation.registrations.title");
        this.registrations = registrations;
        this.applications = applications;
        this.states = states;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!registrations.known()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        clear();
        lead("organisation.registrations.lead", applications.decisionDays());
        var asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("page")
                .orElse("1");
        var waiting = Pager.part(asked, registrations::waiting);
        if (waiting.total() == 0) {
            add(new EmptyState("organisation.registrations.none"));
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("upr-tasks", "upr-card");
        Rows.into(list, waiting.rows(), this::row);
        add(
                list,
                new Pager(
                        Pager.asked(asked, waiting.total()),
                        waiting.total(),
                        page -> OrganisationNavigation.REGISTRATIONS + "?page=" + page));
    }

    private ListItem row(RegistrationSummary one) {
        var link = new Anchor(OrganisationNavigation.registration(one.id()), one.name());
        link.setRouterIgnore(false);
        link.addClassName("upr-task-title");
        var about = Line.small(getTranslation("organisation.kind." + one.kind()), states.nameOf(one.state()));
        var text = new Div(link, about);
        text.addClassName("upr-task-text");
        var item =
                new ListItem(text, new RegistrationChip(one.status()), new DueBadge(one.decideBy(), clock.instant()));
        if (MixedLettersChip.due(one.name())) {
            text.add(new MixedLettersChip());
        }
        item.addClassName("upr-task");
        return item;
    }
}
