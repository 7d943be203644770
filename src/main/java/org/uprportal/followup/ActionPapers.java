package org.uprportal.followup;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.document.DocumentId;
import org.uprportal.document.Documents;

/** The table of files of actions, and what of an action's files and addresses is named where many are listed. */
@Component
class ActionPapers {

    private final JdbcClient database;
    private final Documents documents;

    ActionPapers(JdbcClient database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    /** The files of each of these actions, in the order in which they were added, in two statements. */
    Map<UUID, List<ActionFile>> of(Collection<UUID> actions) {
        if (actions.isEmpty()) {
            return Map.of();
        }
        var lines = database.sql("""
                        select id, action_id, kind, added_on, taken_away_on from followup_action_file
                        where action_id in (:actions) order by action_id, position
                        """)
                .param("actions", texts(actions))
                .query((row, number) -> new Line(
                        UUID.fromString(row.getString("id")),
                        UUID.fromString(row.getString("action_id")),
                        ActionFileKind.valueOf(row.getString("kind")),
                        row.getDate("added_on").toLocalDate(),
                        Optional.ofNullable(row.getDate("taken_away_on"))
                                .map(Date::toLocalDate)
                                .orElse(null)))
                .list();
        var kept = documents.about(lines.stream().map(Line::id).toList());
        var found = new HashMap<UUID, List<ActionFile>>();
        lines.forEach(line -> kept.getOrDefault(line.id(), List.of())
                .forEach(document -> found.computeIfAbsent(line.action(), one -> new ArrayList<>())
                        .add(new ActionFile(line.kind(), line.addedOn(), line.takenAwayOn(), document))));
        return found;
    }

    private record Line(
            UUID id,
            UUID action,
            ActionFileKind kind,
            LocalDate addedOn,
            @Nullable LocalDate takenAwayOn) {}

    /** The documents of these actions that are on the web, in one statement. */
    Map<UUID, List<ActionLink>> links(Collection<UUID> actions) {
        var found = new LinkedHashMap<UUID, List<ActionLink>>();
        if (!actions.isEmpty()) {
            database.sql("""
                            select action_id, title, address from followup_action_link
                            where action_id in (:actions) order by action_id, place
                            """).param("actions", texts(actions)).query(row -> {
                found.computeIfAbsent(UUID.fromString(row.getString(1)), one -> new ArrayList<>())
                        .add(new ActionLink(row.getString(2), row.getString(3)));
            });
        }
        return found;
    }

    private static List<String> texts(Collection<UUID> actions) {
        return actions.stream().map(UUID::toString).toList();
    }

    /** Whoever adds a file holds the action's lock, so that each place is taken once. */
    void add(UUID action, int position, ActionFileKind kind, DocumentId document, LocalDate today) {
        var line = UUID.randomUUID();
        database.sql(
                        "insert into followup_action_file (id, action_id, position, kind, added_on) values (?, ?, ?, ?, ?)")
                .params(line.toString(), action.toString(), position, kind.name(), Date.valueOf(today))
                .update();
        documents.stand(List.of(document), line, false);
    }

    Optional<byte[]> content(UUID action, DocumentId document) {
        return line(action, document).flatMap(line -> documents.content(document, line));
    }

    /** @return whether it was there until now */
    boolean takeAway(UUID action, DocumentId document, LocalDate today) {
        var line = line(action, document);
        if (line.isEmpty()
                || database.sql(
                                        "update followup_action_file set taken_away_on = ? where id = ? and taken_away_on is null")
                                .params(Date.valueOf(today), line.get().toString())
                                .update()
                        == 0) {
            return false;
        }
        documents.takeAway(document, line.get());
        return true;
    }

    private Optional<UUID> line(UUID action, DocumentId document) {
        var lines = database.sql("select id from followup_action_file where action_id = ?")
                .params(action.toString())
                .query((row, number) -> UUID.fromString(row.getString(1)))
                .list();
        return documents.about(lines).entrySet().stream()
                .filter(one ->
                        one.getValue().stream().anyMatch(kept -> kept.id().equals(document)))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
