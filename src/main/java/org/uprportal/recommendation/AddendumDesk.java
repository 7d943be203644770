package org.uprportal.recommendation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.account.People;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.cycle.Sessions;
import org.uprportal.edition.EditLog;
import org.uprportal.edition.Merge;
import org.uprportal.party.Audience;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.platform.Messages;

/**
 * The response as a document: worded from the decisions, within its limit of words, frozen when it is sent; and the paper with
 * all proposals for the cabinet. Until the response is sent nobody outside the government reads any of it.
 */
@Service
@Transactional
public class AddendumDesk {

    private static final Set<String> LANGUAGES =
            Messages.LANGUAGES.stream().map(Locale::getLanguage).collect(Collectors.toSet());

    private final AnswerDesk answers;
    private final AnswerSheet sheet;
    private final ResponseGate gate;
    private final AddendumText text;
    private final EditLog edits;
    private final JdbcClient database;
    private final Cycles cycles;
    private final Sessions sessions;
    private final People people;
    private final Access access;
    private final AuditTrail audit;

    AddendumDesk(
            AnswerDesk answers,
            AnswerSheet sheet,
            ResponseGate gate,
            AddendumText text,
            EditLog edits,
            JdbcClient database,
            Cycles cycles,
            Sessions sessions,
            People people,
            Access access,
            AuditTrail audit) {
        this.answers = answers;
        this.sheet = sheet;
        this.gate = gate;
        this.text = text;
        this.edits = edits;
        this.database = database;
        this.cycles = cycles;
        this.sessions = sessions;
        this.people = people;
        this.access = access;
        this.audit = audit;
    }

    /**
     * How the State words its response.
     *
     * @throws NotAllowed for anybody outside the government of the State under review
     */
    public ResponseSettings settings(CycleId cycle) {
        var in = in(cycle);
        access.require(Act.READ, RecommendationThing.RESPONSE_DRAFT, in);
        access.shown(RecommendationThing.RESPONSE_DRAFT, cycle.value(), in);
        return stored(cycle);
    }

    /**
     * Changes it; a field that a colleague has changed since it was read stays, and both texts are kept.
     *
     * @throws AnswerRefused where a text is too long, a language none of the six, or the response was sent
     * @throws NotAllowed for anybody but the focal point of the State under review
     */
    public SavedSettings change(CycleId cycle, ResponseSettings read, ResponseSettings mine) {
        access.require(Act.WRITE, RecommendationThing.RESPONSE_DRAFT, in(cycle));
        check(mine);
        gate.hold(cycle);
        gate.requireUnsent(cycle);
        var stands = stored(cycle);
        var merge = new Merge();
        var groups = new EnumMap<Position, List<String>>(Position.class);
        for (var position : Position.values()) {
            groups.put(
                    position,
                    merge.of(
                            "groups." + position,
                            read.groups(position),
                            mine.groups(position),
                            stands.groups(position),
                            names -> String.join("\n", names)));
        }
        var now = new ResponseSettings(
                groups,
                merge.text("introduction", read.introduction(), mine.introduction(), stands.introduction()),
                merge.text("closing", read.closing(), mine.closing(), stands.closing()),
                merge.text("language", read.language(), mine.language(), stands.language()));
        if (!merge.taken().isEmpty()) {
            store(cycle, now);
            audit.record("recommendation.responseWorded", cycle.value());
        }
        return new SavedSettings(
                now,
                edits.note(
                        cycle.value(),
                        merge,
                        Set.of(Audience.governmentOf(cycles.get(cycle).state()))));
    }

    private static void check(ResponseSettings mine) {
        if (Stream.of(mine.introduction(), mine.closing())
                .anyMatch(one -> one.length() > ResponseSettings.LONGEST_TEXT)) {
            throw AnswerRefused.reasonTooLong(ResponseSettings.LONGEST_TEXT);
        }
        var names = mine.groups().values().stream().flatMap(List::stream).toList();
        if (names.stream().anyMatch(name -> name.isBlank() || name.length() > ResponseSettings.LONGEST_GROUP)) {
            throw AnswerRefused.reasonTooLong(ResponseSettings.LONGEST_GROUP);
        }
        if (Set.copyOf(names).size() < names.size()) {
            throw AnswerRefused.groupTwice();
        }
        NotAllowed.unless(LANGUAGES.contains(mine.language()));
    }

    private ResponseSettings stored(CycleId cycle) {
        return database.sql("select introduction, closing, language from recommendation_desk where cycle_id = ?")
                .params(cycle.value().toString())
                .query((row, number) -> new ResponseSettings(
                        sheet.groups(cycle),
                        Optional.ofNullable(row.getString(1)).orElse(""),
                        Optional.ofNullable(row.getString(2)).orElse(""),
                        Optional.ofNullable(row.getString(3)).orElse("en")))
                .optional()
                .orElse(ResponseSettings.NONE);
    }

    private void store(CycleId cycle, ResponseSettings now) {
        database.sql("update recommendation_desk set introduction = ?, closing = ?, language = ? where cycle_id = ?")
                .params(
                        now.introduction(),
                        now.closing(),
                        now.language(),
                        cycle.value().toString())
                .update();
        database.sql("delete from recommendation_group where cycle_id = ?")
                .params(cycle.value().toString())
                .update();
        now.groups().forEach((position, names) -> {
            for (int i = 0; i < names.size(); i++) {
                database.sql("insert into recommendation_group (cycle_id, position, place, name) values (?, ?, ?, ?)")
                        .params(cycle.value().toString(), position.name(), i, names.get(i))
                        .update();
            }
        });
    }

    /**
     * The addendum as it would be sent now, drafted from the decisions.
     *
     * @throws NotAllowed for anybody outside the government of the State under review
     */
    public AddendumPreview preview(CycleId cycle) {
        var lines = answers.worklist(cycle);
        return preview(cycles.get(cycle), lines);
    }

    AddendumPreview preview(CycleSummary cycle, List<AnswerLine> lines) {
        var paper = text.addendum(cycle, lines, stored(cycle.id()));
        var limit = sessions.find(cycle.session()).orElseThrow().addendumWords();
        return new AddendumPreview(paper, paper.words(), limit);
    }

    /**
     * The addendum as a Word file: what was sent, for everybody; before, what would be sent, for the government.
     *
     * @throws NotAllowed for anybody else before it is sent
     */
    public byte[] document(CycleId cycle) {
        return sent(cycle).orElseGet(() -> preview(cycle).paper().word());
    }

    private Optional<byte[]> sent(CycleId cycle) {
        return database.sql("select addendum from recommendation_response where cycle_id = ? and addendum is not null")
                .params(cycle.value().toString())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /**
     * The paper for the cabinet as a Word file: all that ministries propose, where they disagree, what is open.
     *
     * @param language in which it is worded
     * @throws NotAllowed for anybody outside the government of the State under review
     */
    public byte[] cabinet(CycleId cycle, Locale language) {
        var lines = answers.worklist(cycle);
        var parties = new ArrayList<>(sheet.ministries(lines));
        lines.forEach(line -> line.priorities().forEach(mark -> parties.add(mark.by())));
        var names =
                people.parties(parties).stream().collect(Collectors.toMap(Party::id, Party::name, (one, same) -> one));
        Function<PartyId, String> name = party -> names.getOrDefault(party, "–");
        return text.cabinet(cycles.get(cycle), lines, language, name).word();
    }

    /**
     * What is frozen when the response is sent.
     *
     * @throws AnswerRefused where it has more words than the United Nations take
     */
    AddendumPreview toSend(CycleId cycle) {
        var ready = preview(cycles.get(cycle), sheet.of(cycle, false, null));
        if (!ready.fits()) {
            throw AnswerRefused.addendumTooLong(ready.words(), ready.limit());
        }
        return ready;
    }

    private Relation in(CycleId cycle) {
        return access.in(cycles.get(cycle).state());
    }
}
