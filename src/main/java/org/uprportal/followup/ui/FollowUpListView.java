package org.uprportal.followup.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Objects;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.FollowUps;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.Pager;
import org.uprportal.state.States;

/** What becomes of the recommendations, State by State. */
@Route("follow-up")
@AnonymousAllowed
class FollowUpListView extends Page implements BeforeEnterObserver {

    private final transient FollowUps followUps;
    private final transient Cycles cycles;
    private final transient States states;

    FollowUpListView(FollowUps followUps, Cycles cycles, States states) {
        super("followup.title");
        this.followUps = followUps;
        this.cycles = cycles;
        this.states = states;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        lead("followup.lead");
        var followable = followUps.followable();
        var all = cycles.all().stream()
                .filter(cycle -> followable.contains(cycle.id()))
                .toList();
        var page = Pager.asked(
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("page")
                        .orElse("1"),
                all.size());
        var followed = all.stream().skip(Pager.offset(page)).limit(Pager.ROWS).toList();
        var standings = followUps.standings(followed);
        if (followed.isEmpty()) {
            add(new EmptyState("followup.empty"));
        }
        followed.forEach(cycle -> {
            var card = new Card("cycle.name", states.nameOf(cycle.state(), getLocale()), cycle.number());
            var link = new Anchor(FollowUpNavigation.cycle(cycle.id()), getTranslation("followup.more"));
            link.setRouterIgnore(false);
            card.with(link);
            var standing = Objects.requireNonNull(standings.get(cycle.id()), "only what has recommendations is listed");
            card.add(
                    new BothSides(standing),
                    new Span(getTranslation("followup.waiting", standing.overdueActions(), standing.openRequests())),
                    new Span(getTranslation(
                            cycle.closed() ? "followup.late.over" : "followup.late",
                            standing.latePlans(),
                            standing.lateReports())));
            add(card);
        });
        add(new Pager(page, all.size(), number -> "follow-up?page=" + number));
    }
}
