package org.uprportal.recommendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleId;
import org.uprportal.edition.EditLog;
import org.uprportal.party.PartyId;

/** Reads everything about the answers of a cycle, one statement for each kind of thing. */
@Component
class AnswerSheet {

    private final JdbcClient database;
    private final EditLog edits;

    AnswerSheet(JdbcClient database, EditLog edits) {
        this.database = database;
        this.edits = edits;
    }

    /** @param ministry of whose people the reader is one; null for the focal point */
    List<AnswerLine> of(CycleId cycle, boolean withProposals, @Nullable PartyId ministry) {
        var makers = texts(cycle, "select s.recommendation_id, s.name from recommendation_state s", "s");
        var labels = texts(
                cycle,
                "select s.recommendation_id, s.label from recommendation_label s",
                "s",
                " and s.kind in ('THEME', 'PERSONS')");
        var proposals = withProposals ? proposals(cycle) : Map.<UUID, List<PositionProposal>>of();
        var priorities = priorities(cycle);
        var rows = database.sql("""
                        select id, paragraph, text, position, draft_position, draft_group, draft_reason
                        from recommendation_recommendation where cycle_id = ? order by sort_key
                        """)
                .params(cycle.value().toString())
                .query((row, number) -> {
                    var id = UUID.fromString(row.getString(1));
                    var proposed = proposals.getOrDefault(id, List.of());
                    return new AnswerLine(
                            new RecommendationId(id),
                            row.getString(2),
                            row.getString(3),
                            makers.getOrDefault(id, List.of()),
                            labels.getOrDefault(id, List.of()),
                            Position.valueOf(row.getString(4)),
                            answer(row, 5),
                            mine(proposed, ministry),
                            proposed,
                            priorities.getOrDefault(id, List.of()),
                            Map.of());
                })
                .list();
        var things = rows.stream().collect(Collectors.toMap(line -> line, line -> thing(line.id(), ministry)));
        var kept = edits.kept(things.values());
        return rows.stream()
                .map(line -> kept.containsKey(things.get(line)) ? overtaken(line, kept.get(things.get(line))) : line)
                .toList();
    }

    private static UUID thing(RecommendationId id, @Nullable PartyId ministry) {
        return ministry == null ? id.value() : AnswerDesk.proposal(id, ministry);
    }

    private static AnswerLine overtaken(AnswerLine line, Map<String, String> words) {
        return new AnswerLine(
                line.id(),
                line.paragraph(),
                line.text(),
                line.makers(),
                line.labels(),
                line.onRecord(),
                line.draft(),
                line.mine(),
                line.proposals(),
                line.priorities(),
                words);
    }

    private static Answer mine(List<PositionProposal> proposed, @Nullable PartyId ministry) {
        return proposed.stream()
                .filter(one -> one.ministry().equals(ministry))
                .findFirst()
                .map(one -> Answer.of(one.position(), one.reason()))
                .orElse(Answer.NONE);
    }

    private static Answer answer(ResultSet row, int first) throws SQLException {
        var position = row.getString(first);
        return position == null
                ? Answer.NONE
                : new Answer(
                        Position.valueOf(position), empty(row.getString(first + 1)), empty(row.getString(first + 2)));
    }

    private static String empty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private Map<UUID, List<String>> texts(CycleId cycle, String select, String of) {
        return texts(cycle, select, of, "");
    }

    private Map<UUID, List<String>> texts(CycleId cycle, String select, String of, String more) {
        var found = new HashMap<UUID, List<String>>();
        database.sql(select + " join recommendation_recommendation r on r.id = " + of + ".recommendation_id"
                        + " where r.cycle_id = ?" + more + " order by " + of + ".recommendation_id, " + of + ".place")
                .params(cycle.value().toString())
                .query((row, number) -> found.computeIfAbsent(
                                UUID.fromString(row.getString(1)), none -> new ArrayList<>())
                        .add(row.getString(2)))
                .list();
        return found;
    }

    private Map<UUID, List<PositionProposal>> proposals(CycleId cycle) {
        var found = new HashMap<UUID, List<PositionProposal>>();
        database.sql("""
                        select p.recommendation_id, p.party_id, p.position, p.reason, p.at from recommendation_proposal p
                        join recommendation_recommendation r on r.id = p.recommendation_id
                        where r.cycle_id = ? order by p.at, p.party_id
                        """)
                .params(cycle.value().toString())
                .query((row, number) -> found.computeIfAbsent(
                                UUID.fromString(row.getString(1)), none -> new ArrayList<>())
                        .add(new PositionProposal(
                                new PartyId(UUID.fromString(row.getString(2))),
                                Position.valueOf(row.getString(3)),
                                row.getString(4),
                                row.getTimestamp(5).toInstant())))
                .list();
        return found;
    }

    Map<UUID, List<PriorityMark>> priorities(CycleId cycle) {
        var found = new HashMap<UUID, List<PriorityMark>>();
        database.sql("""
                        select p.recommendation_id, p.party_id, p.reason, p.at from recommendation_priority p
                        join recommendation_recommendation r on r.id = p.recommendation_id
                        where r.cycle_id = ? order by p.at, p.party_id
                        """)
                .params(cycle.value().toString())
                .query((row, number) -> found.computeIfAbsent(
                                UUID.fromString(row.getString(1)), none -> new ArrayList<>())
                        .add(new PriorityMark(
                                new PartyId(UUID.fromString(row.getString(2))),
                                row.getString(3),
                                row.getTimestamp(4).toInstant())))
                .list();
        return found;
    }

    /** What a ministry has proposed; none where it has not. */
    Answer proposal(RecommendationId id, PartyId ministry) {
        return database.sql(
                        "select position, reason from recommendation_proposal where recommendation_id = ? and party_id = ?")
                .params(id.value().toString(), ministry.value().toString())
                .query((row, number) -> Answer.of(Position.valueOf(row.getString(1)), row.getString(2)))
                .optional()
                .orElse(Answer.NONE);
    }

    /** The State's own groups, by the position for which each stands. */
    Map<Position, List<String>> groups(CycleId cycle) {
        var found = new java.util.EnumMap<Position, List<String>>(Position.class);
        database.sql("select position, name from recommendation_group where cycle_id = ? order by position, place")
                .params(cycle.value().toString())
                .query((row, number) -> found.computeIfAbsent(
                                Position.valueOf(row.getString(1)), none -> new ArrayList<>())
                        .add(row.getString(2)))
                .list();
        return found;
    }

    /**
     * The answer with a group that stands for its position, or without one.
     *
     * @throws AnswerRefused where the State has no such group
     */
    Answer known(CycleId cycle, Answer answer) {
        if (answer.group().isEmpty()) {
            return answer;
        }
        var groups = groups(cycle);
        if (groups.values().stream().noneMatch(names -> names.contains(answer.group()))) {
            throw AnswerRefused.unknownGroup(answer.group());
        }
        return groups.getOrDefault(answer.position(), List.of()).contains(answer.group())
                ? answer
                : new Answer(answer.position(), "", answer.reason());
    }

    /** The recommendations of these that are answered in preparation, of how many; for counting while the gate is held. */
    Count count(CycleId cycle) {
        return database.sql("""
                        select count(*), coalesce(sum(draft_position is not null), 0), coalesce(sum(position <> 'PENDING'), 0)
                        from recommendation_recommendation where cycle_id = ?
                        """)
                .params(cycle.value().toString())
                .query((row, number) -> new Count(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    /**
     * How many there are.
     *
     * @param drafted with an answer in preparation
     * @param positioned with a position on record
     */
    record Count(int all, int drafted, int positioned) {}

    /** The paragraphs without an answer in preparation, in the order of the report. */
    List<String> left(CycleId cycle) {
        return database.sql("""
                        select paragraph from recommendation_recommendation
                        where cycle_id = ? and draft_position is null order by sort_key
                        """)
                .params(cycle.value().toString())
                .query(String.class)
                .list();
    }

    Set<PartyId> ministries(List<AnswerLine> lines) {
        return lines.stream()
                .flatMap(line -> line.proposals().stream())
                .map(PositionProposal::ministry)
                .collect(Collectors.toSet());
    }
}
