package org.uprportal.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.RegisterRow;
import org.uprportal.recommendation.Tags;
import org.uprportal.register.index.Learned;
import org.uprportal.review.ReviewThing;
import org.uprportal.theme.Theme;
import org.uprportal.theme.ThemeId;
import org.uprportal.theme.ThemeKind;
import org.uprportal.theme.Themes;

/**
 * Which themes, groups of persons, goals, issues and kinds of action recommendations may have whose source names none: learned
 * on this machine from those whose source names them. Suggested to the secretariat, which puts or refuses them by {@link Tags}.
 */
@Service
public class Suggestions {

    /** How many rows are looked at for one page of suggestions; more come after these are decided, or in another part. */
    static final int LOOKED_AT = 30_000;

    private static final int AT_ONCE = 1000;

    private final Register register;
    private final Tags tags;
    private final Themes themes;
    private final Access access;
    private final PortalClock clock;
    private final Map<ThemeKind, Lesson> lessons = new EnumMap<>(ThemeKind.class);

    private record Lesson(Learned learned, int texts, long edition, Instant at) {}

    Suggestions(Register register, Tags tags, Themes themes, Access access, PortalClock clock) {
        this.register = register;
        this.tags = tags;
        this.themes = themes;
        this.access = access;
        this.clock = clock;
    }

    /** Whether whoever is acting decides on suggestions. */
    public boolean mayDecide() {
        return access.may(Act.CREATE, ReviewThing.REVIEW_RECORD);
    }

    /**
     * What is suggested for rows that match and have no term of that kind, the most certain first. What was refused is not
     * suggested again.
     *
     * @param percent how certain it must be
     * @throws NotAllowed for anybody but the secretariat
     */
    public SuggestedTags of(ThemeKind kind, RegisterQuery query, int percent) {
        access.require(Act.CREATE, ReviewThing.REVIEW_RECORD);
        var lesson = lesson(kind);
        var names = themes.all(kind).stream()
                .collect(Collectors.toMap(one -> one.id().value().toString(), Theme::label));
        var found = new ArrayList<SuggestedTag>();
        int untagged = 0;
        int looked = 0;
        UUID last = null;
        List<RegisterRow> part;
        do {
            part = register.part(query, last, AT_ONCE);
            looked += part.size();
            var without = part.stream()
                    .filter(row -> isSorted(kind, row) && labels(kind, row).isEmpty())
                    .toList();
            untagged += without.size();
            var decided =
                    tags.decided(kind, without.stream().map(RegisterRow::id).toList());
            for (var row : without) {
                var ours = decided.getOrDefault(row.id(), Map.of());
                lesson.learned.guess(row.text(), percent / 100.0).stream()
                        .filter(guess -> names.containsKey(guess.label()))
                        .filter(guess -> !ours.containsKey(new ThemeId(UUID.fromString(guess.label()))))
                        .forEach(guess -> found.add(new SuggestedTag(
                                row,
                                new ThemeId(UUID.fromString(guess.label())),
                                names.get(guess.label()),
                                (int) Math.floor(guess.certainty() * 100),
                                guess.words())));
            }
            last = part.isEmpty() ? last : part.getLast().id();
        } while (part.size() == AT_ONCE && looked < LOOKED_AT && found.size() < Tags.MOST);
        found.sort(Comparator.comparingInt(SuggestedTag::percent)
                .reversed()
                .thenComparing(one -> one.row().id())
                .thenComparing(SuggestedTag::name));
        var shown = List.copyOf(found.subList(0, Math.min(found.size(), Tags.MOST)));
        return new SuggestedTags(
                lesson.texts, untagged, part.size() < AT_ONCE && shown.size() == found.size(), counted(shown), shown);
    }

    private static Map<String, Integer> counted(List<SuggestedTag> all) {
        var counts = new HashMap<String, Integer>();
        all.forEach(one -> counts.merge(one.name(), 1, Integer::sum));
        var sorted = new LinkedHashMap<String, Integer>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(one -> sorted.put(one.getKey(), one.getValue()));
        return sorted;
    }

    /** One at a time learns; the others wait for the same. */
    private synchronized Lesson lesson(ThemeKind kind) {
        var known = lessons.get(kind);
        var now = clock.instant();
        if (known != null
                && (known.edition == register.edition()
                        || now.isBefore(known.at.plus(SuggestionSchedule.LEARNED)) && !now.isBefore(known.at))) {
            return known;
        }
        var actions = themes.withRetired(ThemeKind.ACTION).stream()
                .collect(Collectors.toMap(
                        one -> String.valueOf(one.code()),
                        one -> one.id().value().toString()));
        var edition = register.edition();
        var examples = new HashMap<String, Set<String>>();
        register.each(RegisterQuery.ALL, part -> {
            // What was put by suggestion must not teach itself.
            var put = tags.decided(kind, part.stream().map(RegisterRow::id).toList());
            part.stream()
                    .filter(row -> isSorted(kind, row)
                            && !put.getOrDefault(row.id(), Map.of()).containsValue(true))
                    .forEach(row -> {
                        var labels = labels(kind, row);
                        if (!labels.isEmpty()) {
                            examples.computeIfAbsent(row.text(), text -> new TreeSet<>())
                                    .addAll(
                                            kind == ThemeKind.ACTION
                                                    ? labels.stream()
                                                            .map(actions::get)
                                                            .toList()
                                                    : labels);
                        }
                    });
        });
        var learned = Learned.from(
                examples.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> new Learned.Example(one.getKey(), one.getValue()))
                        .toList(),
                kind == ThemeKind.ACTION);
        var lesson = new Lesson(learned, examples.size(), edition, now);
        lessons.put(kind, lesson);
        return lesson;
    }

    /** Kinds of action and issues are UPR Info's, which sorts recommendations of States only. */
    private static boolean isSorted(ThemeKind kind, RegisterRow row) {
        return row.unit() != RegisterRow.Unit.PLEDGE
                && (row.other() == null || kind != ThemeKind.ACTION && kind != ThemeKind.ISSUE);
    }

    private static Set<String> labels(ThemeKind kind, RegisterRow row) {
        if (kind == ThemeKind.ACTION) {
            return row.action() == null ? Set.of() : Set.of(row.action().toString());
        }
        return row.terms().stream()
                .filter(term -> term.kind() == kind && term.id() != null)
                .map(term -> term.id().toString())
                .collect(Collectors.toSet());
    }
}
