package org.uprportal.midterm;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.account.People;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleId;
import org.uprportal.organisation.DirectoryFilter;
import org.uprportal.organisation.Organisations;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;
import org.uprportal.submission.CoSubmissionStatus;
import org.uprportal.submission.JointChoice;

/**
 * Who stands on a report with its author: organisations of the directory are asked, their owners consent or not, and can take it
 * back until the report is published. Nobody is named without consent.
 */
@Service
@Transactional
public class CoReports {

    /** How many organisations one report may ask. */
    public static final int MOST = 100;

    private static final int MOST_OFFERED = 500;
    private static final Set<CoSubmissionStatus> ALIVE = Stream.of(CoSubmissionStatus.values())
            .filter(CoSubmissionStatus::alive)
            .collect(Collectors.toUnmodifiableSet());

    private final MidtermRepository all;
    private final CoReportRepository requests;
    private final MidtermShelf shelf;
    private final Organisations organisations;
    private final People people;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    CoReports(
            MidtermRepository all,
            CoReportRepository requests,
            MidtermShelf shelf,
            Organisations organisations,
            People people,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.all = all;
        this.requests = requests;
        this.shelf = shelf;
        this.organisations = organisations;
        this.people = people;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whom a draft of the actor's could ask, by name: the stakeholders of the directory. @param words what the name contains */
    @Transactional(readOnly = true)
    public List<JointChoice> choices(MidtermId id, String words) {
        var one = shelf.mine(id);
        return organisations
                .directory(new DirectoryFilter(words.strip(), null, null, null, null), 0, MOST_OFFERED)
                .rows()
                .stream()
                .filter(each -> each.kind().stakeholder() && !each.id().equals(one.author()))
                .map(each -> new JointChoice(each.id(), each.name()))
                .sorted(Comparator.comparing(JointChoice::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /**
     * Asks an organisation of the directory to stand on it.
     *
     * @throws MidtermRefused where it is asked already or no stakeholder, for too many, and where the report is not drafted
     * @throws NotAllowed for anybody who does not write for its author, and where the organisation is not to be found
     */
    public CoReportId ask(MidtermId id, PartyId organisation) {
        var one = shelf.mine(id);
        one.drafted();
        var asked = organisations
                .find(organisation)
                .filter(found -> found.profile().listed())
                .flatMap(found -> people.party(found.id()))
                .orElseThrow(NotAllowed::here);
        if (!asked.kind().stakeholder() || asked.id().equals(one.author())) {
            throw MidtermRefused.withWhom();
        }
        if (requests.countByReportId(id.value()) >= MOST) {
            throw MidtermRefused.tooMany(MOST);
        }
        var before = requests.findByReportIdAndPartyId(id.value(), organisation.value());
        before.ifPresent(request -> request.askAgain(one, today()));
        var request = requests.save(before.orElseGet(() -> CoReport.ask(one, asked, today())));
        audit.record("midterm.partnerAsked", id.value());
        return request.id();
    }

    /** Asks it no more. @throws MidtermRefused where the report is not drafted @throws NotAllowed as above */
    public void takeBack(CoReportId id) {
        var request = requests.findById(id.value()).orElseThrow(NotAllowed::here);
        var one = shelf.mine(request.report());
        one.drafted();
        request.takeBack(one.author());
        requests.save(request);
        audit.record("midterm.partnerTakenBack", one.id().value());
    }

    /** Those asked for a report, as its author sees them; none for anybody else. */
    @Transactional(readOnly = true)
    public List<CoReportSummary> of(MidtermId id) {
        return all.findById(id.value()).filter(shelf::writes).isPresent()
                ? requests.findByReportIdOrderByNameAscIdAsc(id.value()).stream()
                        .map(CoReport::summary)
                        .toList()
                : List.of();
    }

    /** The reports under way on which the actor's organisation is asked to stand, with what it has answered. */
    @Transactional(readOnly = true)
    public List<CoReportOffer> mine() {
        var party = actor.get().party();
        if (party == null) {
            return List.of();
        }
        var asked = requests.findByPartyIdAndStatusIn(party.id().value(), ALIVE);
        var reports =
                shelf
                        .summaries(all.findAllById(
                                asked.stream().map(one -> one.report().value()).toList()))
                        .stream()
                        .filter(one -> one.status().underway())
                        .collect(Collectors.toMap(MidtermSummary::id, Function.identity()));
        return asked.stream()
                .flatMap(one -> Optional.ofNullable(reports.get(one.report()))
                        .map(report -> new CoReportOffer(one.id(), report, one.status(), owner(one)))
                        .stream())
                .sorted(Comparator.comparing(one -> one.report().name()))
                .toList();
    }

    /** In which cycle the actor's organisation is asked something; empty for anybody else. */
    @Transactional(readOnly = true)
    public Optional<CycleId> cycleOf(CoReportId id) {
        return requests.findById(id.value())
                .filter(one -> actor.get().actsFor(one.party()))
                .flatMap(one -> all.findById(one.report().value()))
                .map(Midterm::cycle);
    }

    /**
     * An owner of the asked organisation consents: it is named when the report is published.
     *
     * @throws MidtermRefused once the report is published or over, and where it has consented already
     * @throws NotAllowed for anybody but its owners
     */
    public void consent(CoReportId id) {
        var request = toMe(id);
        var one = open(request);
        request.consent(
                people.party(request.party()).orElseThrow(NotAllowed::here).name(), one.author(), clock.instant());
        requests.save(request);
        audit.record("midterm.partnerConsented", id.value());
    }

    /** An owner refuses, or takes the consent back. @throws MidtermRefused and NotAllowed as {@link #consent} */
    public void decline(CoReportId id) {
        var request = toMe(id);
        request.decline(open(request).author(), clock.instant());
        requests.save(request);
        audit.record("midterm.partnerDeclined", id.value());
    }

    /** Held, so that nobody publishes at the same instant. */
    private Midterm open(CoReport request) {
        var one = all.lock(request.report().value()).orElseThrow(NotAllowed::here);
        if (!one.status().underway()) {
            throw MidtermRefused.wrongStatus();
        }
        return one;
    }

    private CoReport toMe(CoReportId id) {
        var request = requests.findById(id.value()).orElseThrow(NotAllowed::here);
        NotAllowed.unless(owner(request));
        return request;
    }

    private boolean owner(CoReport request) {
        return actor.get().signedIn()
                && access.may(Act.WRITE, MidtermThing.OWN_MID_TERM_CONSENT, access.asOwner(request.party()));
    }

    /** The report has come to its end: what is not answered lapses. */
    void end(Midterm one) {
        var asked = requests.findByReportIdOrderByNameAscIdAsc(one.id().value());
        asked.forEach(CoReport::end);
        requests.saveAll(asked);
    }

    /** Whoever stood on a version is asked anew for the next one: its text is another. */
    void askAgain(Midterm before, Midterm next) {
        requests
                .findByReportIdInAndStatusOrderByNameAscIdAsc(
                        List.of(before.id().value()), CoSubmissionStatus.CONSENTED)
                .stream()
                .flatMap(one -> people.party(one.party()).stream())
                .forEach(party -> requests.save(CoReport.ask(next, party, today())));
    }

    void delete(MidtermId id) {
        requests.deleteAll(requests.findByReportIdOrderByNameAscIdAsc(id.value()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
    }
}
