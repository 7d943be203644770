package org.uprportal.register;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.uprportal.recommendation.RegisterRow;
import org.uprportal.recommendation.RegisterRows;
import org.uprportal.register.index.Hits;
import org.uprportal.register.index.Wanted;
import org.uprportal.theme.ThemeId;
import org.uprportal.theme.Themes;

/** The whole register, to be searched. Open to everybody; holds only what is public. */
@Service
public class Register {

    /** The last row that a page reaches; whoever wants more narrows it down, or takes all as a file. */
    public static final int FARTHEST = 10_000;

    private static final int RECENT = 100;

    private final RegisterIndex index;
    private final RegisterRows rows;
    private final Themes themes;

    /** What was found last in this edition: most people look at the same few pages. */
    private final Map<Asked, FoundRows> recent = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, FoundRows> eldest) {
            return size() > RECENT;
        }
    });

    private record Asked(long edition, RegisterQuery query, int page, int size) {}

    Register(RegisterIndex index, RegisterRows rows, Themes themes) {
        this.index = index;
        this.rows = rows;
        this.themes = themes;
    }

    /**
     * A page of what matches, and how many there are of each kind. Asks the database nothing.
     *
     * @param page the first is 0
     * @param size rows on a page
     */
    public FoundRows find(RegisterQuery query, int page, int size) {
        var asked = new Asked(edition(), query, page, size);
        var known = recent.get(asked);
        if (known != null) {
            return known;
        }
        var found = search(query, page, size);
        recent.put(asked, found);
        return found;
    }

    private FoundRows search(RegisterQuery query, int page, int size) {
        var found = index.texts().search(wanted(query), Math.max(0, page) * size, size);
        var facets = new EnumMap<RegisterFacet, Map<String, Integer>>(RegisterFacet.class);
        found.facets().forEach((name, counts) -> RegisterFacet.of(name).ifPresent(facet -> facets.put(facet, counts)));
        return new FoundRows(
                found.total(),
                found.similar(),
                found.hits().stream()
                        .map(hit -> new FoundRows.Row(
                                RegisterIndex.row(hit),
                                hit.marks().stream()
                                        .map(mark -> new FoundRows.Mark(mark.from(), mark.to()))
                                        .toList()))
                        .toList(),
                facets);
    }

    /**
     * A part of all that match, by id, for programs that read on where they were.
     *
     * @param after the id of the last row read; null for the first part
     */
    public List<RegisterRow> part(RegisterQuery query, @Nullable UUID after, int most) {
        return rows(index.texts().part(wanted(query), after == null ? null : after.toString(), most));
    }

    /** How many match. */
    public int count(RegisterQuery query) {
        return find(query, 0, 1).total();
    }

    /** Reads all that match a thousand at a time, in their order, as they are now, however many there are. */
    public void each(RegisterQuery query, Consumer<List<RegisterRow>> reader) {
        index.texts().each(wanted(query), hits -> reader.accept(rows(hits)));
    }

    /** One row, as it is on record at this moment. */
    public Optional<RegisterRow> find(UUID id) {
        return rows.find(id);
    }

    /** What terms are called now, by their ids, in one go. */
    public Map<String, String> termNames(java.util.Collection<String> ids) {
        var known = ids.stream()
                .filter(id -> id.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}"))
                .map(id -> new ThemeId(UUID.fromString(id)))
                .collect(Collectors.toSet());
        var names = new HashMap<String, String>();
        themes.named(known).forEach((id, name) -> names.put(id.value().toString(), name));
        return names;
    }

    /** Another number whenever something has changed. */
    public long edition() {
        return index.texts().edition();
    }

    private static List<RegisterRow> rows(List<Hits.Hit> hits) {
        return hits.stream().map(RegisterIndex::row).toList();
    }

    static Wanted wanted(RegisterQuery query) {
        var chosen = new HashMap<String, List<String>>();
        query.chosen().forEach((facet, values) -> chosen.put(facet.parameter(), values));
        return new Wanted(
                query.words(), chosen, Wanted.Order.valueOf(query.order().name()));
    }
}
