package org.uprportal.statement;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uprportal.edition.EditLog;
import org.uprportal.edition.Merge;
import org.uprportal.party.Audience;
import org.uprportal.party.PartyId;
import org.uprportal.platform.ThreeWay;
import org.uprportal.recommendation.RecommendationId;

/** Puts together what two people of an organisation write into the same draft; nobody's words are lost. */
@Component
class StatementDrafts {

    private static final String TITLE = "title";
    private static final String TEXT = "text";

    private final EditLog edits;

    StatementDrafts(EditLog edits) {
        this.edits = edits;
    }

    SavedStatement merge(Statement one, StatementDraft read, StatementDraft mine) {
        var stands = one.draft();
        var merge = new Merge();
        var both = ThreeWay.paragraphs(read.text(), mine.text(), stands.text())
                .filter(text -> text.length() <= Statement.LONGEST_TEXT);
        var text = both.isPresent()
                ? merge.text(TEXT, stands.text(), both.get(), stands.text())
                : merge.text(TEXT, read.text(), mine.text(), stands.text());
        var now = new StatementDraft(
                merge.text(TITLE, read.title(), mine.title(), stands.title()),
                text,
                merge.of(
                                "addressee",
                                Optional.ofNullable(read.addressee()),
                                Optional.ofNullable(mine.addressee()),
                                Optional.ofNullable(stands.addressee()),
                                it -> word(it.orElse(null)))
                        .orElse(null),
                merge.of("about", read.about(), mine.about(), stands.about(), StatementDrafts::words),
                merge.of(
                                "until",
                                Optional.ofNullable(read.until()),
                                Optional.ofNullable(mine.until()),
                                Optional.ofNullable(stands.until()),
                                it -> String.valueOf(it.orElse(null)))
                        .orElse(null));
        return new SavedStatement(now, edits.note(one.id().value(), merge, Set.of(Audience.party(one.author()))));
    }

    Map<String, String> aside(Statement one) {
        return edits.kept(one.id().value());
    }

    void letGo(Statement one) {
        edits.letGo(one.id().value());
    }

    private static String word(@Nullable PartyId party) {
        return party == null ? "" : party.value().toString();
    }

    private static String words(Set<RecommendationId> about) {
        return about.stream().map(each -> each.value().toString()).sorted().collect(Collectors.joining(" "));
    }
}
