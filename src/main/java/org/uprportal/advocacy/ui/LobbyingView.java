package org.uprportal.advocacy.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.stream.Collectors;
import org.uprportal.account.People;
import org.uprportal.advocacy.AskSummary;
import org.uprportal.advocacy.Asks;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.DueBadge;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Page;
import org.uprportal.submission.SubmissionStatus;
import org.uprportal.submission.SubmissionSummary;
import org.uprportal.submission.Submissions;

/** An organisation's asks with their answers, or the asks to a mission, those that wait first. */
@Route("lobbying")
@AnonymousAllowed
class LobbyingView extends Page implements BeforeEnterObserver {

    private final transient Asks asks;
    private final transient Submissions submissions;
    private final transient People people;
    private final transient CurrentActor actor;
    private final transient PortalClock clock;

    LobbyingView(Asks asks, Submissions submissions, People people, CurrentActor actor, PortalClock clock) {
        super("advocacy.title");
        this.asks = asks;
        this.submissions = submissions;
        this.people = people;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        var who = actor.get();
        if (who.is(PartyKind.EMBASSY)) {
            lead("advocacy.lead.mission");
            var all = asks.mine();
            list(
                    "advocacy.waiting",
                    all.stream().filter(ask -> ask.status().answerable()).toList(),
                    false);
            list(
                    "advocacy.answered",
                    all.stream().filter(ask -> !ask.status().answerable()).toList(),
                    false);
        } else if (who.stakeholder()) {
            lead("advocacy.lead");
            begin(submissions.mine().stream()
                    .filter(one -> one.status() == SubmissionStatus.FILED && one.pseudonym() == null)
                    .toList());
            var all = asks.mine();
            add(new Span(all.stream()
                    .collect(Collectors.groupingBy(AskSummary::status, java.util.TreeMap::new, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .map(one -> getTranslation("advocacy.status." + one.getKey()) + ": " + one.getValue())
                    .collect(Collectors.joining(" · "))));
            list("advocacy.mine", all, true);
        } else {
            lead("advocacy.lead.public");
        }
    }

    private void begin(List<SubmissionSummary> filed) {
        var card = new Card("advocacy.begin");
        if (filed.isEmpty()) {
            card.add(new EmptyState("advocacy.begin.none"));
        }
        filed.forEach(one -> {
            var link =
                    new Anchor("lobbying/new/" + one.id().value(), getTranslation("advocacy.begin.from", one.title()));
            link.setRouterIgnore(false);
            card.add(new Div(link));
        });
        add(card);
    }

    private void list(String key, List<AskSummary> all, boolean toMissions) {
        var card = new Card(key, all.size());
        if (all.isEmpty()) {
            card.add(new EmptyState("advocacy.empty"));
        } else {
            var list = new UnorderedList();
            list.addClassName("upr-tasks");
            all.forEach(ask -> list.add(row(ask, toMissions)));
            card.add(list);
        }
        add(card);
    }

    private ListItem row(AskSummary ask, boolean toMission) {
        var link = new Anchor(AdvocacyNavigation.ask(ask.id()), ask.recommendation());
        link.setRouterIgnore(false);
        link.addClassName("upr-task-title");
        link.getElement().setAttribute("dir", "auto");
        var other = new Span(toMission ? name(ask.mission()) + inTheNameOf(ask.author()) : name(ask.author()));
        other.addClassName("upr-muted");
        var text = new Div(link, other);
        text.addClassName("upr-task-text");
        var row = new ListItem(text, new AskChip(ask.status()));
        row.addClassName("upr-task");
        if (ask.status().answerable()) {
            row.add(new DueBadge(ask.due(), clock.instant()));
        }
        return row;
    }

    /** Whose ask it is, where it is not that of one's own organisation. */
    private String inTheNameOf(PartyId author) {
        return actor.get().actsFor(author) ? "" : " · " + name(author);
    }

    private String name(PartyId party) {
        return people.party(party).map(one -> one.name()).orElse("");
    }
}
