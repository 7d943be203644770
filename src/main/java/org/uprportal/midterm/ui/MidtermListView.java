package org.uprportal.midterm.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.ui.FollowUpNavigation;
import org.uprportal.midterm.CoReports;
import org.uprportal.midterm.MidtermId;
import org.uprportal.midterm.MidtermSchedule;
import org.uprportal.midterm.MidtermSummary;
import org.uprportal.midterm.Midterms;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.ActAs;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.Parts;
import org.uprportal.state.States;

/** The mid-term reports of others than the State on one cycle, and where an organisation begins its own. */
@Route(MidtermNavigation.LIST + "/:id")
@AnonymousAllowed
class MidtermListView extends PageOf<CycleSummary> {

    private final transient Midterms all;
    private final transient CoReports coReports;
    private final transient Cycles cycles;
    private final transient States states;
    private final transient People people;
    private final transient PortalClock clock;

    MidtermListView(Midterms all, CoReports coReports, Cycles cycles, States states, People people, PortalClock clock) {
        super("midterm.list");
        this.all = all;
        this.coReports = coReports;
        this.cycles = cycles;
        this.states = states;
        this.people = people;
        this.clock = clock;
    }

    @Override
    protected Optional<CycleSummary> find(UUID id) {
        return cycles.find(new CycleId(id));
    }

    @Override
    protected void show(CycleSummary cycle) {
        clear();
        title(getTranslation("midterm.list.name", states.nameOf(cycle.state(), getLocale()), cycle.number()));
        lead("midterm.list.lead");
        var state = new Anchor(FollowUpNavigation.midTerm(cycle.id()), getTranslation("midterm.states"));
        state.setRouterIgnore(false);
        actions(state);
        asked(cycle);
        own(cycle);
        if (all.inPublic(cycle.id(), 0, 1).total() == 0) {
            add(new EmptyState("midterm.list.none"));
        } else {
            var card = new Card("midterm.list");
            card.add(Parts.of("upr-tasks", (offset, most) -> all.inPublic(cycle.id(), offset, most), this::published));
            add(card);
        }
        begin(cycle);
    }

    private ListItem published(MidtermSummary one) {
        var link = new Anchor(MidtermNavigation.one(one.id()), one.by());
        link.setRouterIgnore(false);
        link.getElement().setAttribute("dir", "auto");
        var day = new Span(getTranslation(
                "midterm.publishedOn", Dates.day(Objects.requireNonNull(one.publishedAt()), getLocale())));
        day.addClassName("upr-muted");
        var text = new Div(link, day);
        text.addClassName("upr-task-text");
        var row = new ListItem(text);
        row.addClassName("upr-task");
        return row;
    }

    private void asked(CycleSummary cycle) {
        var offers = coReports.mine().stream()
                .filter(one -> one.report().cycle().equals(cycle.id()))
                .toList();
        if (!offers.isEmpty()) {
            add(new OffersCard(offers, coReports, () -> show(cycle)));
        }
    }

    private void own(CycleSummary cycle) {
        var mine = all.mine(cycle.id());
        if (!mine.isEmpty()) {
            var card = new Card("midterm.mine");
            card.add(Parts.of("upr-people", mine, this::version));
            add(card);
        }
    }

    private ListItem version(MidtermSummary one) {
        var link = new Anchor(
                one.status().inPublic() ? MidtermNavigation.one(one.id()) : MidtermNavigation.draft(one.id()),
                getTranslation("midterm.version", one.name(), one.number()));
        link.setRouterIgnore(false);
        return new ListItem(link, new Span(" "), new VersionChip(one.status()));
    }

    /** Only where one can be begun; what is said before one begins holds for all of them. */
    private void begin(CycleSummary cycle) {
        var authors = all.authors(cycle.id());
        if (authors.isEmpty()) {
            return;
        }
        var card = new Card("midterm.begin");
        var until = MidtermSchedule.until(cycle.on(CycleDate.MID_TERM_DUE));
        card.add(
                new Paragraph(getTranslation("midterm.begin.open")),
                new Paragraph(getTranslation(
                        "midterm.begin.time",
                        Dates.day(MidtermSchedule.from(cycle), getLocale()),
                        Dates.geneva(until, getLocale()))));
        var now = clock.instant();
        if (!cycle.closed() && !now.isBefore(MidtermSchedule.from(cycle)) && now.isBefore(until)) {
            card.add(form(cycle, authors));
        }
        add(card);
    }

    private Div form(CycleSummary cycle, List<PartyId> authors) {
        var parties = people.parties(authors);
        var author = new AtomicReference<>(authors.getFirst());
        // The page names the draft before it is begun: pressed twice, it is begun once.
        var id = new MidtermId(UUID.randomUUID());
        var form = new Div();
        form.addClassName("upr-form");
        if (parties.size() > 1) {
            form.add(new ActAs<>(parties, parties.getFirst(), Party::name, party -> author.set(party.id())));
            author.set(parties.getFirst().id());
        }
        form.add(new Button(getTranslation("midterm.begin.do"), click -> {
            if (Attempt.run(this, () -> all.begin(id, Objects.requireNonNull(author.get()), cycle.id(), false))) {
                UI.getCurrent().navigate(MidtermNavigation.draft(id));
            }
        }));
        return form;
    }
}
