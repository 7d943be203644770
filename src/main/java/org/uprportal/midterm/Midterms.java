package org.uprportal.midterm;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.edition.EditLog;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.Progress;
import org.uprportal.followup.ProgressEntry;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.platform.Part;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;

/** Mid-term reports of others than the State: begun by an organisation for a cycle, read by everybody once published. */
@Service
@Transactional
public class Midterms {

    private final MidtermRepository all;
    private final MidtermTable table;
    private final MidtermShelf shelf;
    private final CoReports coReports;
    private final EditLog edits;
    private final Cycles cycles;
    private final Recommendations recommendations;
    private final FollowUps followUps;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    Midterms(
            MidtermRepository all,
            MidtermTable table,
            MidtermShelf shelf,
            CoReports coReports,
            EditLog edits,
            Cycles cycles,
            Recommendations recommendations,
            FollowUps followUps,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.all = all;
        this.table = table;
        this.shelf = shelf;
        this.coReports = coReports;
        this.edits = edits;
        this.cycles = cycles;
        this.recommendations = recommendations;
        this.followUps = followUps;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** For whom the actor may report on that cycle: their own organisation first, then coalitions that let it act. */
    @Transactional(readOnly = true)
    public List<PartyId> authors(CycleId cycle) {
        var of = cycles.get(cycle);
        return access.authors().stream().filter(one -> mayBegin(one, of)).toList();
    }

    private boolean mayBegin(PartyId author, CycleSummary of) {
        return actor.get().signedIn()
                && access.may(
                        Act.CREATE,
                        MidtermThing.OWN_MID_TERM_DRAFT,
                        access.toWorkOf(author),
                        actor.get().actsFor(author) ? access.in(of.state()) : Relation.OTHER);
    }

    /**
     * Begins the report of an organisation on a cycle, filled beforehand from what that has rated with its name for everybody to
     * read. After a version was published it begins the next one from it. Begun twice with the same id it is begun once.
     *
     * @param id random, made by the page on which it is begun
     * @throws MidtermRefused outside the time for it, without recommendations, and where one is under way or stands, but to correct
     * @param correction whether one that stands is to be corrected
     * @throws NotAllowed for anybody who reports for none
     */
    public MidtermId begin(MidtermId id, PartyId author, CycleId cycle, boolean correction) {
        var of = cycles.find(cycle).orElseThrow(NotAllowed::here);
        NotAllowed.unless(mayBegin(author, of));
        var known = all.findById(id.value());
        if (known.isPresent()) {
            NotAllowed.unless(known.get().author().equals(author));
            return id;
        }
        var before = all.findByCycleIdAndPartyIdOrderByNumberDesc(cycle.value(), author.value());
        var standing = before.stream()
                .filter(one -> one.status() == MidtermStatus.PUBLISHED)
                .findFirst()
                .orElse(null);
        if (before.stream().anyMatch(one -> one.status().underway()) || (standing != null) != correction) {
            throw MidtermRefused.already();
        }
        var rows = recommendations.of(cycle);
        if (rows.isEmpty()) {
            throw MidtermRefused.nothingToReport();
        }
        var number = before.stream().mapToInt(Midterm::number).max().orElse(0) + 1;
        // Two colleagues at once: the database takes each number once, and the later one is refused.
        var begun =
                Begun.once(() -> all.saveAndFlush(Midterm.begin(id, author, of, number, standing, clock.instant())));
        if (standing == null) {
            propose(begun, rows);
        } else {
            table.copy(standing.id(), id);
            coReports.askAgain(standing, begun);
        }
        audit.record("midterm.begun", id.value());
        return id;
    }

    /** What a visitor reads under its name: nothing restricted and nothing that was said without name comes into a report. */
    private void propose(Midterm begun, List<RecommendationSummary> rows) {
        var followed = actor.callAs(Actor.VISITOR, () -> followUps.followed(begun.cycle(), rows));
        followed.forEach((recommendation, both) -> Stream.of(both.civilSociety(), both.nhri(), both.countryTeam())
                .flatMap(List::stream)
                .filter(entry -> begun.author().equals(entry.by()))
                .max(Comparator.comparing(ProgressEntry::at))
                .ifPresent(entry -> table.put(
                        begun.id(), recommendation, new RowWords(entry.progress(), entry.statement()), true)));
    }

    /** One version; a draft only for its author and whoever is asked to stand on it. */
    public Optional<MidtermDetails> find(MidtermId id) {
        return all.findById(id.value()).filter(shelf::reads).map(this::details);
    }

    private MidtermDetails details(Midterm one) {
        var writes = shelf.writes(one);
        var alone = writes && shelf.alone(one.author());
        var size = recommendations
                .idsOf(List.of(one.cycle()))
                .getOrDefault(one.cycle(), List.of())
                .size();
        return new MidtermDetails(
                shelf.summary(one),
                one.introduction(),
                one.edition(),
                writes ? one.note() : null,
                writes ? edits.kept(one.id().value()).get(MidtermDesk.INTRODUCTION) : null,
                table.counts(one.id(), one.status().inPublic() ? 0 : size),
                writes && !one.status().inPublic() ? table.proposed(one.id()) : 0,
                writes,
                writes && one.status() == MidtermStatus.IN_APPROVAL && (alone || !one.asked(shelf.marks(one.id()))),
                alone,
                one.fingerprint(),
                shelf.summaries(
                        all
                                .findByCycleIdAndPartyIdOrderByNumberDesc(
                                        one.cycle().value(), one.author().value())
                                .stream()
                                .filter(each -> !each.id().equals(one.id()))
                                .filter(each -> each.status().inPublic()
                                        || (writes && each.status().underway()))
                                .toList()));
    }

    /** A part of a draft's rows, in the order of the State's report. @throws NotAllowed for whoever does not see the draft */
    public Part<MidtermRow> rows(MidtermId id, int offset, int most) {
        var one = all.findById(id.value()).filter(shelf::reads).orElseThrow(NotAllowed::here);
        var part = Part.of(recommendations.of(one.cycle()), offset, most);
        var stored = table.rows(
                id, part.rows().stream().map(RecommendationSummary::id).toList());
        var kept = edits.kept(part.rows().stream()
                .map(row -> MidtermTable.rowOf(id, row.id()))
                .toList());
        return part.map(row -> {
            var found = stored.getOrDefault(row.id(), new MidtermTable.Stored(RowWords.NOTHING, false));
            return new MidtermRow(
                    row, found.said(), found.proposed(), kept.getOrDefault(MidtermTable.rowOf(id, row.id()), Map.of()));
        });
    }

    /**
     * A part of a published report's lines, as they were frozen.
     *
     * @param only of what is rated so; null for all
     * @throws NotAllowed for one that is not public
     */
    public Part<MidtermLine> lines(MidtermId id, @Nullable Progress only, int offset, int most) {
        NotAllowed.unless(all.findById(id.value())
                .filter(one -> one.status().inPublic() && shelf.reads(one))
                .isPresent());
        return table.lines(id, only, offset, most);
    }

    /** Those of a cycle that stand in public, the newest first. Open to everybody. */
    @Transactional(readOnly = true)
    public Part<MidtermSummary> inPublic(CycleId cycle, int offset, int most) {
        var page = all.findByCycleIdAndStatusOrderByPublishedAtDescIdAsc(
                cycle.value(), MidtermStatus.PUBLISHED, Part.page(offset, most));
        return new Part<>(shelf.summaries(page.getContent()), Math.toIntExact(page.getTotalElements()));
    }

    /** Those in public that say how far a recommendation is, by name, with what they say. Open to everybody. */
    @Transactional(readOnly = true)
    public Map<MidtermSummary, Progress> about(RecommendationId recommendation) {
        var said = table.about(recommendation);
        var found = new LinkedHashMap<MidtermSummary, Progress>();
        shelf.summaries(all.findAllById(said.keySet())).stream()
                .sorted(Comparator.comparing(MidtermSummary::by))
                .forEach(one -> found.put(one, said.getOrDefault(one.id().value(), Progress.NO_INFORMATION)));
        return found;
    }

    /** Whatever the actor's own have written on a cycle, the newest version first. */
    @Transactional(readOnly = true)
    public List<MidtermSummary> mine(CycleId cycle) {
        var own = new LinkedHashSet<>(access.authors());
        return own.isEmpty()
                ? List.of()
                : shelf.summaries(all
                        .findByCycleIdAndPartyIdInOrderByNumberDesc(
                                cycle.value(), own.stream().map(PartyId::value).toList())
                        .stream()
                        .filter(shelf::writes)
                        .toList());
    }
}
