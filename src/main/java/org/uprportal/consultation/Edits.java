package org.uprportal.consultation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.account.PersonSummary;
import org.uprportal.audit.Marks;
import org.uprportal.party.Audience;

/**
 * Who wrote a field last, and the words of whoever came too late. Rows bear the writer's mark, which names nobody; a name is
 * found only among the people whom the reader knows anyway.
 */
@Component
class Edits {

    private final JdbcClient database;
    private final Marks marks;
    private final People people;

    Edits(JdbcClient database, Marks marks, People people) {
        this.database = database;
        this.marks = marks;
        this.people = people;
    }

    /** Notes what came of a merge: who changed what, and what was not taken. */
    List<Overtaken> note(UUID thing, Merge merge, Collection<Audience> known) {
        var me = marks.mine(thing);
        if (me == null) {
            return List.of();
        }
        for (var field : merge.changed()) {
            database.sql("insert into consultation_edit (thing, field, writer) values (?, ?, ?)"
                            + " on duplicate key update writer = values(writer)")
                    .params(thing.toString(), field, me.toString())
                    .update();
        }
        merge.overtaken().forEach((field, mine) -> keep(thing, field, mine, me));
        if (!merge.changed().isEmpty()) {
            database.sql(
                            "delete from consultation_overtaken where thing = :thing and writer in (:mine) and field in (:fields)")
                    .params(Map.of("thing", thing.toString(), "mine", mine(thing), "fields", merge.changed()))
                    .update();
        }
        return merge.overtaken().entrySet().stream()
                .map(one -> new Overtaken(
                        one.getKey(),
                        merge.standing(one.getKey()),
                        one.getValue(),
                        lastWriter(thing, one.getKey(), known)))
                .toList();
    }

    /** The reader's own words that were not taken and that they have not decided on, by field. */
    Map<String, String> kept(UUID thing) {
        var mine = mine(thing);
        return mine.isEmpty()
                ? Map.of()
                : database
                        .sql(
                                "select field, text from consultation_overtaken where thing = :thing and writer in (:mine)")
                        .param("thing", thing.toString())
                        .param("mine", mine)
                        .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                        .list()
                        .stream()
                        .collect(java.util.stream.Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    private List<String> mine(UUID thing) {
        return marks.allMine(thing).stream().map(UUID::toString).toList();
    }

    /** The thing is gone, and with it who wrote what. */
    void forget(UUID thing) {
        for (var table : List.of("consultation_edit", "consultation_overtaken")) {
            database.sql("delete from " + table + " where thing = ?")
                    .param(thing.toString())
                    .update();
        }
    }

    /** The reader has decided for what stands. */
    void letGo(UUID thing, String field) {
        var mine = mine(thing);
        if (!mine.isEmpty()) {
            database.sql(
                            "delete from consultation_overtaken where thing = :thing and writer in (:mine) and field = :field")
                    .params(Map.of("thing", thing.toString(), "mine", mine, "field", field))
                    .update();
        }
    }

    /** The name of whose mark that is, where it is one of these people's. */
    @Nullable
    String name(UUID thing, @Nullable UUID writer, Collection<Audience> known) {
        return writer == null
                ? null
                : people.behind(Set.copyOf(known)).stream()
                        .filter(one -> marks.all(one.id(), thing).contains(writer))
                        .map(PersonSummary::name)
                        .findFirst()
                        .orElse(null);
    }

    @Nullable
    String lastWriter(UUID thing, String field, Collection<Audience> known) {
        Optional<UUID> writer = database.sql("select writer from consultation_edit where thing = ? and field = ?")
                .params(thing.toString(), field)
                .query(String.class)
                .optional()
                .map(UUID::fromString);
        return name(thing, writer.orElse(null), known);
    }

    private void keep(UUID thing, String field, String text, UUID me) {
        if (text.length() > ConsultationLimits.LONGEST_TEXT) {
            throw ConsultationRefused.tooLong(ConsultationLimits.LONGEST_TEXT);
        }
        database.sql("insert into consultation_overtaken (thing, field, writer, text) values (?, ?, ?, ?)"
                        + " on duplicate key update text = values(text)")
                .params(thing.toString(), field, me.toString(), text)
                .update();
    }
}
