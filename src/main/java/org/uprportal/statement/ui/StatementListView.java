package org.uprportal.statement.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleStatus;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.ActAs;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.Pager;
import org.uprportal.platform.ui.Rows;
import org.uprportal.state.States;
import org.uprportal.statement.Signatures;
import org.uprportal.statement.StatementId;
import org.uprportal.statement.StatementSummary;
import org.uprportal.statement.Statements;

/** Joint statements that can be signed or have been sent, for everybody; and where organisations begin one. */
@Route(StatementNavigation.LIST)
@AnonymousAllowed
class StatementListView extends Page implements BeforeEnterObserver {

    private final transient Statements all;
    private final transient Signatures signatures;
    private final transient Cycles cycles;
    private final transient States states;
    private final transient People people;
    private final transient PortalClock clock;

    StatementListView(
            Statements all, Signatures signatures, Cycles cycles, States states, People people, PortalClock clock) {
        super("statement.list.title");
        this.all = all;
        this.signatures = signatures;
        this.cycles = cycles;
        this.states = states;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        lead("statement.list.lead");
        var query = event.getLocation().getQueryParameters();
        var cycle = query.getSingleParameter("cycle").flatMap(this::cycle).orElse(null);
        if (cycle != null) {
            add(new Paragraph(getTranslation("cycle.name", states.nameOf(cycle.state(), getLocale()), cycle.number())));
        }
        toSignAgain();
        drafts();
        var total = all.inPublic(id(cycle), 0, 1).total();
        var page = Pager.asked(query.getSingleParameter("page").orElse("1"), total);
        var part = all.inPublic(id(cycle), Pager.offset(page), Pager.ROWS);
        if (part.total() == 0) {
            add(new EmptyState("statement.list.none"));
        } else {
            var list = new UnorderedList();
            list.addClassNames("upr-tasks", "upr-card");
            Rows.into(list, part.rows(), this::row);
            add(list, new Pager(page, part.total(), to -> address(cycle, to)));
        }
        var drafters = all.drafters();
        if (!drafters.isEmpty()) {
            add(begin(cycle, drafters));
        }
    }

    private Optional<CycleSummary> cycle(String text) {
        try {
            return cycles.find(new CycleId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static @Nullable CycleId id(@Nullable CycleSummary cycle) {
        return cycle == null ? null : cycle.id();
    }

    private static String address(@Nullable CycleSummary cycle, int page) {
        return (cycle == null ? StatementNavigation.list() + "?" : StatementNavigation.of(cycle.id()) + "&") + "page="
                + page;
    }

    private ListItem row(StatementSummary one) {
        var title = new Anchor(StatementNavigation.one(one.id()), one.title());
        title.setRouterIgnore(false);
        title.getElement().setAttribute("dir", "auto");
        var facts = new Span(getTranslation(
                "statement.row", states.nameOf(one.state(), getLocale()), one.author(), one.addressee()));
        facts.addClassName("upr-muted");
        return new ListItem(new Div(title), new Div(facts), new StatementChips(one, clock.instant()));
    }

    /** What was signed and reads otherwise now is no signature any more until it is signed again. */
    private void toSignAgain() {
        var again = signatures.toSignAgain();
        if (!again.isEmpty()) {
            var card = new Card("statement.again");
            var list = new UnorderedList();
            again.forEach((id, title) -> {
                var link = new Anchor(StatementNavigation.one(id), title);
                link.setRouterIgnore(false);
                list.add(new ListItem(link));
            });
            card.add(list);
            add(card);
        }
    }

    private void drafts() {
        var drafts = all.drafts();
        if (!drafts.isEmpty()) {
            var card = new Card("statement.drafts");
            var list = new UnorderedList();
            Rows.into(list, drafts, one -> {
                var link = new Anchor(StatementNavigation.draft(one.id()), one.title());
                link.setRouterIgnore(false);
                return new ListItem(link);
            });
            card.add(list);
            add(card);
        }
    }

    private Card begin(@Nullable CycleSummary here, List<PartyId> drafters) {
        var card = new Card("statement.begin");
        var running = cycles.all().stream()
                .filter(one -> one.status() == CycleStatus.RUNNING)
                .toList();
        var cycle = new ComboBox<CycleSummary>(getTranslation("statement.cycle"));
        cycle.setItems(running);
        cycle.setItemLabelGenerator(
                one -> getTranslation("cycle.name", states.nameOf(one.state(), getLocale()), one.number()));
        running.stream()
                .filter(one -> here != null && one.id().equals(here.id()))
                .findFirst()
                .ifPresent(cycle::setValue);
        cycle.setWidthFull();
        var title = new TextField(getTranslation("statement.title"));
        title.setWidthFull();
        Limit.on(title, Statements.LONGEST_TITLE);
        var parties =
                drafters.stream().flatMap(one -> people.party(one).stream()).toList();
        var author = new AtomicReference<>(parties.getFirst());
        // The page names the draft before it is begun: pressed twice, or in a hurry, it is begun once.
        var id = new StatementId(UUID.randomUUID());
        var begin = new Button(getTranslation("statement.begin.do"), click -> {
            cycle.setInvalid(cycle.isEmpty());
            if (!cycle.isEmpty()
                    && Attempt.run(
                            this,
                            () -> all.begin(
                                    id,
                                    Objects.requireNonNull(author.get()).id(),
                                    cycle.getValue().id(),
                                    title.getValue()))) {
                UI.getCurrent().navigate(StatementNavigation.draft(id));
            }
        });
        var form = new Div();
        form.addClassName("upr-form");
        if (parties.size() > 1) {
            form.add(new ActAs<>(parties, parties.getFirst(), Party::name, author::set));
        }
        form.add(cycle, title, begin);
        card.add(new Paragraph(getTranslation("statement.begin.lead")), form);
        return card;
    }
}
