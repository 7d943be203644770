package org.uprportal.consultation;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.Audience;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.platform.Part;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;

/** The national consultations. Once published, a consultation is open to everybody, without account. */
@Service
@Transactional
public class Consultations {

    /** The longest title, in characters. */
    public static final int LONGEST_TITLE = ConsultationLimits.LONGEST_TITLE;

    /** The longest text, in characters. */
    public static final int LONGEST_TEXT = ConsultationLimits.LONGEST_TEXT;

    /** The longest question, in characters. */
    public static final int LONGEST_QUESTION = ConsultationLimits.LONGEST_QUESTION;

    /** The longest summary of the outcome, in characters. */
    public static final int LONGEST_OUTCOME = ConsultationLimits.LONGEST_OUTCOME;

    private final ConsultationRepository consultations;
    private final ContributionRepository contributions;
    private final ConsultationSight sight;
    private final ConsultationDates dates;
    private final GuestCircle circle;
    private final Guests guests;
    private final Edits edits;
    private final Cycles cycles;
    private final ConsultationReader reader;
    private final ObjectProvider<AgendaSource> agenda;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    Consultations(
            ConsultationRepository consultations,
            ContributionRepository contributions,
            ConsultationSight sight,
            ConsultationDates dates,
            GuestCircle circle,
            Guests guests,
            Edits edits,
            Cycles cycles,
            ConsultationReader reader,
            ObjectProvider<AgendaSource> agenda,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.sight = sight;
        this.dates = dates;
        this.circle = circle;
        this.guests = guests;
        this.edits = edits;
        this.cycles = cycles;
        this.reader = reader;
        this.agenda = agenda;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The cycle has been confirmed: its focal point can prepare the consultation. */
    void prepare(CycleId cycle) {
        if (consultations.findByCycleId(cycle.value()).isEmpty()) {
            var consultation = consultations.save(Consultation.prepare(cycles.get(cycle)));
            audit.record("consultation.prepared", consultation.id().value());
        }
    }

    /**
     * Keeps what the focal point has prepared so far.
     *
     * @throws ConsultationRefused where a text is too long, or it has been published already
     * @throws NotAllowed for anybody but the focal point, and for an invited organisation outside the public directory
     */
    public void draft(ConsultationId id, ConsultationDraft draft) {
        var consultation = sight.governed(id);
        write(consultation, draft);
        audit.record("consultation.drafted", id.value());
    }

    /** Whether the actor leads the consultations of that State. */
    @Transactional(readOnly = true)
    public boolean mayLead(StateCode state) {
        return access.may(Act.WRITE, ConsultationThing.CONSULTATION, access.in(state));
    }

    /**
     * Keeps what somebody of the focal point has prepared so far. What colleagues have changed since it was read stays:
     * fields that both have changed are named in the answer with both texts, and the later one is kept for who wrote it.
     *
     * @param read the consultation as the page has read it
     * @param mine the consultation as it is on the page
     * @throws ConsultationRefused as for {@link #draft}
     * @throws NotAllowed as for {@link #draft}
     */
    public SavedConsultation save(ConsultationId id, ConsultationDraft read, ConsultationDraft mine) {
        var consultation = sight.governed(id);
        var merge = new Merge();
        write(consultation, merge.of(read, mine, consultation.content()));
        var overtaken = edits.note(id.value(), merge, Set.of(Audience.governmentOf(consultation.state())));
        audit.record("consultation.drafted", id.value());
        return new SavedConsultation(consultation.content(), overtaken);
    }

    private void write(Consultation consultation, ConsultationDraft draft) {
        var known = consultation.content().invited();
        draft.invited().stream()
                .filter(party -> !known.contains(party))
                .forEach(party -> circle.requireInvitable(consultation, party));
        consultation.draft(draft);
        consultations.save(consultation);
    }

    /**
     * Publishes the consultation and invites those it names.
     *
     * @throws ConsultationRefused where title, text or end are missing, or it is shorter than its session demands
     * @throws NotAllowed for anybody but the focal point
     */
    public void publish(ConsultationId id) {
        var consultation = sight.governed(id);
        consultation.publish(dates.leastDays(consultation), clock.instant());
        guests.invite(consultation);
        consultations.save(consultation);
        audit.record("consultation.published", id.value());
    }

    /**
     * Invites one more organisation of the public directory after publication; one that is invited stays so.
     *
     * @throws ConsultationRefused where it cannot be invited, or the consultation is over
     * @throws NotAllowed for anybody but the focal point, and where the organisation is not in the directory
     */
    public void invite(ConsultationId id, PartyId party) {
        var consultation = sight.governed(id);
        circle.requireInvitable(consultation, party);
        if (!consultation.invite(party)) {
            return;
        }
        consultations.save(consultation);
        guests.inviteLate(consultation, party);
        audit.record("consultation.invited", id.value());
    }

    /**
     * Moves the end; timers, reminders and what is promised for after it move with it.
     *
     * @throws ConsultationRefused where the end has passed or would lie in the past, or it would become too short
     * @throws NotAllowed for anybody but the focal point
     */
    public void moveEnd(ConsultationId id, Instant to) {
        var consultation = sight.governed(id);
        consultation.moveEnd(to, dates.leastDays(consultation), clock.instant());
        consultations.save(consultation);
        audit.record("consultation.endMoved", id.value());
    }

    /**
     * Publishes the outcome: every contribution with its answer, who was invited, who took part.
     *
     * @param summary what the government makes of the whole; may be empty
     * @throws ConsultationRefused while a contribution has no answer, or before the end
     * @throws NotAllowed for anybody but the focal point
     */
    public void publishOutcome(ConsultationId id, String summary) {
        var consultation = sight.governed(id);
        consultation.conclude(
                summary, contributions.countUnanswered(id.value()), circle.named(consultation), clock.instant());
        consultations.save(consultation);
        audit.record("consultation.outcomePublished", id.value());
    }

    /** Those of these that the reader may see, in a fixed number of statements. */
    public List<ConsultationSummary> among(Collection<ConsultationId> ids) {
        return consultations.findAllById(ids.stream().map(ConsultationId::value).toList()).stream()
                .filter(sight::reads)
                .map(Consultation::summary)
                .toList();
    }

    /** All consultations the reader may see, those open first, then the newest. */
    public List<ConsultationSummary> all() {
        return consultations.findAll().stream()
                .filter(sight::reads)
                .map(Consultation::summary)
                .sorted(Comparator.comparing((ConsultationSummary one) -> one.status() != ConsultationStatus.OPEN)
                        .thenComparing(ConsultationSummary::closes, Comparator.nullsFirst(Comparator.reverseOrder()))
                        .thenComparing(one -> one.id().value()))
                .toList();
    }

    /**
     * A part of {@link #all()}.
     *
     * @param state only of this State; null for all
     * @param status only in this status; null for all
     */
    public Part<ConsultationSummary> list(
            @Nullable StateCode state, @Nullable ConsultationStatus status, int offset, int most) {
        var found = Part.of(consultations.list(
                state == null ? null : state.value(), status, sight.drafting(), Part.page(offset, most)));
        return new Part<>(
                found.rows().stream()
                        .filter(sight::reads)
                        .map(Consultation::summary)
                        .toList(),
                found.total());
    }

    /** The States of which the reader sees consultations. */
    @Transactional(readOnly = true)
    public Set<StateCode> states() {
        return consultations.states(sight.drafting()).stream()
                .map(StateCode::new)
                .collect(Collectors.toSet());
    }

    /** One consultation as the reader may see it; a draft is seen by its government only. */
    public Optional<ConsultationDetails> find(ConsultationId id) {
        return consultations.findById(id.value()).filter(sight::reads).map(reader::details);
    }

    /** The dates of a cycle's consultation that act. Open to everybody; a draft's own dates are left out. */
    @Transactional(readOnly = true)
    public Optional<ConsultationSchedule> schedule(CycleId cycle) {
        return consultations.findByCycleId(cycle.value()).map(one -> one.schedule(dates.publishBy(one)));
    }

    /** What earlier cycles have left open, to be put into the text. @throws NotAllowed for anybody but the focal point */
    @Transactional(readOnly = true)
    public List<AgendaPoint> agenda(ConsultationId id) {
        var state = sight.governed(id).state();
        return agenda.stream()
                .flatMap(source -> source.openPoints(state).stream())
                .toList();
    }

    /** Whom the focal point can invite: the State's organisations in the public directory. */
    @Transactional(readOnly = true)
    public List<Stakeholder> invitable(ConsultationId id) {
        return circle.invitable(sight.governed(id));
    }

    /** The stakeholder list of the State's previous consultation: who was invited and who took part with its name. */
    @Transactional(readOnly = true)
    public List<Stakeholder> listedBefore(ConsultationId id) {
        return circle.listedBefore(sight.governed(id));
    }

    /**
     * Who has contributed and let its name be known, before the outcome tells everybody.
     *
     * @throws NotAllowed for anybody but the focal point
     */
    public List<Stakeholder> takingPart(ConsultationId id) {
        var consultation = consultations.findById(id.value()).orElseThrow(NotAllowed::here);
        NotAllowed.unless(access.reads(ConsultationThing.CONTRIBUTION, id.value(), access.in(consultation.state())));
        return guests.named(circle.named(consultation));
    }

    /** The least number of days this consultation stays open, from its session's settings. */
    @Transactional(readOnly = true)
    public int leastDays(ConsultationId id) {
        return dates.leastDays(sight.governed(id));
    }
}
