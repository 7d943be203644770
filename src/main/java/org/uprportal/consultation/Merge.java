package org.uprportal.consultation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.PartyId;

/**
 * Puts together what two people have made of the same thing, field by field: what one of them has left as it was read is
 * taken from the other. Where both have changed a field, what stands stays, and the field is named.
 */
final class Merge {

    private final Map<String, String> overtaken = new LinkedHashMap<>();
    private final Map<String, String> standing = new LinkedHashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();

    ContributionTexts of(ContributionTexts read, ContributionTexts mine, ContributionTexts stands) {
        var texts = new LinkedHashMap<>(stands.texts());
        mine.texts()
                .forEach((question, text) -> texts.put(
                        question, text(question.toString(), read.text(question), text, stands.text(question))));
        return new ContributionTexts(texts, text(Overtaken.REMARKS, read.remarks(), mine.remarks(), stands.remarks()));
    }

    ConsultationDraft of(ConsultationDraft read, ConsultationDraft mine, ConsultationDraft stands) {
        return new ConsultationDraft(
                text(Overtaken.TITLE, read.title(), mine.title(), stands.title()),
                text(Overtaken.TEXT, read.text(), mine.text(), stands.text()),
                questions(read.questions(), mine.questions(), stands.questions()),
                moment(Overtaken.OPENS, read.opens(), mine.opens(), stands.opens()),
                moment(Overtaken.CLOSES, read.closes(), mine.closes(), stands.closes()),
                moment(Overtaken.ANSWERS_BY, read.answersBy(), mine.answersBy(), stands.answersBy()),
                invited(read.invited(), mine.invited(), stands.invited()));
    }

    /** The fields that were not taken, with the words that were not. */
    Map<String, String> overtaken() {
        return overtaken;
    }

    /** What stands in a field that was not taken. */
    String standing(String field) {
        return standing.getOrDefault(field, "");
    }

    /** The fields that were taken. */
    Set<String> changed() {
        return changed;
    }

    private String text(String field, String read, String mine, String stands) {
        return value(field, read, mine, stands, mine, stands);
    }

    private @Nullable Instant moment(
            String field, @Nullable Instant read, @Nullable Instant mine, @Nullable Instant stands) {
        return value(field, read, mine, stands, "", "");
    }

    private <T extends @Nullable Object> T value(
            String field, T read, T mine, T stands, String myWords, String theirWords) {
        if (Objects.equals(mine, read) || Objects.equals(mine, stands)) {
            return stands;
        }
        if (!Objects.equals(stands, read)) {
            overtaken.put(field, myWords);
            standing.put(field, theirWords);
            return stands;
        }
        changed.add(field);
        return mine;
    }

    /** A question is found again by its id; what one has added, taken away or moved is not undone by the other. */
    private List<Question> questions(List<Question> read, List<Question> mine, List<Question> stands) {
        var before = byId(read);
        var now = byId(stands);
        var own = byId(mine);
        var order = order(read).equals(order(mine)) ? stands : mine;
        var merged = new ArrayList<Question>();
        var all = new LinkedHashSet<UUID>();
        order.forEach(question -> all.add(question.id()));
        stands.forEach(question -> all.add(question.id()));
        mine.forEach(question -> all.add(question.id()));
        for (var id : all) {
            var known = before.containsKey(id);
            var takenAwayByMe = known && !own.containsKey(id) && Objects.equals(now.get(id), before.get(id));
            var takenAwayByOthers = known && !now.containsKey(id) && Objects.equals(own.get(id), before.get(id));
            if (takenAwayByMe || takenAwayByOthers) {
                continue;
            }
            var was = before.getOrDefault(id, "");
            var text = text(id.toString(), was, own.getOrDefault(id, was), now.getOrDefault(id, was));
            merged.add(new Question(id, text));
        }
        return merged;
    }

    private static Set<PartyId> invited(Set<PartyId> read, Set<PartyId> mine, Set<PartyId> stands) {
        var merged = new HashSet<>(stands);
        mine.stream().filter(party -> !read.contains(party)).forEach(merged::add);
        read.stream().filter(party -> !mine.contains(party)).forEach(merged::remove);
        return merged;
    }

    private static Map<UUID, String> byId(List<Question> questions) {
        var texts = new LinkedHashMap<UUID, String>();
        questions.forEach(question -> texts.put(question.id(), question.text()));
        return texts;
    }

    private static List<UUID> order(List<Question> questions) {
        return questions.stream().map(Question::id).toList();
    }
}
