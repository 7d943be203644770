package org.uprportal.followup;

import java.sql.Date;
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
import org.uprportal.cycle.CycleId;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.vault.Pseudonyms;

/** What all sides have said of recommendations, dated; nothing is overwritten, the newest counts. */
@Component
class ProgressLog {

    private final JdbcClient database;
    private final Pseudonyms pseudonyms;

    ProgressLog(JdbcClient database, Pseudonyms pseudonyms) {
        this.database = database;
        this.pseudonyms = pseudonyms;
    }

    /**
     * Writes it down. What is said without name bears the organisation's stand-in in place of its id, and is numbered apart from
     * what it says with its name.
     *
     * @param said what that voice has said, see {@link #voice}; the database takes each number once
     */
    UUID write(RecommendationId recommendation, Entry entry, Voice said, @Nullable UUID writer, Instant at) {
        var sealed = !entry.named();
        var party = sealed ? pseudonyms.standIn(entry.party(), recommendation.value()) : entry.party();
        if (entry.knownToAll()) {
            comeForward(recommendation, entry.party(), said);
        }
        var voice = entry.side() == Side.GOVERNMENT ? recommendation.value() : party.value();
        var id = UUID.randomUUID();
        database.sql("""
                        insert into followup_entry
                            (id, recommendation_id, voice, edition, writer, side, party_id, progress, statement, evidence,
                             restricted, named, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(id.toString())
                .param(recommendation.value().toString())
                .param(voice.toString())
                .param(said.next(entry))
                .param(writer == null ? null : writer.toString())
                .param(entry.side().name())
                .param(party.value().toString())
                .param(entry.progress().name())
                .param(entry.statement())
                .param(entry.evidence())
                .param(entry.restricted())
                .param(entry.named())
                .param(Timestamp.from(at))
                .update();
        return id;
    }

    /** Counts up the stamp of the cycle; held until the transaction ends, so that numbers become visible in their order. */
    void stamp(CycleId cycle, boolean nameless, LocalDate today) {
        database.sql("""
                        insert into followup_stamp (cycle_id, number, nameless_on) values (:cycle, 1, :day)
                        on duplicate key update number = number + 1, nameless_on = coalesce(:day, nameless_on)
                        """)
                .param("cycle", cycle.value().toString())
                .param("day", nameless ? Date.valueOf(today) : null)
                .update();
    }

    /** For each cycle of which something was said a mark that is another one whenever everybody reads something else. */
    Map<CycleId, String> marks(LocalDate today) {
        var marks = new HashMap<CycleId, String>();
        database.sql("select cycle_id, number, nameless_on from followup_stamp").query(row -> {
            var nameless = row.getDate(3);
            var waits = nameless != null && !nameless.toLocalDate().isBefore(today);
            marks.put(
                    new CycleId(UUID.fromString(row.getString(1))), row.getLong(2) + (waits ? " until tomorrow" : ""));
        });
        return marks;
    }

    /** Whoever says it with their name comes forward with what they said there before. */
    private void comeForward(RecommendationId recommendation, PartyId author, Voice said) {
        if (said.anySealed()) {
            for (var standIn : pseudonyms.standIns(author, recommendation.value())) {
                database.sql("""
                                update followup_entry set voice = :author, party_id = :author, edition = edition + :before
                                where recommendation_id = :id and party_id = :standIn
                                """)
                        .param("author", author.value().toString())
                        .param("before", said.lastWithName())
                        .param("id", recommendation.value().toString())
                        .param("standIn", standIn.value().toString())
                        .update();
            }
        }
    }

    /**
     * {@link #entries(Collection)}, in which what the reader's own organisations said without name bears their own id again.
     *
     * @param ours whose work is the reader's own
     */
    Map<RecommendationId, List<Line>> entries(Collection<RecommendationId> of, Collection<PartyId> ours) {
        var found = entries(of);
        found.replaceAll((recommendation, lines) -> {
            if (lines.stream().allMatch(line -> line.entry().named())) {
                return lines;
            }
            var own = new HashMap<PartyId, PartyId>();
            ours.forEach(
                    party -> pseudonyms.standIns(party, recommendation.value()).forEach(one -> own.put(one, party)));
            return lines.stream().map(line -> line.ofOwn(own, lines)).toList();
        });
        return found;
    }

    List<Line> entries(RecommendationId recommendation, Collection<PartyId> ours) {
        return entries(List.of(recommendation), ours).getOrDefault(recommendation, List.of());
    }

    /** On which recommendations that organisation has said something without its name, and under which ids. */
    Map<RecommendationId, Set<PartyId>> withoutName(PartyId party) {
        var found = new HashMap<RecommendationId, Set<PartyId>>();
        database.sql("select distinct recommendation_id, party_id from followup_entry where named = false")
                .query(row -> {
                    var recommendation = new RecommendationId(UUID.fromString(row.getString(1)));
                    var standIn = new PartyId(UUID.fromString(row.getString(2)));
                    if (pseudonyms.standIns(party, recommendation.value()).contains(standIn)) {
                        found.computeIfAbsent(recommendation, one -> new HashSet<>())
                                .add(standIn);
                    }
                });
        return found;
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
                                        UUID.fromString(row.getString("id")),
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

    /** What the government has said on it, or one organisation with and without its name. */
    Voice voice(RecommendationId recommendation, Entry entry) {
        var voice = entry.voice(recommendation);
        return new Voice(
                entries(recommendation, entry.side() == Side.GOVERNMENT ? List.of() : List.of(entry.party())).stream()
                        .filter(line -> line.entry().voice(recommendation).equals(voice))
                        .sorted(java.util.Comparator.comparing(Line::edition).reversed())
                        .toList());
    }

    /** Who has rated it with their name for everybody to read, or asked for an update. */
    Set<PartyId> concerned(RecommendationId recommendation) {
        return new HashSet<>(database.sql("""
                        select party_id from followup_entry
                        where recommendation_id = :id and side <> 'GOVERNMENT' and restricted = false and named = true
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

        Entry by(PartyId other) {
            return new Entry(side, other, progress, statement, evidence, restricted, named);
        }

        boolean sameAs(Entry other) {
            return progress == other.progress
                    && restricted == other.restricted
                    && named == other.named
                    && statement.equals(other.statement)
                    && evidence.equals(other.evidence);
        }
    }

    /**
     * @param at the moment; of what is said without name the beginning of the day
     * @param sealed whether its row bears a stand-in
     */
    record Line(UUID id, Instant at, int edition, Entry entry, boolean sealed) {

        Line(UUID id, Instant at, int edition, Entry entry) {
            this(id, at, edition, entry, false);
        }

        /** With its organisation's own id where it is one of these; numbered on from what that said with its name. */
        private Line ofOwn(Map<PartyId, PartyId> own, List<Line> all) {
            var party = own.get(entry.party());
            if (party == null) {
                return this;
            }
            var before = all.stream()
                    .filter(line -> line.entry().party().equals(party))
                    .mapToInt(Line::edition)
                    .max()
                    .orElse(0);
            return new Line(id, at, edition + before, entry.by(party), true);
        }

        /** Whether others than its author see it by now: what is said without name is shown from the next day on. */
        boolean shownToOthers(Instant now) {
            return !entry.nameless() || day(now).isAfter(day(at));
        }

        private static LocalDate day(Instant at) {
            return LocalDate.ofInstant(at, PortalClock.GENEVA);
        }
    }
}
