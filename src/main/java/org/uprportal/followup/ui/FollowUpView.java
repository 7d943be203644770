package org.uprportal.followup.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.Beside;
import org.uprportal.followup.ClusterDesk;
import org.uprportal.followup.ClusterSummary;
import org.uprportal.followup.FollowUpSchedule;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.FollowedRecommendation;
import org.uprportal.followup.ProgressNotes;
import org.uprportal.followup.UpdateDesk;
import org.uprportal.followup.UpdateRequest;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Line;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.recommendation.ResponseDesk;
import org.uprportal.state.States;

/** The follow-up of one cycle: clusters with their ministries, every recommendation with both sides beside each other. */
@Route("follow-up/:id")
@AnonymousAllowed
class FollowUpView extends PageOf<CycleSummary> {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** From so many recommendations on a cluster opens when somebody looks. */
    private static final int MANY = 50;

    private final transient ClusterDesk clusterDesk;
    private final transient FollowUps followUps;
    private final transient Recommendations recommendations;
    private final transient ResponseDesk responses;
    private final transient Cycles cycles;
    private final transient States states;
    private final transient People people;
    private final transient PortalClock clock;
    private final transient UpdateDesk updateDesk;
    private final transient KeptTexts texts;
    private final transient List<Beside> beside;
    private final transient ProgressNotes notes;
    private boolean apart;

    FollowUpView(
            ClusterDesk clusterDesk,
            FollowUps followUps,
            Recommendations recommendations,
            ResponseDesk responses,
            Cycles cycles,
            States states,
            People people,
            PortalClock clock,
            UpdateDesk updateDesk,
            KeptTexts texts,
            List<Beside> beside,
            ProgressNotes notes) {
        super("followup.title");
        this.clusterDesk = clusterDesk;
        this.followUps = followUps;
        this.recommendations = recommendations;
        this.responses = responses;
        this.cycles = cycles;
        this.states = states;
        this.people = people;
        this.clock = clock;
        this.updateDesk = updateDesk;
        this.texts = texts;
        this.beside = beside;
        this.notes = notes;
    }

    @Override
    protected Optional<CycleSummary> find(UUID id) {
        return cycles.find(new CycleId(id));
    }

    @Override
    protected void show(CycleSummary cycle) {
        clear();
        title(getTranslation("followup.name", states.nameOf(cycle.state(), getLocale()), cycle.number()));
        var ones = recommendations.of(cycle.id());
        var followed = followUps.followed(cycle.id(), ones);
        var clusters = followUps.clusters(cycle.id());
        var standing = followUps.standing(followed.values(), clusters, cycle.asOf(clock.instant()));
        var both = new Card("followup.both");
        both.add(
                new BothSides(standing),
                new Span(getTranslation("followup.waiting", standing.overdueActions(), standing.openRequests())),
                new Span(getTranslation(
                        cycle.closed() ? "followup.late.over" : "followup.late",
                        standing.latePlans(),
                        standing.lateReports())));
        if (!ones.isEmpty()) {
            add(both);
        }
        if (!clusters.isEmpty()) {
            var plan = new Anchor(FollowUpNavigation.plan(cycle.id()), getTranslation("followup.plan.title"));
            var links = new ArrayList<Anchor>(List.of(plan));
            beside.forEach(other -> links.add(new Anchor(other.pathFor(cycle.id()), getTranslation(other.titleKey()))));
            links.add(new Anchor("places/of/" + cycle.id().value(), getTranslation("place.title")));
            links.forEach(link -> link.setRouterIgnore(false));
            links.add(note(cycle));
            actions(links.toArray(Anchor[]::new));
        }
        if (clusters.isEmpty()) {
            var sent = responses.progress(cycle.id()).sentAt();
            var due = sent == null ? null : FollowUpSchedule.clusteringDue(sent);
            if (cycle.closed()) {
                add(new EmptyState("followup.notBegun.over"));
            } else if (due != null && clock.instant().isAfter(due)) {
                add(new StatusChip(
                        getTranslation("followup.notBegun.late", Dates.day(due, getLocale())), StatusChip.Tone.BAD));
            } else {
                add(new EmptyState("followup.notBegun"));
            }
            if (!cycle.closed() && clusterDesk.mayCluster(cycle.state()) && !ones.isEmpty()) {
                var begin = new Anchor("clustering/" + cycle.id().value(), getTranslation("followup.begin"));
                begin.setRouterIgnore(false);
                add(begin);
            }
        }
        var all = ones.stream().collect(Collectors.toMap(RecommendationSummary::id, one -> one));
        var bodies = clusterDesk.bodies(cycle.state()).stream().collect(Collectors.toMap(Party::id, Party::name));
        overdue(cycle, ones, followed, bodies);
        var waiting = followed.values().stream()
                .flatMap(one -> one.requests().stream())
                .filter(UpdateRequest::waits)
                .sorted(Comparator.comparing(UpdateRequest::askedAt))
                .toList();
        if (!waiting.isEmpty()) {
            add(new WaitingRequestsCard(
                    updateDesk,
                    waiting,
                    all,
                    clusterDesk.mayCluster(cycle.state()),
                    clock.instant(),
                    cycle.id(),
                    texts,
                    () -> show(cycle)));
        }
        if (standing.apart() > 0) {
            var only = new Checkbox(getTranslation("followup.apart.only", standing.apart()), apart);
            only.addValueChangeListener(change -> getUI().ifPresent(
                            ui -> ui.navigate(FollowUpNavigation.cycle(cycle.id()), shown(change.getValue()))));
            add(only);
        }
        clusters.forEach(cluster -> {
            var shown = cluster.recommendations().stream()
                    .map(all::get)
                    .filter(one -> !apart
                            || FollowedRecommendation.among(followed, one).apart())
                    .toList();
            if (!shown.isEmpty()) {
                add(cluster(cycle, cluster, shown, followed, bodies, ones.size() > MANY));
            }
        });
    }

    private Anchor note(CycleSummary cycle) {
        var locale = getLocale();
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = notes.document(cycle.id(), locale);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "progress-note.docx", WORD, bytes.length);
                }),
                getTranslation(cycle.closed() ? "followup.note.download.over" : "followup.note.download"));
    }

    private static QueryParameters shown(boolean apart) {
        return apart ? QueryParameters.of("show", "apart") : QueryParameters.empty();
    }

    /** A cluster; where there are many recommendations its rows are made when somebody looks. */
    private Card cluster(
            CycleSummary cycle,
            ClusterSummary cluster,
            List<RecommendationSummary> shown,
            Map<RecommendationId, FollowedRecommendation> followed,
            Map<PartyId, String> bodies,
            boolean many) {
        var card = new Card("followup.cluster.name", cluster.title());
        var lead = new Span(nameOf(cluster.lead(), bodies));
        lead.addClassName("upr-muted");
        var work = new Anchor(FollowUpNavigation.cluster(cluster.id()), getTranslation("followup.cluster.open"));
        work.setRouterIgnore(false);
        card.with(lead, work);
        LateChips.of(cluster, cycle.asOf(clock.instant()), this).forEach(card::with);
        if (!many || apart) {
            card.add(list(shown, followed));
            return card;
        }
        var details = new Details();
        details.setSummaryText(getTranslation("followup.cluster.recommendations", shown.size()));
        details.setWidthFull();
        details.addOpenedChangeListener(opened -> {
            if (opened.isOpened() && details.getContent().findAny().isEmpty()) {
                details.add(list(shown, followed));
            }
        });
        card.add(details);
        return card;
    }

    @Override
    protected void enter(CycleSummary cycle, BeforeEnterEvent event) {
        apart = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("show")
                .filter("apart"::equals)
                .isPresent();
        show(cycle);
    }

    /** Actions whose date has gone by, each by its name; nothing where there is none. */
    private void overdue(
            CycleSummary cycle,
            List<RecommendationSummary> ones,
            Map<RecommendationId, FollowedRecommendation> followed,
            Map<PartyId, String> bodies) {
        var today = LocalDate.ofInstant(cycle.asOf(clock.instant()), PortalClock.GENEVA);
        var list = new UnorderedList();
        ones.forEach(one -> FollowedRecommendation.among(followed, one).actions().stream()
                .filter(action -> action.overdue(today))
                .forEach(action -> {
                    var link = new Anchor(
                            FollowUpNavigation.recommendation(one.id()), one.paragraph() + " " + action.title());
                    link.setRouterIgnore(false);
                    list.add(new ListItem(
                            link,
                            new Span(" "),
                            Line.small(nameOf(action.ministry(), bodies), Dates.day(action.due(), getLocale()))));
                }));
        if (list.getComponentCount() > 0) {
            var card = new Card("followup.overdueActions");
            card.add(list);
            add(card);
        }
    }

    private String nameOf(PartyId body, Map<PartyId, String> bodies) {
        return bodies.computeIfAbsent(
                body, id -> people.party(id).map(Party::name).orElse(""));
    }

    private UnorderedList list(
            List<RecommendationSummary> ones, Map<RecommendationId, FollowedRecommendation> followed) {
        var list = new UnorderedList();
        list.addClassName("upr-tasks");
        ones.forEach(one -> list.add(row(one, FollowedRecommendation.among(followed, one))));
        return list;
    }

    private ListItem row(RecommendationSummary one, FollowedRecommendation followed) {
        var link = new Anchor(FollowUpNavigation.recommendation(one.id()), one.paragraph() + " " + one.text());
        link.setRouterIgnore(false);
        link.addClassName("upr-task-text");
        var sides = new Div(
                new Span(getTranslation("followup.government") + ": "),
                new ProgressChip(followed.governmentSays()),
                new Span(" " + getTranslation("followup.civilSociety") + ": "),
                new ProgressChip(followed.civilSocietySays()));
        if (followed.apart()) {
            sides.add(new StatusChip(getTranslation("followup.apart"), StatusChip.Tone.BAD));
        }
        sides.addClassName("upr-sides");
        var row = new ListItem(link, sides);
        row.addClassName("upr-task");
        return row;
    }
}
