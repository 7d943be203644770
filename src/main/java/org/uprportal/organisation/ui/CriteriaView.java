package org.uprportal.organisation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.uprportal.organisation.Applications;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Page;

/** By what registrations are decided, by whom and until when; the same page for applicants and for those who decide. */
@Route(OrganisationNavigation.CRITERIA)
@AnonymousAllowed
class CriteriaView extends Page {

    CriteriaView(Applications applications) {
        super("organisation.criteria.title");
        lead("organisation.criteria.lead");
        var criteria = new Card("organisation.criteria.list");
        var list = new OrderedList();
        for (var key : new String[] {"exists", "work", "rights", "independent", "honest"}) {
            list.add(new ListItem(getTranslation("organisation.criteria." + key)));
        }
        criteria.add(list);
        var manner = new Card("organisation.criteria.manner");
        var steps = new UnorderedList();
        steps.add(
                new ListItem(getTranslation("organisation.criteria.who")),
                new ListItem(getTranslation("organisation.criteria.when", applications.decisionDays())),
                new ListItem(getTranslation("organisation.criteria.reason")),
                new ListItem(getTranslation("organisation.criteria.appeal", applications.appealDays())),
                new ListItem(getTranslation("organisation.criteria.never")),
                new ListItem(getTranslation("organisation.criteria.kept", applications.keptDays())));
        manner.add(steps);
        var register = new Anchor(OrganisationNavigation.register(), getTranslation("organisation.register.title"));
        register.setRouterIgnore(false);
        add(criteria, manner, register);
    }
}
