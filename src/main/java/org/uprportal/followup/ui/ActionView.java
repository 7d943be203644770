package org.uprportal.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uprportal.account.People;
import org.uprportal.cycle.Cycles;
import org.uprportal.document.Documents;
import org.uprportal.followup.ActionDesk;
import org.uprportal.followup.ActionDetails;
import org.uprportal.followup.ActionFiles;
import org.uprportal.followup.ActionKind;
import org.uprportal.followup.ActionState;
import org.uprportal.followup.Plans;
import org.uprportal.party.Party;
import org.uprportal.place.Gazetteer;
import org.uprportal.place.PlaceSummary;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;

/** One action of the plan: what it is, for which recommendations, its dates with their history, how far it is. */
@Route("actions/:id")
@AnonymousAllowed
class ActionView extends PageOf<ActionDetails> {

    private final transient Plans plans;
    private final transient ActionDesk desk;
    private final transient ActionFiles files;
    private final transient Documents documents;
    private final transient Recommendations recommendations;
    private final transient People people;
    private final transient KeptTexts texts;
    private final transient PortalClock clock;
    private final transient Gazetteer places;
    private final transient Cycles cycles;

    ActionView(
            Plans plans,
            ActionDesk desk,
            ActionFiles files,
            Documents documents,
            Recommendations recommendations,
            People people,
            KeptTexts texts,
            PortalClock clock,
            Gazetteer places,
            Cycles cycles) {
        super("followup.action.title");
        this.plans = plans;
        this.desk = desk;
        this.files = files;
        this.documents = documents;
        this.recommendations = recommendations;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
        this.places = places;
        this.cycles = cycles;
    }

    @Override
    protected Optional<ActionDetails> find(UUID id) {
        return plans.find(id);
    }

    @Override
    protected void show(ActionDetails details) {
        clear();
        var action = details.action();
        var today = LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
        Runnable again = () -> plans.find(action.id()).ifPresent(this::show);
        title(action.title());
        var plan = new Anchor(FollowUpNavigation.plan(details.cycle()), getTranslation("followup.plan.title"));
        plan.setRouterIgnore(false);
        actions(plan);
        add(new ActionChip(action, today), facts(details));
        var ones = recommendations.of(details.cycle());
        add(served(details, ones));
        if (!action.moves().isEmpty()) {
            var history = new Card("followup.plan.history");
            history.add(new MovesList(action));
            add(history);
        }
        if (action.kind() == ActionKind.LAW) {
            add(new LawCard(desk, details, today, again), new OutreachCard(desk, details, today, texts, again));
        }
        add(new FilesCard(files, documents, details, again), new LinksCard(desk, details, again));
        if (details.mine()) {
            var open = places.of(cycles.get(details.cycle()).state()).stream()
                    .filter(PlaceSummary::open)
                    .toList();
            if (!open.isEmpty()) {
                add(new WhereForm(desk, details, open, again));
            }
            add(steps(details, again), new ActionForm(desk, details, ones, today, texts, again));
        }
    }

    private DescriptionList facts(ActionDetails details) {
        var text = details.action().text();
        var list = new DescriptionList();
        list.addClassName("upr-facts");
        fact(
                list,
                "followup.action.owner",
                people.party(details.action().ministry()).map(Party::name).orElse(""));
        fact(list, "followup.action.begins", text.begins() == null ? "" : Dates.day(text.begins(), getLocale()));
        fact(list, "followup.action.due", Dates.day(text.due(), getLocale()));
        fact(
                list,
                "followup.action.budget",
                text.budget() == null ? "" : getTranslation("followup.action.amount", text.currency(), text.budget()));
        fact(list, "followup.action.source", text.source());
        fact(list, "followup.action.place", text.place());
        var at = details.action().at();
        if (at != null) {
            places.find(at).ifPresent(place -> {
                var link = new Anchor("places/" + at.value(), place.text().name());
                link.setRouterIgnore(false);
                list.add(
                        new DescriptionList.Term(getTranslation("followup.where")),
                        new DescriptionList.Description(link));
            });
        }
        return list;
    }

    private void fact(DescriptionList list, String key, String value) {
        if (!value.isBlank()) {
            var described = new DescriptionList.Description(value);
            described.getElement().setAttribute("dir", "auto");
            list.add(new DescriptionList.Term(getTranslation(key)), described);
        }
    }

    private Card served(ActionDetails details, List<RecommendationSummary> ones) {
        var card = new Card("followup.plan.serves");
        var list = new UnorderedList();
        list.addClassName("upr-tasks");
        ones.stream()
                .filter(one -> details.action().recommendations().contains(one.id()))
                .forEach(one -> {
                    var link =
                            new Anchor(FollowUpNavigation.recommendation(one.id()), one.paragraph() + " " + one.text());
                    link.setRouterIgnore(false);
                    link.addClassName("upr-task-text");
                    var row = new ListItem(link);
                    row.addClassName("upr-task");
                    list.add(row);
                });
        card.add(list);
        return card;
    }

    private Card steps(ActionDetails details, Runnable again) {
        var card = new Card("followup.action.state");
        var id = details.action().id();
        var state = details.action().state();
        card.addClassName("upr-steps");
        if (state == ActionState.DONE || state == ActionState.DROPPED) {
            card.add(step("followup.action.reopen", () -> desk.reopen(id), again));
            return card;
        }
        if (state == ActionState.PLANNED) {
            card.add(step("followup.action.start", () -> desk.begin(id), again));
        }
        card.add(
                step("followup.action.finish", () -> desk.finish(id), again),
                step("followup.action.drop", () -> desk.drop(id), again));
        return card;
    }

    private Button step(String key, Runnable work, Runnable again) {
        return new Button(getTranslation(key), click -> {
            if (Attempt.run(this, work)) {
                again.run();
            }
        });
    }
}
