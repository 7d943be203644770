package org.uprportal.followup.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.FollowUpSchedule;
import org.uprportal.followup.Milestones;
import org.uprportal.followup.PlannedAction;
import org.uprportal.followup.PlannedCluster;
import org.uprportal.followup.Plans;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.recommendation.ResponseDesk;
import org.uprportal.state.States;

/** The State's plan, for everybody: every action with its owner, its dates and what became of them; and year by year. */
@Route("plan/:id")
@AnonymousAllowed
class PlanView extends PageOf<CycleSummary> {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient Plans plans;
    private final transient Milestones milestones;
    private final transient Cycles cycles;
    private final transient States states;
    private final transient People people;
    private final transient Recommendations recommendations;
    private final transient ResponseDesk responses;
    private final transient PortalClock clock;
    private final Map<PartyId, String> names = new HashMap<>();
    private Map<RecommendationId, String> numbers = Map.of();

    PlanView(
            Plans plans,
            Milestones milestones,
            Cycles cycles,
            States states,
            People people,
            Recommendations recommendations,
            ResponseDesk responses,
            PortalClock clock) {
        super("followup.plan.title");
        this.plans = plans;
        this.milestones = milestones;
        this.cycles = cycles;
        this.states = states;
        this.people = people;
        this.recommendations = recommendations;
        this.responses = responses;
        this.clock = clock;
    }

    @Override
    protected Optional<CycleSummary> find(UUID id) {
        return cycles.find(new CycleId(id));
    }

    @Override
    protected void show(CycleSummary cycle) {
        clear();
        title(getTranslation("followup.plan.name", states.nameOf(cycle.state(), getLocale()), cycle.number()));
        var plan = plans.of(cycle.id());
        var all = plan.stream().flatMap(part -> part.actions().stream()).toList();
        if (all.isEmpty()) {
            add(none(cycle, plan));
            return;
        }
        actions(
                download(cycle, "plan.docx", WORD, "followup.plan.word"),
                download(cycle, "plan.xlsx", SHEET, "followup.plan.sheet"));
        numbers = recommendations.of(cycle.id()).stream()
                .collect(Collectors.toMap(RecommendationSummary::id, RecommendationSummary::paragraph));
        var today = LocalDate.ofInstant(cycle.asOf(clock.instant()), PortalClock.GENEVA);
        lead(
                "followup.plan.figures",
                all.size(),
                all.stream().filter(PlannedAction::done).count(),
                all.stream().filter(one -> one.overdue(today)).count(),
                all.stream().filter(one -> !one.moves().isEmpty()).count());
        plan.stream().filter(part -> !part.actions().isEmpty()).forEach(part -> add(cluster(cycle, part, today)));
        add(new TimelineCard(milestones.of(plan), today));
    }

    /** No plan: still to come, late, or never to come any more. */
    private EmptyState none(CycleSummary cycle, List<PlannedCluster> plan) {
        if (cycle.closed()) {
            return new EmptyState("followup.plan.none.over");
        }
        var now = clock.instant();
        var late = plan.stream()
                .map(part -> part.cluster().planLate(now))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .or(() -> plan.isEmpty() ? notGiven(cycle) : Optional.empty());
        return late.map(due -> new EmptyState(
                        "followup.plan.none.late",
                        new Object[] {Dates.day(due, getLocale()), Dates.daysSince(due, now)}))
                .orElseGet(() -> new EmptyState("followup.plan.none"));
    }

    /** Nobody can plan while the recommendations are given to nobody: late once a plan would have been due. */
    private Optional<Instant> notGiven(CycleSummary cycle) {
        return Optional.ofNullable(responses.progress(cycle.id()).sentAt())
                .map(sent -> FollowUpSchedule.clusteringDue(sent).plus(FollowUpSchedule.PLANNING))
                .filter(due -> clock.instant().isAfter(due));
    }

    private Anchor download(CycleSummary cycle, String name, String type, String key) {
        var locale = getLocale();
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes =
                            type.equals(WORD) ? plans.document(cycle.id(), locale) : plans.sheet(cycle.id(), locale);
                    return new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length);
                }),
                getTranslation(key));
    }

    private Card cluster(CycleSummary cycle, PlannedCluster part, LocalDate today) {
        var card = new Card("followup.cluster.name", part.cluster().title());
        var lead = new Span(nameOf(part.cluster().lead()));
        lead.addClassName("upr-muted");
        card.with(lead);
        LateChips.of(part.cluster(), cycle.asOf(clock.instant()), this).forEach(card::with);
        var list = new UnorderedList();
        list.addClassName("upr-tasks");
        part.actions().forEach(action -> list.add(row(action, today)));
        card.add(list);
        return card;
    }

    private ListItem row(PlannedAction action, LocalDate today) {
        var link = new Anchor(FollowUpNavigation.action(action.id()), action.title());
        link.setRouterIgnore(false);
        link.addClassName("upr-task-text");
        var about = new Span(getTranslation(
                "followup.plan.row",
                nameOf(action.ministry()),
                Dates.day(action.due(), getLocale()),
                action.recommendations().stream()
                        .map(one -> numbers.getOrDefault(one, ""))
                        .sorted(Comparator.naturalOrder())
                        .collect(Collectors.joining(", "))));
        about.addClassName("upr-muted");
        var text = new Div(link, new Div(about));
        if (!action.moves().isEmpty()) {
            text.add(new MovesList(action));
        }
        var row = new ListItem(text, new ActionChip(action, today));
        row.addClassName("upr-task");
        return row;
    }

    private String nameOf(PartyId body) {
        return names.computeIfAbsent(
                body, id -> people.party(id).map(Party::name).orElse(""));
    }
}
