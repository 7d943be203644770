package org.uprportal.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.uprportal.cycle.CycleId;
import org.uprportal.followup.FollowUps;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.RegisterRow;
import org.uprportal.recommendation.RegisterRows;
import org.uprportal.register.index.Entry;
import org.uprportal.register.index.Hits;
import org.uprportal.register.index.IndexBusy;
import org.uprportal.register.index.TextIndex;
import org.uprportal.state.StateCode;
import org.uprportal.state.States;
import org.uprportal.theme.ThemeKind;
import tools.jackson.databind.json.JsonMapper;

/**
 * The register's rows in an index, so that they are found in a moment. It is no second truth: with its rows it keeps the mark of
 * each cycle and file as they were when they were read; where the database's mark is another one, that part is read again.
 * Rows and marks are written together, so that after a crash it knows what it has missed.
 */
@Component
class RegisterIndex implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterIndex.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CYCLE = "cycle ";
    private static final String FILE = "file ";
    private static final String TAGS = "tags ";
    private static final String REPEATS = "repeats ";

    /** Lies in the folder where an operator wants the index made anew. */
    private static final String ANEW = "make-anew";

    private final Path folder;
    private final RegisterRows rows;
    private final States states;
    private final RepeatDecisions repeats;
    private final FollowUps followUps;
    private final SavedLooks looks;
    private boolean behind = true;
    private volatile @Nullable TextIndex texts;

    RegisterIndex(
            @Value("${portal.register.index:${portal.data}/register}") String folder,
            RegisterRows rows,
            States states,
            RepeatDecisions repeats,
            FollowUps followUps,
            SavedLooks looks) {
        this.folder = Path.of(folder);
        this.rows = rows;
        this.states = states;
        this.repeats = repeats;
        this.followUps = followUps;
        this.looks = looks;
    }

    /** The index, opened when it is needed first. */
    TextIndex texts() {
        var open = texts;
        return open == null ? open() : open;
    }

    private synchronized TextIndex open() {
        if (texts != null) {
            return texts;
        }
        try {
            texts = TextIndex.at(made(folder), RegisterFacet.PARAMETERS);
        } catch (IndexBusy another) {
            LOG.warn("Another portal writes to {}; this one keeps its index in memory", folder);
            texts = TextIndex.at(null, RegisterFacet.PARAMETERS);
        } catch (UncheckedIOException | IllegalArgumentException damaged) {
            LOG.warn("The index in {} cannot be read and is made anew", folder, damaged);
            removed(folder);
            texts = TextIndex.at(made(folder), RegisterFacet.PARAMETERS);
        }
        return Objects.requireNonNull(texts);
    }

    /**
     * Reads what has changed since.
     *
     * @return whether something had
     */
    synchronized boolean refresh() {
        var anew = Files.exists(folder.resolve(ANEW));
        var before = anew ? Map.<String, String>of() : texts().marks();
        if (behind) {
            // Something was read when the portal was killed, or could not be told: first that.
            looks.after(texts());
            behind = false;
        }
        var now = marks();
        if (now.equals(before) && !anew) {
            return false;
        }
        // A file that is gone, or another one under its number: the database is another one than before.
        var other = before.entrySet().stream()
                .anyMatch(mark ->
                        mark.getKey().startsWith(FILE) && !mark.getValue().equals(now.get(mark.getKey())));
        var all = before.isEmpty() || other;
        var cycles = rows.marks();
        var states = all ? everywhere(cycles) : changed(before, now);
        var decided = repeats.all();
        if (!all) {
            behind = true;
            looks.before(texts(), states.stream().map(RegisterIndex::part).collect(Collectors.toSet()));
        }
        texts().change(now, changes -> {
            if (all) {
                changes.clear();
            }
            for (var state : states) {
                if (!all) {
                    changes.drop(part(state));
                }
                take(state, cycles, decided, all ? changes::add : changes::put);
            }
        });
        try {
            Files.deleteIfExists(folder.resolve(ANEW));
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
        if (!all) {
            looks.after(texts());
            behind = false;
        }
        return true;
    }

    private Map<String, String> marks() {
        var now = new HashMap<String, String>();
        var said = followUps.marks();
        rows.marks()
                .forEach((cycle, mark) ->
                        now.put(CYCLE + cycle.value(), mark.value() + " " + said.getOrDefault(cycle, "")));
        rows.files().forEach((number, id) -> now.put(FILE + number, id.toString()));
        rows.tagMarks().forEach((state, number) -> now.put(TAGS + state, number.toString()));
        repeats.marks().forEach((state, number) -> now.put(REPEATS + state, number.toString()));
        return now;
    }

    private Set<String> everywhere(Map<CycleId, RegisterRows.Mark> cycles) {
        var states = new TreeSet<>(rows.statesOfFiles());
        cycles.values().forEach(mark -> states.add(mark.state().value()));
        return states;
    }

    /** Of which States something has changed; the State is the part that is read again as a whole. */
    private Set<String> changed(Map<String, String> before, Map<String, String> now) {
        var states = new TreeSet<String>();
        var keys = new TreeSet<>(before.keySet());
        keys.addAll(now.keySet());
        for (var key : keys) {
            if (Objects.equals(before.get(key), now.get(key))) {
                continue;
            }
            if (key.startsWith(FILE)) {
                states.addAll(rows.statesOf(Integer.parseInt(key.substring(FILE.length()))));
            } else if (key.startsWith(TAGS)) {
                states.add(key.substring(TAGS.length()));
            } else if (key.startsWith(REPEATS)) {
                states.add(key.substring(REPEATS.length()));
            } else {
                for (var mark : new String[] {before.get(key), now.get(key)}) {
                    if (mark != null) {
                        states.add(mark.split(" ")[1]);
                    }
                }
            }
        }
        return states;
    }

    private void take(
            String state,
            Map<CycleId, RegisterRows.Mark> cycles,
            Map<UUID, Map<UUID, Boolean>> decided,
            Consumer<Entry> taker) {
        if (state.isEmpty()) {
            // Nobody can say what was asked of nobody before.
            brought(state, part -> part.forEach(row -> taker.accept(entry(state, row, Map.of()))));
            return;
        }
        var all = new ArrayList<RegisterRow>();
        brought(state, all::addAll);
        var said = new HashMap<UUID, FollowUps.SaidInPublic>();
        cycles.forEach((cycle, mark) -> {
            if (mark.state().value().equals(state)) {
                all.addAll(rows.of(cycle));
                followUps.inPublic(cycle).forEach((id, both) -> said.put(id.value(), both));
            }
        });
        var before = AskedBefore.among(all, decided);
        for (var row : all) {
            var more = new HashMap<RegisterFacet, String>();
            if (before.containsKey(row.id())) {
                more.put(RegisterFacet.REPEAT, before.get(row.id()).name());
            }
            var both = said.get(row.id());
            if (both != null && row.position() != Position.PENDING) {
                more.put(RegisterFacet.GOVERNMENT, both.government().name());
                more.put(RegisterFacet.CIVIL_SOCIETY, both.civilSociety().name());
            }
            taker.accept(entry(state, row, more));
        }
    }

    /** What files have brought: of reviews, and of other bodies. */
    private void brought(String state, Consumer<List<RegisterRow>> taker) {
        each(after -> rows.ofFiles(state, after), taker);
        each(after -> rows.ofBodies(state, after), taker);
    }

    private static void each(Function<@Nullable UUID, List<RegisterRow>> reading, Consumer<List<RegisterRow>> taker) {
        UUID last = null;
        while (true) {
            var part = reading.apply(last);
            if (part.isEmpty()) {
                return;
            }
            taker.accept(part);
            last = part.getLast().id();
        }
    }

    private static String part(String state) {
        return "state " + state;
    }

    /**
     * Makes the index anew: here, where no portal runs, else by the portal that runs.
     *
     * @return the number of rows; empty where the running portal does it at its next round
     */
    java.util.OptionalInt anew() {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(ANEW), new byte[0]);
            var opened = TextIndex.at(folder, RegisterFacet.PARAMETERS);
            texts = opened;
            refresh();
            return java.util.OptionalInt.of(opened.size());
        } catch (IndexBusy running) {
            return java.util.OptionalInt.empty();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The row of a hit. */
    static RegisterRow row(Hits.Hit hit) {
        return JSON.readValue(hit.kept(), RegisterRow.class);
    }

    private Entry entry(String state, RegisterRow row, Map<RegisterFacet, String> more) {
        var facets = new HashMap<String, List<String>>();
        more.forEach((facet, value) -> put(facets, facet, value));
        var reviewed = row.reviewed().code();
        for (var country : row.concerned()) {
            var code = country.code();
            put(facets, RegisterFacet.STATE, code == null ? country.name() : code);
            if (code != null) {
                states.find(new StateCode(code))
                        .filter(known -> known.group() != null)
                        .ifPresent(known -> put(facets, RegisterFacet.GROUP, String.valueOf(known.group())));
            }
        }
        put(facets, RegisterFacet.BODY, row.body().name());
        row.makers()
                .forEach(maker -> put(facets, RegisterFacet.BY, maker.code() == null ? maker.name() : maker.code()));
        if (row.position() != null) {
            put(facets, RegisterFacet.POSITION, row.position().name());
        }
        for (var term : row.terms()) {
            if (term.id() != null && term.kind() != ThemeKind.ACTION) {
                put(facets, facet(term.kind()), term.id().toString());
            }
        }
        if (row.action() != null) {
            put(facets, RegisterFacet.ACTION, row.action().toString());
        }
        if (row.other() == null) {
            put(facets, RegisterFacet.CYCLE, String.valueOf(row.cycle()));
            put(facets, RegisterFacet.SESSION, String.valueOf(row.session()));
        }
        put(facets, RegisterFacet.KIND, row.unit().name());
        return new Entry(
                row.id().toString(),
                part(state),
                row.text(),
                row.other() == null ? row.paragraph() : row.other().symbol().toUpperCase(Locale.ROOT),
                facets,
                row.other() == null
                        ? row.session()
                        : SessionYears.sessionOn(row.other().on()),
                (reviewed == null ? row.reviewed().name() : reviewed) + ' ' + row.place() + ' ' + row.id(),
                JSON.writeValueAsBytes(row));
    }

    private static RegisterFacet facet(ThemeKind kind) {
        return switch (kind) {
            case PERSONS -> RegisterFacet.PERSONS;
            case SDG -> RegisterFacet.SDG;
            default -> RegisterFacet.THEME;
        };
    }

    private static void put(Map<String, List<String>> facets, RegisterFacet facet, String value) {
        facets.computeIfAbsent(facet.parameter(), name -> new ArrayList<>()).add(value);
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void removed(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    @Override
    public synchronized void destroy() {
        if (texts != null) {
            texts.close();
        }
    }
}
