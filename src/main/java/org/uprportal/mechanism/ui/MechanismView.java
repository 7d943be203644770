package org.uprportal.mechanism.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.UUID;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.FollowUps;
import org.uprportal.mechanism.MechanismId;
import org.uprportal.mechanism.MechanismSummary;
import org.uprportal.mechanism.Mechanisms;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.platform.ui.Toast;
import org.uprportal.state.StateCode;
import org.uprportal.state.States;

/** A State's mechanism for everybody, and for its focal point to shape; found by its own id or by a cycle of the State. */
@Route("mechanism/:id")
@AnonymousAllowed
class MechanismView extends PageOf<MechanismView.Place> {

    /** The State, and the cycle whose clusters its groups look after. */
    record Place(StateCode state, Optional<CycleSummary> cycle) {}

    private final transient Mechanisms mechanisms;
    private final transient Cycles cycles;
    private final transient FollowUps followUps;
    private final transient States states;
    private final transient People people;
    private final transient KeptTexts texts;
    private final transient PortalClock clock;

    MechanismView(
            Mechanisms mechanisms,
            Cycles cycles,
            FollowUps followUps,
            States states,
            People people,
            KeptTexts texts,
            PortalClock clock) {
        super("mechanism.title");
        this.mechanisms = mechanisms;
        this.cycles = cycles;
        this.followUps = followUps;
        this.states = states;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    protected Optional<Place> find(UUID id) {
        return cycles.find(new CycleId(id))
                .map(cycle -> new Place(cycle.state(), Optional.of(cycle)))
                .or(() -> mechanisms
                        .find(new MechanismId(id))
                        .map(one -> new Place(
                                one.state(),
                                cycles.of(one.state()).stream()
                                        .filter(cycle ->
                                                !followUps.clusters(cycle.id()).isEmpty())
                                        .findFirst())));
    }

    @Override
    protected void show(Place place) {
        clear();
        title(getTranslation("mechanism.name", states.nameOf(place.state(), getLocale())));
        lead("mechanism.lead");
        var found = mechanisms.of(place.state());
        var shapes = mechanisms.mayShape(place.state());
        if (found.isEmpty()) {
            add(new EmptyState("mechanism.none"));
            if (shapes) {
                add(begin(place));
            }
            return;
        }
        var one = found.get();
        var meetings = new Anchor("meetings", getTranslation("mechanism.meetings"));
        meetings.setRouterIgnore(false);
        actions(meetings);
        add(new Span(one.name()), chip(one));
        if (shapes) {
            add(confirm(one, place));
        }
        add(seats(one, shapes, place), rules(one), groups(one, shapes, place));
        if (shapes) {
            add(new ShapeCard(mechanisms, one, texts, () -> show(place)));
        }
    }

    private Card begin(Place place) {
        var card = new Card("mechanism.begin");
        var name = new TextField(getTranslation("mechanism.called"));
        Limit.on(name, Mechanisms.LONGEST_NAME);
        name.setWidthFull();
        card.add(name, new Button(getTranslation("mechanism.begin.do"), click -> {
            if (Attempt.run(this, () -> mechanisms.open(place.state(), name.getValue()))) {
                show(place);
            }
        }));
        return card;
    }

    private StatusChip chip(MechanismSummary one) {
        return new StatusChip(
                getTranslation("mechanism.confirmedOn", Dates.day(one.confirmedOn(), getLocale())),
                one.late(clock.instant()) ? StatusChip.Tone.BAD : StatusChip.Tone.GOOD);
    }

    private Button confirm(MechanismSummary one, Place place) {
        var confirm = new Button(getTranslation("mechanism.confirm"), click -> {
            if (Attempt.run(this, () -> mechanisms.confirm(one.id()))) {
                Toast.done(this, "mechanism.confirmed");
                show(place);
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return confirm;
    }

    private Card seats(MechanismSummary one, boolean shapes, Place place) {
        var card = new Card("mechanism.seats");
        var list = new UnorderedList();
        one.seats().forEach(seat -> {
            var item = new ListItem(new Span(getTranslation(
                    "mechanism.seat",
                    name(seat.party()),
                    getTranslation("mechanism.part." + seat.part()),
                    Dates.day(seat.since(), getLocale()))));
            if (shapes) {
                item.add(new Button(getTranslation("mechanism.leave"), click -> {
                    if (Attempt.run(this, () -> mechanisms.leave(one.id(), seat.party()))) {
                        show(place);
                    }
                }));
            }
            list.add(item);
        });
        card.add(list);
        if (shapes) {
            card.add(new SeatForm(mechanisms, one, () -> show(place)));
        }
        return card;
    }

    private Card rules(MechanismSummary one) {
        var card = new Card("mechanism.rules");
        one.rules().lines().filter(line -> !line.isBlank()).forEach(line -> {
            var paragraph = new Paragraph(line);
            paragraph.getElement().setAttribute("dir", "auto");
            card.add(paragraph);
        });
        if (one.rules().isBlank()) {
            card.add(new EmptyState("mechanism.rules.none"));
        }
        return card;
    }

    private Card groups(MechanismSummary one, boolean shapes, Place place) {
        var card = new Card("mechanism.groups");
        if (one.groups().isEmpty()) {
            card.add(new EmptyState("mechanism.groups.none"));
        }
        var clusters =
                place.cycle().map(cycle -> followUps.clusters(cycle.id())).orElse(java.util.List.of());
        one.groups()
                .forEach(group -> card.add(
                        new GroupLine(group, clusters, this::name, shapes ? () -> dissolve(group, place) : null)));
        if (shapes) {
            card.add(new GroupForm(mechanisms, one, clusters, this::name, () -> show(place)));
        }
        return card;
    }

    private void dissolve(org.uprportal.mechanism.GroupSummary group, Place place) {
        if (Attempt.run(this, () -> mechanisms.dissolve(group.id()))) {
            show(place);
        }
    }

    private String name(PartyId party) {
        return people.party(party).map(Party::name).orElse("");
    }
}
