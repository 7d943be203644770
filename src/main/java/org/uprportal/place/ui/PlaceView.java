package org.uprportal.place.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.uprportal.cycle.Cycles;
import org.uprportal.place.AtPlace;
import org.uprportal.place.Gazetteer;
import org.uprportal.place.PlaceId;
import org.uprportal.place.PlaceSummary;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Line;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.Pager;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.platform.ui.Toast;
import org.uprportal.state.States;

/** A county's own page: what of the follow-up happens there and in the places within it. */
@Route("places/:id")
@AnonymousAllowed
class PlaceView extends PageOf<PlaceSummary> {

    private final transient Gazetteer places;
    private final transient Cycles cycles;
    private final transient States states;
    private final transient List<AtPlace> layers;
    private String askedPage = "1";

    PlaceView(Gazetteer places, Cycles cycles, States states, List<AtPlace> layers) {
        super("place.title");
        this.places = places;
        this.cycles = cycles;
        this.states = states;
        this.layers =
                layers.stream().sorted(Comparator.comparing(AtPlace::titleKey)).toList();
    }

    @Override
    protected Optional<PlaceSummary> find(UUID id) {
        return places.find(new PlaceId(id));
    }

    @Override
    protected void enter(PlaceSummary place, BeforeEnterEvent event) {
        askedPage = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("page")
                .orElse("1");
        show(place);
    }

    @Override
    protected void show(PlaceSummary place) {
        clear();
        title(place.text().name());
        var state = states.nameOf(place.state(), getLocale());
        lead("place.one.lead", getTranslation("place.kind." + place.text().kind()), state);
        cycles.of(place.state()).stream().findFirst().ifPresent(cycle -> {
            var list = new Anchor(PlaceNavigation.of(cycle.id()), getTranslation("place.title"));
            list.setRouterIgnore(false);
            actions(list);
        });
        var all = places.of(place.state());
        if (!place.open()) {
            add(new StatusChip(getTranslation("place.closed"), StatusChip.Tone.NEUTRAL));
        }
        around(place, all);
        var outlines = places.outlines(place.state(), place.text().kind());
        if (outlines.containsKey(place.id())) {
            var card = new Card("place.one.where");
            card.add(new PlaceMap(
                    outlines,
                    Map.of(place.id(), 3),
                    Map.of(),
                    getTranslation("place.one.map", place.text().name(), state)));
            add(card);
        }
        happens(place, all);
        if (places.mayKeep(place.state())) {
            add(change(place, all));
        }
    }

    /** What it lies in, and what lies in it. */
    private void around(PlaceSummary place, List<PlaceSummary> all) {
        all.stream()
                .filter(one -> one.id().equals(place.text().parent()))
                .findFirst()
                .ifPresent(parent -> add(new Paragraph(new Span(getTranslation("place.one.in") + " "), link(parent))));
        var inside = all.stream()
                .filter(one -> place.id().equals(one.text().parent()))
                .toList();
        if (!inside.isEmpty()) {
            var card = new Card("place.one.within", inside.size());
            var list = new UnorderedList();
            inside.stream().limit(Pager.ROWS).forEach(one -> list.add(new ListItem(link(one))));
            if (inside.size() > Pager.ROWS) {
                list.add(new ListItem(getTranslation("place.import.more", inside.size() - Pager.ROWS)));
            }
            card.add(list);
            add(card);
        }
    }

    private static Anchor link(PlaceSummary one) {
        var link = new Anchor(PlaceNavigation.one(one.id()), one.text().name());
        link.setRouterIgnore(false);
        link.getElement().setAttribute("dir", "auto");
        return link;
    }

    private record Row(String layer, AtPlace.Line line) {}

    private void happens(PlaceSummary place, List<PlaceSummary> all) {
        var within = Gazetteer.within(place.id(), all);
        var names = all.stream()
                .collect(Collectors.toMap(PlaceSummary::id, one -> one.text().name()));
        var rows = new ArrayList<Row>();
        layers.forEach(layer -> layer.lines(within).forEach(line -> rows.add(new Row(layer.titleKey(), line))));
        if (rows.isEmpty()) {
            add(new EmptyState("place.one.none"));
            return;
        }
        var page = Pager.asked(askedPage, rows.size());
        rows.stream()
                .skip(Pager.offset(page))
                .limit(Pager.ROWS)
                .collect(Collectors.groupingBy(Row::layer, java.util.LinkedHashMap::new, Collectors.toList()))
                .forEach((layer, lines) -> add(list(layer, lines, line -> names.getOrDefault(line.place(), ""))));
        add(new Pager(page, rows.size(), number -> PlaceNavigation.one(place.id()) + "?page=" + number));
    }

    private Card list(String layer, List<Row> lines, Function<AtPlace.Line, String> name) {
        var card = new Card(layer);
        var list = new UnorderedList();
        list.addClassName("upr-tasks");
        lines.forEach(row -> {
            var link = new Anchor(row.line().path(), row.line().text());
            link.setRouterIgnore(false);
            link.addClassName("upr-task-text");
            link.getElement().setAttribute("dir", "auto");
            var item = new ListItem(new Div(
                    link, new Div(Line.small(name.apply(row.line()), row.line().about()))));
            item.addClassName("upr-task");
            list.add(item);
        });
        card.add(list);
        return card;
    }

    private Card change(PlaceSummary place, List<PlaceSummary> all) {
        Runnable again = () -> places.find(place.id()).ifPresent(this::show);
        var card = new Card("place.change");
        card.add(
                new PlaceForm(
                        place.text(),
                        all.stream().filter(one -> !one.id().equals(place.id())).toList(),
                        "place.save",
                        text -> {
                            places.change(place.id(), text, place.version());
                            Toast.done(this, "place.saved");
                        },
                        again),
                new Button(getTranslation(place.open() ? "place.close" : "place.reopen"), click -> {
                    if (Attempt.run(this, () -> places.open(place.id(), !place.open()))) {
                        again.run();
                    }
                }));
        return card;
    }
}
