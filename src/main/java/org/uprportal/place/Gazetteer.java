package org.uprportal.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.place.PlaceImport.Change;
import org.uprportal.place.PlaceImport.Choice;
import org.uprportal.place.PlaceImport.Problem;
import org.uprportal.place.PlaceImport.Row;
import org.uprportal.place.geo.GeoFile;
import org.uprportal.place.geo.GeoReader;
import org.uprportal.place.geo.GeoRefused;
import org.uprportal.place.geo.Outline;
import org.uprportal.platform.SafeText;
import org.uprportal.state.StateCode;

/** The places of the States: entered by hand or taken from a GeoJSON file by each State's focal point; public. */
@Service
@Transactional
public class Gazetteer {

    /** The largest file that is read, in bytes. */
    public static final int BYTES = GeoReader.BYTES;

    /** The most places of a State. */
    public static final int MOST = 5_000;

    private final PlaceRepository all;
    private final JdbcClient database;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;

    Gazetteer(PlaceRepository all, JdbcClient database, CurrentActor actor, Access access, AuditTrail audit) {
        this.all = all;
        this.database = database;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
    }

    /** Whether the actor keeps the list of that State. */
    @Transactional(readOnly = true)
    public boolean mayKeep(StateCode state) {
        return actor.get().signedIn() && access.may(Act.WRITE, PlaceThing.PLACE, access.in(state));
    }

    /** The places of a State, the largest first, each kind by name; closed ones too. Open to everybody. */
    @Transactional(readOnly = true)
    public List<PlaceSummary> of(StateCode state) {
        return all.findByStateCodeOrderByKindAscNameAscIdAsc(state.value()).stream()
                .map(Place::summary)
                .sorted(java.util.Comparator.comparing(one -> one.text().kind()))
                .toList();
    }

    /** One. Open to everybody. */
    @Transactional(readOnly = true)
    public Optional<PlaceSummary> find(PlaceId id) {
        return all.findById(id.value()).map(Place::summary);
    }

    /** The open place of that State; empty for any other. Open to everybody. */
    @Transactional(readOnly = true)
    public Optional<PlaceSummary> open(PlaceId id, StateCode state) {
        return find(id).filter(one -> one.open() && one.state().equals(state));
    }

    /** The outlines of the open places of a State of one kind, for drawing. Open to everybody. */
    @Transactional(readOnly = true)
    public Map<PlaceId, Outline> outlines(StateCode state, PlaceKind kind) {
        var drawn = new LinkedHashMap<PlaceId, Outline>();
        all.findByStateCodeOrderByKindAscNameAscIdAsc(state.value()).stream()
                .filter(one -> one.open()
                        && one.text().kind() == kind
                        && !one.outline().isEmpty())
                .forEach(one -> drawn.put(one.id(), Outline.of(one.outline())));
        return drawn;
    }

    /**
     * Enters a place by hand.
     *
     * @throws PlaceRefused for what is empty or too long, for a name in the same larger place or a code that is there already, and
     *     for a larger place that is none
     * @throws NotAllowed for anybody but the focal point of that State
     */
    public PlaceId add(StateCode state, PlaceText text) {
        access.require(Act.CREATE, PlaceThing.PLACE, access.in(state));
        var there = turn(state);
        if (there.size() >= MOST) {
            throw PlaceRefused.many(MOST);
        }
        var one = new Place(state, text);
        fits(one, there);
        all.save(one);
        audit.record("place.added", one.id().value());
        return one.id();
    }

    /**
     * Changes a place; what was said to happen there stays with it.
     *
     * @param read the version that stood on the page
     * @throws PlaceRefused where a colleague has changed it since, and as {@link #add} does
     * @throws NotAllowed for anybody but the focal point of that State
     */
    public void change(PlaceId id, PlaceText text, int read) {
        var one = own(id);
        one.change(text, read);
        fits(one, turn(one.state()));
        all.save(one);
        audit.record("place.changed", id.value());
    }

    /** Nothing new is said to happen there, or something is again. @throws NotAllowed for anybody but the focal point */
    public void open(PlaceId id, boolean open) {
        var one = own(id);
        one.open(open);
        if (open) {
            fits(one, turn(one.state()));
        }
        all.save(one);
        audit.record(open ? "place.opened" : "place.closed", id.value());
    }

    /**
     * Reads a file; nothing is kept of it.
     *
     * @throws PlaceRefused where it is no GeoJSON file of places, too large, or its numbers are no degrees
     * @throws NotAllowed for anybody but the focal point of that State
     */
    @Transactional(readOnly = true)
    public GeoFile read(StateCode state, byte[] bytes) {
        access.require(Act.CREATE, PlaceThing.PLACE, access.in(state));
        try {
            return GeoReader.read(bytes);
        } catch (GeoRefused refused) {
            throw PlaceRefused.file(refused.reason().name());
        }
    }

    /** What a file would do to the list. @throws NotAllowed for anybody but the focal point of that State */
    @Transactional(readOnly = true)
    public PlaceImport preview(StateCode state, GeoFile file, Choice choice) {
        access.require(Act.CREATE, PlaceThing.PLACE, access.in(state));
        return compared(file, choice, all.findByStateCodeOrderByKindAscNameAscIdAsc(state.value()));
    }

    /**
     * Takes the places of a file into the list, all or none. Those that are there already, by their code or their name, are
     * changed; those that the file does not have stay.
     *
     * @throws PlaceRefused while the file has one that cannot be taken, and for too many
     * @throws NotAllowed for anybody but the focal point of that State
     */
    public PlaceImport take(StateCode state, GeoFile file, Choice choice) {
        access.require(Act.CREATE, PlaceThing.PLACE, access.in(state));
        var there = turn(state);
        var compared = compared(file, choice, there);
        if (!compared.problems().isEmpty()) {
            throw PlaceRefused.problems(compared.problems().size());
        }
        if (there.size() + compared.count(Change.NEW) > MOST) {
            throw PlaceRefused.many(MOST);
        }
        var found = new Found(there, choice.kind());
        for (var row : compared.rows()) {
            var one = found.same(row.text()).orElseGet(() -> new Place(state, row.text()));
            one.take(row.text(), row.outline());
            all.save(one);
        }
        audit.record(
                "place.imported",
                java.util.UUID.nameUUIDFromBytes(state.value().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return compared;
    }

    private static PlaceImport compared(GeoFile file, Choice choice, List<Place> there) {
        var found = new Found(there, choice.kind());
        var larger = new HashMap<String, PlaceId>();
        there.stream()
                .filter(one -> one.open() && one.text().kind().compareTo(choice.kind()) < 0)
                .forEach(one -> {
                    larger.putIfAbsent(key(one.text().name()), one.id());
                    if (!one.text().code().isEmpty()) {
                        larger.putIfAbsent(key(one.text().code()), one.id());
                    }
                });
        var rows = new ArrayList<Row>();
        var problems = new ArrayList<Problem>();
        var names = new HashSet<String>();
        var codes = new HashSet<String>();
        int number = 0;
        for (var feature : file.features()) {
            number++;
            var name = SafeText.name(feature.properties().getOrDefault(choice.name(), ""));
            var code = choice.code().isEmpty()
                    ? ""
                    : feature.properties().getOrDefault(choice.code(), "").strip();
            var in = choice.parent().isEmpty() ? "" : feature.properties().getOrDefault(choice.parent(), "");
            var parent = in.isBlank() ? null : larger.get(key(in));
            if (name.isBlank() || name.length() > PlaceText.LONGEST_NAME) {
                problems.add(new Problem(number, "place.problem.name", choice.name()));
            } else if (code.length() > PlaceText.LONGEST_CODE) {
                problems.add(new Problem(number, "place.problem.code", code));
            } else if (!in.isBlank() && parent == null) {
                problems.add(new Problem(number, "place.problem.parent", in));
            } else if (!codes.add(code.isEmpty() ? "#" + number : key(code)) || !names.add(key(name) + " " + parent)) {
                problems.add(new Problem(number, "place.problem.twice", name));
            } else {
                var outline = feature.outline().kept();
                var text = new PlaceText(choice.kind(), name, code, parent);
                var same = found.same(text);
                rows.add(new Row(
                        number,
                        same.map(Place::text)
                                .map(before ->
                                        parent == null ? new PlaceText(text.kind(), name, code, before.parent()) : text)
                                .orElse(text),
                        outline,
                        same.map(one -> one.open() && unchanged(one, text, outline) ? Change.SAME : Change.CHANGED)
                                .orElse(Change.NEW)));
            }
        }
        var taken =
                rows.stream().flatMap(row -> found.same(row.text()).stream()).collect(Collectors.toSet());
        var missing = (int) there.stream()
                .filter(one -> one.open() && one.text().kind() == choice.kind() && !taken.contains(one))
                .count();
        return new PlaceImport(List.copyOf(rows), List.copyOf(problems), missing);
    }

    private static boolean unchanged(Place one, PlaceText text, String outline) {
        return one.text().name().equals(text.name())
                && one.text().code().equals(text.code())
                && (text.parent() == null || text.parent().equals(one.text().parent()))
                && (outline.isEmpty() || one.outline().equals(outline));
    }

    /** Which place of the list one of a file is: the one with its code, otherwise the one with its name. */
    private static final class Found {

        private final Map<String, Place> byCode = new HashMap<>();
        private final Map<String, List<Place>> byName = new HashMap<>();

        Found(List<Place> there, PlaceKind kind) {
            there.stream().filter(one -> one.text().kind() == kind).forEach(one -> {
                if (!one.text().code().isEmpty()) {
                    byCode.putIfAbsent(key(one.text().code()), one);
                }
                byName.computeIfAbsent(key(one.text().name()), none -> new ArrayList<>())
                        .add(one);
            });
        }

        Optional<Place> same(PlaceText text) {
            var coded = text.code().isEmpty() ? null : byCode.get(key(text.code()));
            if (coded != null) {
                return Optional.of(coded);
            }
            return byName.getOrDefault(key(text.name()), List.of()).stream()
                    .filter(one -> text.code().isEmpty() || one.text().code().isEmpty())
                    .filter(one -> text.parent() == null
                            || one.text().parent() == null
                            || text.parent().equals(one.text().parent()))
                    .findFirst();
        }
    }

    /** @throws PlaceRefused where it does not fit into the list */
    private static void fits(Place one, List<Place> there) {
        var text = one.text();
        var parent = text.parent();
        if (parent != null
                && there.stream()
                        .noneMatch(other ->
                                other.id().equals(parent) && other.text().kind().compareTo(text.kind()) < 0)) {
            throw PlaceRefused.parent();
        }
        there.stream()
                .filter(other -> !other.id().equals(one.id()) && other.open())
                .filter(other -> other.text().kind() == text.kind())
                .filter(other ->
                        (!text.code().isEmpty() && key(other.text().code()).equals(key(text.code())))
                                || (key(other.text().name()).equals(key(text.name()))
                                        && same(other.text().parent(), parent)))
                .findFirst()
                .ifPresent(other -> {
                    throw PlaceRefused.twice(other.text().name());
                });
    }

    private static boolean same(@Nullable PlaceId one, @Nullable PlaceId other) {
        return java.util.Objects.equals(one, other);
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Two who change the list of one State do so one after the other, each seeing what the other has done. */
    private List<Place> turn(StateCode state) {
        database.sql(
                        "insert into place_turn (state_code) values (?) on duplicate key update state_code = values(state_code)")
                .params(state.value())
                .update();
        return all.findByStateCodeOrderByKindAscNameAscIdAsc(state.value());
    }

    private Place own(PlaceId id) {
        var one = all.findById(id.value()).orElseThrow(NotAllowed::here);
        access.require(Act.WRITE, PlaceThing.PLACE, access.in(one.state()));
        return one;
    }

    /** The places within one, at any depth, itself included; from what {@link #of} has given. */
    public static Set<PlaceId> within(PlaceId id, List<PlaceSummary> of) {
        var inside = new HashSet<>(Set.of(id));
        of.stream()
                .sorted(java.util.Comparator.comparing(one -> one.text().kind()))
                .filter(one -> one.text().parent() != null
                        && inside.contains(one.text().parent()))
                .forEach(one -> inside.add(one.id()));
        return inside;
    }
}
