package org.uprportal.submission;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.PortalClock;
import org.uprportal.vault.Pseudonyms;

/**
 * The submissions of a review, published by the secretariat about six weeks before it. From then on everybody reads them, with
 * the name or the pseudonym under which they were filed and nothing else of who. The text stays as it was filed; whoever filed
 * it, or the secretariat, can put a correction beside it, or take it down.
 */
@Service
@Transactional
public class Publications {

    private final SubmissionRepository submissions;
    private final FrozenCopyRepository copies;
    private final Covers covers;
    private final Cycles cycles;
    private final Pseudonyms pseudonyms;
    private final KeptTexts texts;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;
    private final ApplicationEventPublisher events;

    Publications(
            SubmissionRepository submissions,
            FrozenCopyRepository copies,
            Covers covers,
            Cycles cycles,
            Pseudonyms pseudonyms,
            KeptTexts texts,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock,
            ApplicationEventPublisher events) {
        this.submissions = submissions;
        this.copies = copies;
        this.covers = covers;
        this.cycles = cycles;
        this.pseudonyms = pseudonyms;
        this.texts = texts;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Publishes everything that was filed for a review and is not published yet, all of it with the same day. What was taken
     * down stays down.
     *
     * @return how many
     * @throws SubmissionRefused before the deadline for submissions
     * @throws NotAllowed for anybody but the secretariat
     */
    public int publish(CycleId id) {
        access.require(Act.CREATE, SubmissionThing.PUBLISHED_SUBMISSION, Relation.OTHER);
        var cycle = cycles.get(id);
        var deadline = cycle.on(CycleDate.STAKEHOLDER_DEADLINE);
        if (clock.instant().isBefore(deadline)) {
            throw SubmissionRefused.publishedLater(deadline);
        }
        var all = submissions.findByCycleIdAndStatusAndPostingPublishedAtIsNullAndPostingTakenDownByIsNull(
                id.value(), SubmissionStatus.FILED);
        all.forEach(one -> one.publish(today()));
        submissions.saveAll(all);
        audit.record("submission.published", id.value());
        events.publishEvent(new PublicationEvent.Published(id, cycle.state(), all.size()));
        return all.size();
    }

    /** What waits to be published of a review; empty for anybody but the secretariat. */
    @Transactional(readOnly = true)
    public Optional<PublicationSummary> waiting(CycleId id) {
        if (!access.may(Act.CREATE, SubmissionThing.PUBLISHED_SUBMISSION, Relation.OTHER)) {
            return Optional.empty();
        }
        var cycle = cycles.get(id);
        return Optional.of(new PublicationSummary(
                submissions.countByCycleIdAndStatusAndPostingPublishedAtIsNullAndPostingTakenDownByIsNull(
                        id.value(), SubmissionStatus.FILED),
                SubmissionSchedule.publicationDue(cycle.on(CycleDate.REVIEW)),
                !clock.instant().isBefore(cycle.on(CycleDate.STAKEHOLDER_DEADLINE))));
    }

    /** What is published of a review, by title, a part at a time. */
    @Transactional(readOnly = true)
    public List<PublishedSubmission> of(CycleId id, int page, int most) {
        var cycle = cycles.get(id);
        var part = submissions.findByCycleIdAndPostingPublishedAtIsNotNullOrderByManuscriptTitleAscIdAsc(
                id.value(), PageRequest.of(page, most));
        var names = covers.by(part);
        return part.stream()
                .map(one -> shown(one, cycle, names.getOrDefault(one.id(), ""), false))
                .toList();
    }

    /** How many are published of a review. */
    @Transactional(readOnly = true)
    public int count(CycleId id) {
        return submissions.countByCycleIdAndPostingPublishedAtIsNotNull(id.value());
    }

    /** How many are published of each of these reviews, in one statement; reviews without any are left out. */
    @Transactional(readOnly = true)
    public Map<CycleId, Integer> counts(Collection<CycleId> of) {
        return of.isEmpty() ? Map.of() : byCycle(submissions.countPublished(values(of)));
    }

    /**
     * How many are filed for each of these reviews, published or not, in one statement; reviews without any are left out.
     *
     * @throws NotAllowed for anybody but the secretariat
     */
    @Transactional(readOnly = true)
    public Map<CycleId, Integer> countFiled(Collection<CycleId> of) {
        access.require(Act.READ, SubmissionThing.FILED_SUBMISSION, Relation.OTHER);
        return of.isEmpty() ? Map.of() : byCycle(submissions.countIn(values(of), SubmissionStatus.FILED));
    }

    /** On which themes the published submissions of a review propose recommendations, in their authors' words. */
    @Transactional(readOnly = true)
    public List<String> themes(CycleId id) {
        return submissions.themes(id.value());
    }

    private static List<UUID> values(Collection<CycleId> of) {
        return of.stream().map(CycleId::value).toList();
    }

    private static Map<CycleId, Integer> byCycle(List<Object[]> rows) {
        return rows.stream()
                .collect(Collectors.toMap(row -> new CycleId((UUID) row[0]), row -> ((Number) row[1]).intValue()));
    }

    /** One that is published; empty where it is not. */
    @Transactional(readOnly = true)
    public Optional<PublishedSubmission> find(SubmissionId id) {
        return published(id).map(one -> shown(one, cycles.get(one.cycle()), covers.by(one), true));
    }

    /** Those of these that are published, as lists show them, in a fixed number of statements. */
    @Transactional(readOnly = true)
    public List<PublishedSubmission> among(Collection<SubmissionId> ids) {
        var found = submissions
                .findAllById(ids.stream().map(SubmissionId::value).toList())
                .stream()
                .filter(Submission::published)
                .toList();
        var reviews = cycles
                .among(found.stream().map(Submission::cycle).distinct().toList())
                .stream()
                .collect(Collectors.toMap(CycleSummary::id, Function.identity()));
        var names = covers.by(found);
        return found.stream()
                .map(one -> shown(
                        one,
                        Objects.requireNonNull(reviews.get(one.cycle()), "a submission without its cycle"),
                        names.getOrDefault(one.id(), ""),
                        false))
                .toList();
    }

    /** The Word file of one that is published. @throws NotAllowed where it is not */
    @Transactional(readOnly = true)
    public byte[] document(SubmissionId id) {
        return published(id)
                .flatMap(one -> copies.findById(id.value()))
                .orElseThrow(NotAllowed::here)
                .document();
    }

    /**
     * Takes one down: it is read again only by those who read it before it was published.
     *
     * @throws NotAllowed for anybody but whoever filed it and the secretariat, and where it is not published
     */
    public void takeDown(SubmissionId id) {
        var submission = published(id).orElseThrow(NotAllowed::here);
        submission.takeDown(by(submission));
        submissions.save(submission);
        audit.record("submission.takenDown", id.value());
    }

    /**
     * Puts one back that was taken down, under the day on which that happens.
     *
     * @throws SubmissionRefused where it is not down, or somebody else took it down
     * @throws NotAllowed for anybody but whoever filed it and the secretariat
     */
    public void putBack(SubmissionId id) {
        var submission = submissions.findLockedById(id.value()).orElseThrow(NotAllowed::here);
        submission.putBack(by(submission), today());
        submissions.save(submission);
        audit.record("submission.putBack", id.value());
    }

    /** Who took one of the actor's, or for the secretariat any, down; empty for others, and where it is not down. */
    @Transactional(readOnly = true)
    public Optional<TakenDownBy> takenDown(SubmissionId id) {
        return submissions
                .findById(id.value())
                .filter(one -> writes(one) != null)
                .map(one -> one.posting().takenDownBy());
    }

    /**
     * Puts a correction beside the text, or takes it away where it is blank.
     *
     * @throws SubmissionRefused where it is too long, or names the organisation behind a pseudonym
     * @throws NotAllowed for anybody but whoever filed it and the secretariat, and where it is not published
     */
    public void correct(SubmissionId id, String correction) {
        var submission = published(id).orElseThrow(NotAllowed::here);
        var party = actor.get().party();
        if (by(submission) == TakenDownBy.AUTHOR && submission.veiled() && party != null) {
            covers.refuseOwnWords(new SubmissionDraft(correction, List.of(), List.of(), List.of()), party);
        }
        submission.correct(correction);
        submissions.save(submission);
        texts.forgetAll(correctionOf(id));
        audit.record("submission.corrected", id.value());
    }

    /** The place of a correction that somebody types and has not saved yet. */
    public static String correctionOf(SubmissionId id) {
        return "submission.correction:" + id.value();
    }

    private Optional<Submission> published(SubmissionId id) {
        return submissions.findById(id.value()).filter(Submission::published);
    }

    private PublishedSubmission shown(Submission one, CycleSummary cycle, String by, boolean whole) {
        return new PublishedSubmission(
                one.id(),
                one.cycle(),
                one.title(),
                by,
                one.veiled(),
                one.joint(),
                LocalDate.ofInstant(one.posting().publishedAt(), PortalClock.GENEVA),
                whole ? covers.paper(one, cycle) : null,
                whole ? covers.fileName(one, cycle) : "",
                one.posting().correction(),
                whole && writes(one) != null);
    }

    /** As what the actor may change what is published. @throws NotAllowed for anybody who may not */
    private TakenDownBy by(Submission submission) {
        var who = writes(submission);
        if (who == null) {
            throw NotAllowed.here();
        }
        return who;
    }

    private @Nullable TakenDownBy writes(Submission submission) {
        var own = submission.veiled()
                ? pseudonyms.mine(List.of(submission.cycle().value())).contains(submission.author())
                : access.toWorkOf(submission.author()) == Relation.OWN;
        if (!access.may(Act.WRITE, SubmissionThing.PUBLISHED_SUBMISSION, own ? Relation.OWN : Relation.OTHER)) {
            return null;
        }
        return own ? TakenDownBy.AUTHOR : TakenDownBy.OHCHR;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
    }
}
