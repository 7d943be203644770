package org.uprportal.midterm;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.account.People;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.Actor;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;
import org.uprportal.submission.CoSubmissionStatus;

/** What only the process does, and what letters are told; no page sees it. */
@Service
@Transactional
public class MidtermSteps {

    private static final Set<MidtermStatus> UNDERWAY = Set.of(MidtermStatus.DRAFT, MidtermStatus.IN_APPROVAL);

    private final MidtermRepository all;
    private final CoReportRepository requests;
    private final MidtermShelf shelf;
    private final CoReports coReports;
    private final People people;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final PortalClock clock;

    MidtermSteps(
            MidtermRepository all,
            CoReportRepository requests,
            MidtermShelf shelf,
            CoReports coReports,
            People people,
            CurrentActor actor,
            AuditTrail audit,
            PortalClock clock) {
        this.all = all;
        this.requests = requests;
        this.shelf = shelf;
        this.coReports = coReports;
        this.people = people;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** It was not published in time. Doing it twice changes nothing. */
    public void lapse(MidtermId id) {
        actor.runAs(Actor.PORTAL, () -> all.lock(id.value()).ifPresent(one -> lapse(one, false)));
    }

    private void lapse(Midterm one, boolean cycleClosed) {
        one.lapse(cycleClosed, clock.instant());
        all.save(one);
        coReports.end(one);
        audit.record("midterm.lapsed", one.id().value());
    }

    /** A cycle is closed: what of it is not published lapses. */
    public void closed(CycleId cycle) {
        actor.runAs(
                Actor.PORTAL,
                () -> all.findByCycleIdAndStatusIn(cycle.value(), UNDERWAY).forEach(one -> lapse(one, true)));
    }

    /** The day for reports has moved. @return until when each that is under way is published now */
    public Map<MidtermId, Instant> moved(CycleId cycle, Instant midTermDue) {
        var found = all.findByCycleIdAndStatusIn(cycle.value(), UNDERWAY);
        var moved = found.stream().collect(Collectors.toMap(Midterm::id, one -> one.moved(midTermDue)));
        all.saveAll(found);
        return moved;
    }

    /** What of a cycle is under way. */
    @Transactional(readOnly = true)
    public List<MidtermId> underway(CycleId cycle) {
        return all.findByCycleIdAndStatusIn(cycle.value(), UNDERWAY).stream()
                .map(Midterm::id)
                .toList();
    }

    /** Everything that is under way. */
    @Transactional(readOnly = true)
    public Map<MidtermId, MidtermStatus> underway() {
        return all.findByStatusIn(UNDERWAY).stream().collect(Collectors.toMap(Midterm::id, Midterm::status));
    }

    /** Who has not answered whether to stand on one of these. */
    @Transactional(readOnly = true)
    public List<CoReportId> waiting(Collection<MidtermId> reports) {
        return requests
                .findByStatusAndReportIdIn(
                        CoSubmissionStatus.ASKED,
                        reports.stream().map(MidtermId::value).toList())
                .stream()
                .map(CoReport::id)
                .toList();
    }

    /** What it is called and whose it is. */
    @Transactional(readOnly = true)
    public MidtermSummary summary(MidtermId id) {
        return shelf.summary(all.findById(id.value()).orElseThrow(NotAllowed::here));
    }

    /** On which report that request is about. */
    @Transactional(readOnly = true)
    public MidtermSummary summary(CoReportId id) {
        return summary(
                requests.findById(id.value()).orElseThrow(NotAllowed::here).report());
    }

    /** The organisations that have consented to stand on it. */
    @Transactional(readOnly = true)
    public Set<PartyId> partners(MidtermId id) {
        return requests
                .findByReportIdInAndStatusOrderByNameAscIdAsc(List.of(id.value()), CoSubmissionStatus.CONSENTED)
                .stream()
                .map(CoReport::party)
                .collect(Collectors.toSet());
    }

    /** The owners of whoever is asked: only they can answer. */
    @Transactional(readOnly = true)
    public Set<Audience> owners(CoReportId id) {
        return owners(
                requests.findById(id.value()).orElseThrow(NotAllowed::here).party());
    }

    /** The owners of an organisation. */
    @Transactional(readOnly = true)
    public Set<Audience> owners(PartyId party) {
        return people.behind(Set.of(Audience.party(party))).stream()
                .filter(one -> one.role() == MemberRole.OWNER)
                .map(one -> Audience.person(one.id()))
                .collect(Collectors.toSet());
    }

    /** What an organisation is called. */
    @Transactional(readOnly = true)
    public String name(PartyId party) {
        return people.party(party).orElseThrow(NotAllowed::here).name();
    }
}
