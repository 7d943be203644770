package org.uprportal.consultation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uprportal.platform.ThreeWay;

/** Puts together what two people have made of one contribution, or of one consultation, by its fields and questions. */
final class Merge {

    private final org.uprportal.edition.Merge fields = new org.uprportal.edition.Merge();

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
                ThreeWay.set(read.invited(), mine.invited(), stands.invited()));
    }

    /** The fields that were not taken, with the words that were not. */
    Map<String, String> overtaken() {
        var words = new LinkedHashMap<String, String>();
        fields.overtaken().forEach((field, both) -> words.put(field, both.mine()));
        return words;
    }

    /** What stands in a field that was not taken. */
    String standing(String field) {
        var both = fields.overtaken().get(field);
        return both == null ? "" : both.theirs();
    }

    /** The fields that were taken. */
    Set<String> changed() {
        return fields.taken();
    }

    private String text(String field, String read, String mine, String stands) {
        return fields.text(field, read, mine, stands);
    }

    /** The checker does not see that the merge gives back what it was given. */
    @SuppressWarnings("NullAway")
    private @Nullable Instant moment(
            String field, @Nullable Instant read, @Nullable Instant mine, @Nullable Instant stands) {
        return fields.of(field, read, mine, stands, moment -> "");
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

    private static Map<UUID, String> byId(List<Question> questions) {
        var texts = new LinkedHashMap<UUID, String>();
        questions.forEach(question -> texts.put(question.id(), question.text()));
        return texts;
    }

    private static List<UUID> order(List<Question> questions) {
        return questions.stream().map(Question::id).toList();
    }
}
