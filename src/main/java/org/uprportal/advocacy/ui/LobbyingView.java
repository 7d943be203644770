package org.uprportal.advocacy.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uprportal.account.People;
import org.uprportal.advocacy.Approaches;
import org.uprportal.advocacy.AskStatus;
import org.uprportal.advocacy.AskSummary;
import org.uprportal.advocacy.Asks;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PlaceTime;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.DueBadge;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Line;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.Pager;
import org.uprportal.platform.ui.Rows;
import org.uprportal.submission.SubmissionStatus;
import org.uprportal.submission.SubmissionSummary;
import org.uprportal.submission.Submissions;

/** An organisation's asks with their answers, or the asks to a mission, those that wait first. */
@Route("lobbying")
@AnonymousAllowed
class LobbyingView extends Page implements BeforeEnterObserver {

    private final transient Asks asks;
    private final transient Approaches approaches;
    private final transient Submissions submissions;
    private final transient Cycles cycles;
    private final transient People people;
    private final transient CurrentActor actor;
    private final transient PortalClock clock;

    LobbyingView(
            Asks asks,
            Approaches approaches,
            Submissions submissions,
            Cycles cycles,
            People people,
            CurrentActor actor,
            PortalClock clock) {
        super("advocacy.title");
        this.asks = asks;
        this.approaches = approaches;
        this.submissions = submissions;
        this.cycles = cycles;
        this.people = people;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        var asked = event.getLocation().getQueryParameters();
        if (asks.mayReceive()) {
            lead("advocacy.lead.mission");
            list(asked, Show.WAITING, Show.ANSWERED);
            booked();
        } else if (asks.takesPart()) {
            lead("advocacy.lead");
            begin(submissions.mine().stream()
                    .filter(one -> one.status() == SubmissionStatus.FILED && one.pseudonym() == null)
                    // After the review every ask would be refused.
                    .filter(one ->
                            clock.instant().isBefore(cycles.get(one.cycle()).on(CycleDate.REVIEW)))
                    .toList());
            list(asked, Show.SENT, Show.MEETING, Show.PROMISED, Show.OVER);
            booked();
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

    /** Those that are asked for; a mission first sees what waits for it, an organisation all. */
    private void list(QueryParameters asked, Show... choices) {
        var counts = asks.counts();
        var first = choices[0] == Show.WAITING && Show.WAITING.count(counts) > 0 ? Show.WAITING : Show.ALL;
        var show = asked.getSingleParameter("show")
                .flatMap(name -> Show.named(name, choices))
                .orElse(first);
        var page = asked.getSingleParameter("page").orElse("1");
        var card = new Card("advocacy.asks", show.count(counts));
        if (!counts.isEmpty()) {
            card.add(filter(counts, show, choices));
        }
        if (show.count(counts) == 0) {
            card.add(new EmptyState("advocacy.empty"));
        } else {
            var part = Pager.part(page, (offset, most) -> asks.mine(show.statuses(), offset, most));
            var names = names(part.rows());
            var list = new UnorderedList();
            list.addClassName("upr-tasks");
            Rows.into(list, part.rows(), ask -> row(ask, names));
            card.add(
                    list,
                    new Pager(
                            Pager.asked(page, part.total()),
                            part.total(),
                            number -> show.address() + "&page=" + number));
        }
        add(card);
    }

    /** The times that were booked with a mission, and how many approaches there are with the asks. */
    private void booked() {
        var all = approaches.booked();
        if (all.isEmpty()) {
            return;
        }
        var names =
                people
                        .parties(all.stream()
                                .flatMap(one -> Stream.of(one.host(), one.visitor()))
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Party::id, Party::name));
        var list = new UnorderedList();
        list.addClassName("upr-tasks");
        Rows.into(list, all, one -> {
            var link = new Anchor(
                    "meetings/" + one.meeting().id().value(), one.meeting().title());
            link.setRouterIgnore(false);
            link.addClassName("upr-task-title");
            link.getElement().setAttribute("dir", "auto");
            var text = new Div(
                    link,
                    Line.small(
                            names.getOrDefault(actor.get().actsFor(one.host()) ? one.visitor() : one.host(), ""),
                            PlaceTime.span(
                                    one.meeting().starts(),
                                    one.meeting().ends(),
                                    one.meeting().zone(),
                                    getLocale()),
                            one.theme()));
            text.addClassName("upr-task-text");
            var row = new ListItem(text);
            row.addClassName("upr-task");
            return row;
        });
        var card = new Card("advocacy.booked", all.size());
        card.add(new Paragraph(getTranslation("advocacy.approaches", Show.ALL.count(asks.counts()), all.size())), list);
        add(card);
    }

    private Nav filter(Map<AskStatus, Integer> counts, Show shown, Show... choices) {
        var filter = new Nav();
        filter.addClassName("upr-filter");
        filter.setAriaLabel(getTranslation("advocacy.show"));
        Stream.concat(Stream.of(Show.ALL), Arrays.stream(choices)).forEach(one -> {
            var link = new Anchor(
                    one.address(),
                    getTranslation("advocacy.show.count", getTranslation("advocacy.show." + one), one.count(counts)));
            link.setRouterIgnore(false);
            if (one == shown) {
                link.getElement().setAttribute("aria-current", "page");
            }
            filter.add(link);
        });
        return filter;
    }

    private Map<PartyId, String> names(List<AskSummary> shown) {
        return people
                .parties(shown.stream()
                        .flatMap(ask -> Stream.of(ask.author(), ask.mission()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Party::id, Party::name));
    }

    private ListItem row(AskSummary ask, Map<PartyId, String> names) {
        var link = new Anchor(AdvocacyNavigation.ask(ask.id()), ask.recommendation());
        link.setRouterIgnore(false);
        link.addClassName("upr-task-title");
        link.getElement().setAttribute("dir", "auto");
        var author = names.getOrDefault(ask.author(), "");
        // Whose ask it is, where it is not that of one's own organisation.
        var other = asks.mayReceive()
                ? Line.small(author)
                : Line.small(names.getOrDefault(ask.mission(), ""), actor.get().actsFor(ask.author()) ? "" : author);
        var text = new Div(link, other);
        text.addClassName("upr-task-text");
        var row = new ListItem(text, new AskChip(ask.status()));
        row.addClassName("upr-task");
        if (ask.status().answerable()) {
            row.add(new DueBadge(ask.due(), clock.instant()));
        }
        return row;
    }

    /** Which asks are shown. */
    private enum Show {
        ALL(one -> true),
        /** For a mission: what waits for its answer. */
        WAITING(AskStatus::answerable),
        ANSWERED(one -> !one.answerable()),
        SENT(one -> one == AskStatus.SENT),
        MEETING(one -> one.open() && one != AskStatus.SENT),
        PROMISED(one -> one == AskStatus.WILL_RAISE || one == AskStatus.OTHER_WORDS),
        OVER(one -> one == AskStatus.DECLINED || one == AskStatus.UNANSWERED || one == AskStatus.WITHDRAWN);

        private final transient Predicate<AskStatus> takes;

        Show(Predicate<AskStatus> takes) {
            this.takes = takes;
        }

        static Optional<Show> named(String name, Show... choices) {
            return Stream.concat(Stream.of(ALL), Arrays.stream(choices))
                    .filter(one -> one.name().equalsIgnoreCase(name))
                    .findFirst();
        }

        Set<AskStatus> statuses() {
            return Arrays.stream(AskStatus.values()).filter(takes).collect(Collectors.toSet());
        }

        int count(Map<AskStatus, Integer> counts) {
            return counts.entrySet().stream()
                    .filter(one -> takes.test(one.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }

        String address() {
            return "lobbying?show=" + name().toLowerCase(Locale.ROOT);
        }
    }
}
