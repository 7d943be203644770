package org.uprportal.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.uprportal.platform.ThreeWay;

/**
 * Brings together what two people made of one draft: what only one of them changed is taken from them; where both changed
 * the same text, the earlier save stands and the later text is set aside. Nothing that somebody has written is dropped.
 */
final class DraftMerge {

    private final List<SetAside> aside = new ArrayList<>();

    private DraftMerge() {}

    /** The draft as it is stored, and what is set aside. */
    record Result(SubmissionDraft draft, List<SetAside> aside) {}

    /**
     * Merges.
     *
     * @param base what both began from
     * @param mine what is saved now
     * @param stored what a colleague has saved since
     */
    static Result of(SubmissionDraft base, SubmissionDraft mine, SubmissionDraft stored) {
        var merge = new DraftMerge();
        var draft = new SubmissionDraft(
                merge.text("title", base.title(), mine.title(), stored.title()),
                merge.parts(base.sections(), mine.sections(), stored.sections(), SubmissionSection::id, merge::section),
                merge.parts(
                        base.proposals(),
                        mine.proposals(),
                        stored.proposals(),
                        ProposedRecommendation::id,
                        merge::proposal),
                stored.coSubmitters(),
                ThreeWay.of(base.language(), mine.language(), stored.language()),
                merge.text("contact", base.contact(), mine.contact(), stored.contact()),
                merge.text("description", base.description(), mine.description(), stored.description()));
        return new Result(draft, List.copyOf(merge.aside));
    }

    private record Three<T>(T base, T mine, T stored) {}

    private SubmissionSection section(Three<SubmissionSection> all) {
        var part = "section:" + all.stored().id() + ":";
        BiFunction<String, Function<SubmissionSection, String>, String> field =
                (name, of) -> text(part + name, of.apply(all.base()), of.apply(all.mine()), of.apply(all.stored()));
        return new SubmissionSection(
                all.stored().id(),
                field.apply("heading", SubmissionSection::heading),
                field.apply("text", SubmissionSection::text),
                field.apply("footnotes", SubmissionSection::footnotes),
                all.stored().annex());
    }

    private ProposedRecommendation proposal(Three<ProposedRecommendation> all) {
        return new ProposedRecommendation(
                all.stored().id(),
                text(
                        "proposal:" + all.stored().id() + ":text",
                        all.base().text(),
                        all.mine().text(),
                        all.stored().text()),
                ThreeWay.of(all.base().theme(), all.mine().theme(), all.stored().theme()));
    }

    /** In my order; what the colleague has added stands at the end. What one took away and the other changed stays. */
    private <T> List<T> parts(
            List<T> base, List<T> mine, List<T> stored, Function<T, UUID> id, Function<Three<T>, T> both) {
        var before = byId(base, id);
        var theirs = byId(stored, id);
        var merged = new ArrayList<T>();
        for (var one : mine) {
            var old = before.get(id.apply(one));
            var other = theirs.remove(id.apply(one));
            if (other != null) {
                merged.add(both.apply(new Three<>(old == null ? other : old, one, other)));
            } else if (old == null || !old.equals(one)) {
                merged.add(one);
            }
        }
        theirs.values().stream()
                .filter(one -> !one.equals(before.get(id.apply(one))))
                .forEach(merged::add);
        return merged;
    }

    private static <T> Map<UUID, T> byId(List<T> all, Function<T, UUID> id) {
        return all.stream().collect(Collectors.toMap(id, one -> one, (first, second) -> first, LinkedHashMap::new));
    }

    private String text(String part, String base, String mine, String stored) {
        if (ThreeWay.whose(base, mine, stored) == ThreeWay.Whose.BOTH && !mine.isBlank()) {
            aside.add(new SetAside(UUID.randomUUID(), part, mine));
        }
        return ThreeWay.of(base, mine, stored);
    }
}
