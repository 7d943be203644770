package org.uprportal.followup;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.RecommendationId;

/** What all sides have said of recommendations, dated; nothing is overwritten, the newest counts. */
@Component
class ProgressLog {

    private final JdbcClient database;

    ProgressLog(JdbcClient database) {
        this.database = database;
    }

    /** @param edition the one after the last of that voice; the database takes each once */
    void write(RecommendationId recommendation, Entry entry, int edition, @Nullable UUID writer, Instant at) {
        database.sql("""
                        insert into followup_entry
                            (id, recommendation_id, voice, edition, writer, side, party_id, progress, statement, evidence,
                             restricted, named, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID().toString(),
                        recommendation.value().toString(),
                        entry.voice(recommendation).toString(),
                        edition,
                        writer == null ? null : writer.toString(),
                        entry.side().name(),
                        entry.party().value().toString(),
                        entry.progress().name(),
                        entry.statement(),
                        entry.evidence(),
                        entry.restricted(),
                        entry.named(),
                        Timestamp.from(at))
                .update();
    }

    /** The entries of these recommendations in one go, newest first. */
    Map<RecommendationId, List<Line>> entries(Collection<RecommendationId> of) {
        var found = new HashMap<RecommendationId, List<Line>>();
        if (!of.isEmpty()) {
            database.sql("""
                            select * from followup_entry where recommendation_id in (:ids)
                            order by at desc, edition desc, id
                            """)
                    .param("ids", of.stream().map(one -> one.value().toString()).toList())
                    .query(row -> {
                        found.computeIfAbsent(
                                        new RecommendationId(UUID.fromString(row.getString("recommendation_id"))),
                                        one -> new ArrayList<>())
                                .add(new Line(
                                        row.getTimestamp("at").toInstant(),
                                        row.getInt("edition"),
                                        new Entry(
                                                Side.valueOf(row.getString("side")),
                                                new PartyId(UUID.fromString(row.getString("party_id"))),
                                                Progress.valueOf(row.getString("progress")),
                                                row.getString("statement"),
                                                row.getString("evidence"),
                                                row.getBoolean("restricted"),
                                                row.getBoolean("named"))));
                    });
        }
        return found;
    }

    List<Line> entries(RecommendationId recommendation) {
        return entries(List.of(recommendation)).getOrDefault(recommendation, List.of());
    }

    /** What one voice has said on it, newest first. */
    Voice voice(RecommendationId recommendation, UUID voice) {
        return new Voice(entries(recommendation).stream()
                .filter(line -> line.entry().voice(recommendation).equals(voice))
                .sorted(java.util.Comparator.comparing(Line::edition).reversed())
                .toList());
    }

    /** Who has rated it for everybody to read, or asked for an update. */
    Set<PartyId> concerned(RecommendationId recommendation) {
        return new HashSet<>(database.sql("""
                        select party_id from followup_entry
                        where recommendation_id = :id and side <> 'GOVERNMENT' and restricted = false
                        union select party_id from followup_request where recommendation_id = :id
                        """)
                .param("id", recommendation.value().toString())
                .query((row, number) -> new PartyId(UUID.fromString(row.getString(1))))
                .list());
    }

    record Entry(
            Side side,
            PartyId party,
            Progress progress,
            String statement,
            String evidence,
            boolean restricted,
            boolean named) {

        /** The government speaks with one voice, whichever body writes; everybody else for themselves. */
        UUID voice(RecommendationId recommendation) {
            return side == Side.GOVERNMENT ? recommendation.value() : party.value();
        }

        /** Whether everybody reads it and its author's name with it. */
        boolean knownToAll() {
            return named && !restricted;
        }

        /** Whether everybody reads it, but not who wrote it. */
        boolean nameless() {
            return !named && !restricted;
        }

        boolean sameAs(Entry other) {
            return progress == other.progress
                    && restricted == other.restricted
                    && named == other.named
                    && statement.equals(other.statement)
                    && evidence.equals(other.evidence);
        }
    }

    /** @param at the moment; of what is said without name the beginning of the day */
    record Line(Instant at, int edition, Entry entry) {

        /** Whether others than its author see it by now: what is said without name is shown from the next day on. */
        boolean shownToOthers(Instant now) {
            return !entry.nameless() || day(now).isAfter(day(at));
        }

        private static LocalDate day(Instant at) {
            return LocalDate.ofInstant(at, PortalClock.GENEVA);
        }
    }
}
