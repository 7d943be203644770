package org.uprportal.place.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.place.AtPlace;
import org.uprportal.place.Gazetteer;
import org.uprportal.place.PlaceId;
import org.uprportal.place.PlaceKind;
import org.uprportal.place.PlaceSummary;
import org.uprportal.platform.SentFile;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.Pager;
import org.uprportal.platform.ui.SmallFile;
import org.uprportal.state.States;

/** The places of a cycle's State: how much of the follow-up happens where, as a map and the table that says the same. */
@Route("places/of/:id")
@AnonymousAllowed
class PlacesView extends PageOf<CycleSummary> {

    private static final String KIND = "kind";
    private static final String PAGE = "page";

    private final transient Gazetteer places;
    private final transient Cycles cycles;
    private final transient States states;
    private final transient List<AtPlace> layers;
    private @Nullable PlaceKind asked;
    private String askedPage = "1";

    PlacesView(Gazetteer places, Cycles cycles, States states, List<AtPlace> layers) {
        super("place.title");
        this.places = places;
        this.cycles = cycles;
        this.states = states;
        this.layers =
                layers.stream().sorted(Comparator.comparing(AtPlace::titleKey)).toList();
    }

    @Override
    protected Optional<CycleSummary> find(UUID id) {
        return cycles.find(new CycleId(id));
    }

    @Override
    protected void enter(CycleSummary cycle, BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        asked = parameters
                .getSingleParameter(KIND)
                .flatMap(text -> Stream.of(PlaceKind.values())
                        .filter(kind -> kind.name().equals(text))
                        .findFirst())
                .orElse(null);
        askedPage = parameters.getSingleParameter(PAGE).orElse("1");
        show(cycle);
    }

    @Override
    protected void show(CycleSummary cycle) {
        clear();
        var state = states.nameOf(cycle.state(), getLocale());
        title(getTranslation("place.list.name", state, cycle.number()));
        lead("place.list.lead");
        var followUp = new Anchor("follow-up/" + cycle.id().value(), getTranslation("place.list.followUp"));
        followUp.setRouterIgnore(false);
        actions(followUp);
        var all = places.of(cycle.state());
        var may = places.mayKeep(cycle.state());
        if (all.isEmpty()) {
            add(new EmptyState(may ? "place.list.none.keep" : "place.list.none"));
        } else {
            happening(cycle, state, all);
        }
        if (may) {
            keep(cycle, all);
        }
    }

    private void happening(CycleSummary cycle, String state, List<PlaceSummary> all) {
        var kind = asked == null ? usual(all) : asked;
        add(kinds(cycle, all, kind));
        var counted = new LinkedHashMap<AtPlace, Map<PlaceId, Integer>>();
        layers.forEach(layer -> counted.put(layer, rolledUp(layer.counts(cycle.id()), all)));
        var rows = all.stream()
                .filter(one -> one.text().kind() == kind)
                .filter(one -> one.open() || counted.values().stream().anyMatch(counts -> counts.containsKey(one.id())))
                .toList();
        var numbers = new HashMap<PlaceId, Integer>();
        var totals = new HashMap<PlaceId, Integer>();
        rows.forEach(one -> {
            numbers.put(one.id(), numbers.size() + 1);
            totals.put(
                    one.id(),
                    counted.values().stream()
                            .mapToInt(counts -> counts.getOrDefault(one.id(), 0))
                            .sum());
        });
        var outlines = places.outlines(cycle.state(), kind);
        if (!outlines.isEmpty()) {
            var most = totals.values().stream().max(Comparator.naturalOrder()).orElse(0);
            var shades = new HashMap<PlaceId, Integer>();
            totals.forEach((place, total) -> shades.put(place, PlaceMap.shade(total, most)));
            var card = new Card("place.map");
            card.add(
                    new PlaceMap(
                            outlines,
                            shades,
                            numbers,
                            getTranslation("place.map.title", state, getTranslation("place.kind." + kind))),
                    key(),
                    new Paragraph(getTranslation("place.map.legend")));
            add(card);
        }
        var page = Pager.asked(askedPage, rows.size());
        add(table(rows, numbers, counted, page));
        add(new Pager(
                page,
                rows.size(),
                number -> PlaceNavigation.of(cycle.id()) + "?" + KIND + "=" + kind + "&" + PAGE + "=" + number));
    }

    /** The kind with most outlines, otherwise the one with most places. */
    private static PlaceKind usual(List<PlaceSummary> all) {
        return Stream.of(PlaceKind.values())
                .max(Comparator.<PlaceKind>comparingLong(kind -> all.stream()
                                .filter(one -> one.drawn() && one.text().kind() == kind)
                                .count())
                        .thenComparingLong(kind -> all.stream()
                                .filter(one -> one.text().kind() == kind)
                                .count()))
                .orElseThrow();
    }

    /** What happens in a county happens in its region too. */
    private static Map<PlaceId, Integer> rolledUp(Map<PlaceId, Integer> counts, List<PlaceSummary> all) {
        var parents = new HashMap<PlaceId, PlaceId>();
        all.forEach(one -> {
            if (one.text().parent() != null) {
                parents.put(one.id(), one.text().parent());
            }
        });
        var rolled = new HashMap<PlaceId, Integer>();
        counts.forEach((place, count) -> {
            for (var at = place; at != null; at = parents.get(at)) {
                rolled.merge(at, count, Integer::sum);
            }
        });
        return rolled;
    }

    private ComboBox<PlaceKind> kinds(CycleSummary cycle, List<PlaceSummary> all, PlaceKind kind) {
        var choice = new ComboBox<PlaceKind>(getTranslation("place.list.kind"));
        choice.setItems(Stream.of(PlaceKind.values())
                .filter(one -> one == kind
                        || all.stream().anyMatch(place -> place.text().kind() == one))
                .toList());
        choice.setItemLabelGenerator(one -> getTranslation("place.kind." + one));
        choice.setValue(kind);
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                UI.getCurrent()
                        .navigate(
                                PlaceNavigation.of(cycle.id()),
                                QueryParameters.of(KIND, change.getValue().name()));
            }
        });
        return choice;
    }

    private Div key() {
        var key = new Div();
        key.addClassName("upr-place-key");
        PlaceMap.shades().forEach(shade -> {
            var box = new Span();
            box.addClassNames("upr-place-box", "upr-place-box-" + shade);
            box.getElement().setAttribute("aria-hidden", "true");
            key.add(new Span(box, new Span(getTranslation("place.map.shade." + shade))));
        });
        return key;
    }

    private NativeTable table(
            List<PlaceSummary> rows,
            Map<PlaceId, Integer> numbers,
            Map<AtPlace, Map<PlaceId, Integer>> counted,
            int page) {
        var table = new NativeTable();
        table.addClassName("upr-table");
        var head = table.getHead().addRow();
        var titles = new ArrayList<>(List.of("place.number", "place.name", "place.code"));
        counted.keySet().forEach(layer -> titles.add(layer.titleKey()));
        titles.forEach(key -> {
            var cell = new NativeTableHeaderCell(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        rows.stream().skip(Pager.offset(page)).limit(Pager.ROWS).forEach(one -> {
            var row = table.getBody().addRow();
            var link = new Anchor(PlaceNavigation.one(one.id()), one.text().name());
            link.setRouterIgnore(false);
            link.getElement().setAttribute("dir", "auto");
            var name = new NativeTableCell(link);
            if (!one.open()) {
                name.add(new Span(" " + getTranslation("place.closed")));
            }
            row.add(
                    new NativeTableCell(getTranslation("place.count", numbers.get(one.id()))),
                    name,
                    new NativeTableCell(one.text().code()));
            counted.values()
                    .forEach(counts -> row.add(
                            new NativeTableCell(getTranslation("place.count", counts.getOrDefault(one.id(), 0)))));
        });
        return table;
    }

    /** The focal point keeps the list. */
    private void keep(CycleSummary cycle, List<PlaceSummary> all) {
        Runnable again = () -> show(cycle);
        var card = new Card("place.add");
        card.add(new PlaceForm(null, all, "place.add.save", text -> places.add(cycle.state(), text), again));
        var upload = new Upload();
        var taking = new ImportCard(places, cycle.state(), upload, again);
        upload.setUploadHandler(new SmallFile(
                Gazetteer.BYTES,
                EnumSet.of(SentFile.Kind.GEOJSON, SentFile.Kind.JSON),
                (name, bytes) -> taking.read(bytes),
                taking::tooLarge));
        add(card, taking);
    }
}
