package org.uprportal.followup.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.FollowUps;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.state.States;

/** The follow-up of one cycle: clusters with their ministries, every recommendation with both sides beside each other. */
@Route("follow-up/:id")
@AnonymousAllowed
class FollowUpView extends PageOf<CycleSummary> {

    private final transient FollowUps followUps;
    private final transient Recommendations recommendations;
    private final transient Cycles cycles;
    private final transient States states;
    private final transient People people;
    private final transient CurrentActor actor;

    FollowUpView(
            FollowUps followUps,
            Recommendations recommendations,
            Cycles cycles,
            States states,
            People people,
            CurrentActor actor) {
        super("followup.title");
        this.followUps = followUps;
        this.recommendations = recommendations;
        this.cycles = cycles;
        this.states = states;
        this.people = people;
        this.actor = actor;
    }

    @Override
    protected Optional<CycleSummary> find(UUID id) {
        return cycles.find(new CycleId(id));
    }

    @Override
    protected void show(CycleSummary cycle) {
        clear();
        title(getTranslation("followup.name", states.nameOf(cycle.state(), getLocale()), cycle.number()));
        var standing = followUps.standing(cycle.id());
        var both = new Card("followup.both");
        both.add(
                new BothSides(standing),
                new Span(getTranslation("followup.waiting", standing.overdueActions(), standing.openRequests())));
        add(both);
        var clusters = followUps.clusters(cycle.id());
        if (clusters.isEmpty()) {
            add(new EmptyState("followup.notBegun"));
            if (actor.get().governs(cycle.state())) {
                var begin = new Anchor("clustering/" + cycle.id().value(), getTranslation("followup.begin"));
                begin.setRouterIgnore(false);
                add(begin);
            }
        }
        var all = recommendations.of(cycle.id()).stream()
                .collect(Collectors.toMap(RecommendationSummary::id, one -> one));
        clusters.forEach(cluster -> {
            var card = new Card("followup.cluster.name", cluster.title());
            var lead = new Span(
                    people.party(cluster.lead()).map(party -> party.name()).orElse(""));
            lead.addClassName("upr-muted");
            var work = new Anchor(FollowUpNavigation.cluster(cluster.id()), getTranslation("followup.cluster.open"));
            work.setRouterIgnore(false);
            card.with(lead, work);
            card.add(list(cluster.recommendations().stream().map(all::get).toList()));
            add(card);
        });
    }

    private UnorderedList list(List<RecommendationSummary> ones) {
        var list = new UnorderedList();
        list.addClassName("upr-tasks");
        ones.forEach(one -> list.add(row(one)));
        return list;
    }

    private ListItem row(RecommendationSummary one) {
        var followed = followUps.followed(one);
        var link = new Anchor(FollowUpNavigation.recommendation(one.id()), one.paragraph() + " " + one.text());
        link.setRouterIgnore(false);
        link.addClassName("upr-task-text");
        var sides = new Div(
                new Span(getTranslation("followup.government") + ": "),
                new ProgressChip(followed.governmentSays()),
                new Span(" " + getTranslation("followup.civilSociety") + ": "),
                new ProgressChip(followed.civilSocietySays()));
        sides.addClassName("upr-sides");
        var row = new ListItem(link, sides);
        row.addClassName("upr-task");
        return row;
    }
}
