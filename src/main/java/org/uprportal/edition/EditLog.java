package org.uprportal.edition;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
public class EditLog {

    private final JdbcClient database;
    private final Marks marks;
    private final People people;

    EditLog(JdbcClient database, Marks marks, People people) {
        this.database = database;
        this.marks = marks;
        this.people = people;
    }

    /**
     * Notes what came of a merge: who changed what, and what was not taken.
     *
     * @param known among whom the writer of what stands is looked for
     * @return what was not taken
     */
    public List<Overtaken> note(UUID thing, Merge merge, Collection<Audience> known) {
        var me = marks.mine(thing);
        if (me == null) {
            return List.of();
        }
        for (var field : merge.taken()) {
            database.sql("insert into edition_writer (thing, field, writer) values (?, ?, ?)"
                            + " on duplicate key update writer = values(writer)")
                    .params(thing.toString(), field, me.toString())
                    .update();
        }
        merge.overtaken().forEach((field, both) -> keep(thing, field, both.mine(), me));
        if (!merge.taken().isEmpty()) {
            database.sql(
                            "delete from edition_overtaken where thing = :thing and writer in (:mine) and field in (:fields)")
                    .params(Map.of("thing", thing.toString(), "mine", mine(thing), "fields", merge.taken()))
                    .update();
        }
        return merge.overtaken().entrySet().stream()
                .map(one -> new Overtaken(
                        one.getKey(),
                        one.getValue().theirs(),
                        one.getValue().mine(),
                        lastWriter(thing, one.getKey(), known)))
                .toList();
    }

    /** The reader's own words that were not taken and that they have not decided on, by field. */
    public Map<String, String> kept(UUID thing) {
        return kept(List.of(thing)).getOrDefault(thing, Map.of());
    }

    /** {@link #kept(UUID)} for many things, in one statement however many they are. */
    public Map<UUID, Map<String, String>> kept(Collection<UUID> things) {
        var mine = things.stream()
                .filter(thing -> marks.mine(thing) != null)
                .collect(Collectors.toMap(thing -> thing, marks::allMine, (first, second) -> first));
        if (mine.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<UUID, Map<String, String>>();
        database.sql("select thing, field, text, writer from edition_overtaken where thing in (:things)")
                .param("things", mine.keySet().stream().map(UUID::toString).toList())
                .query((row, number) -> {
                    var thing = UUID.fromString(row.getString(1));
                    if (mine.getOrDefault(thing, List.of()).contains(UUID.fromString(row.getString(4)))) {
                        found.computeIfAbsent(thing, none -> new HashMap<>()).put(row.getString(2), row.getString(3));
                    }
                    return thing;
                })
                .list();
        return found;
    }

    /** The reader has decided for what stands. */
    public void letGo(UUID thing) {
        var mine = mine(thing);
        if (!mine.isEmpty()) {
            database.sql("delete from edition_overtaken where thing = :thing and writer in (:mine)")
                    .params(Map.of("thing", thing.toString(), "mine", mine))
                    .update();
        }
    }

    private List<String> mine(UUID thing) {
        return marks.allMine(thing).stream().map(UUID::toString).toList();
    }

    /** Who changed the field last, where it is one of these people. */
    public @Nullable String lastWriter(UUID thing, String field, Collection<Audience> known) {
        Optional<UUID> writer = database.sql("select writer from edition_writer where thing = ? and field = ?")
                .params(thing.toString(), field)
                .query(String.class)
                .optional()
                .map(UUID::fromString);
        return writer.flatMap(mark -> people.behind(Set.copyOf(known)).stream()
                        .filter(one -> marks.all(one.id(), thing).contains(mark))
                        .map(PersonSummary::name)
                        .findFirst())
                .orElse(null);
    }

    private void keep(UUID thing, String field, String text, UUID me) {
        database.sql("insert into edition_overtaken (thing, field, writer, text) values (?, ?, ?, ?)"
                        + " on duplicate key update text = values(text)")
                .params(thing.toString(), field, me.toString(), text)
                .update();
    }
}
