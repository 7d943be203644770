package org.uprportal.advocacy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.account.People;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.Part;
import org.uprportal.platform.PortalClock;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.SubmissionStatus;
import org.uprportal.submission.Submissions;

/**
 * Asks to missions. An ask exists for its organisation and the mission it was sent to, and for nobody else. A coalition's
 * asks are also those of the members it lets act for it; to the mission they are the coalition's words.
 */
@Service
@Transactional
public class Asks {

    /** The longest proposal, reason, answer and message, in characters. */
    public static final int LONGEST_TEXT = Ask.LONGEST_TEXT;

    private final AskRepository asks;
    private final Submissions submissions;
    private final Cycles cycles;
    private final People people;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    Asks(
            AskRepository asks,
            Submissions submissions,
            Cycles cycles,
            People people,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.asks = asks;
        this.submissions = submissions;
        this.cycles = cycles;
        this.people = people;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends one proposed recommendation of a filed submission to missions, each with its own letter.
     *
     * @param letters the tailored letter for each mission
     * @throws AskRefused without mission, for a mission asked before, for empty or too long texts, once the review has
     *     begun, and from a submission under a pseudonym: who writes and meets is known
     * @throws NotAllowed unless the submission, filed, is the actor's organisation's or that of a coalition that lets it act, and
     *     the missions follow the review
     */
    public List<AskId> send(SubmissionId submission, UUID proposal, AskText text, Map<PartyId, String> letters) {
        var filed = submissions.find(submission).orElseThrow(NotAllowed::here);
        if (filed.mine() && filed.pseudonymous()) {
            throw AskRefused.pseudonymous();
        }
        NotAllowed.unless(access.may(Act.CREATE, AdvocacyThing.ASK, access.toWorkOf(filed.author()))
                && filed.summary().status() == SubmissionStatus.FILED
                && filed.proposals().stream().anyMatch(one -> one.id().equals(proposal)));
        if (letters.isEmpty()) {
            throw AskRefused.nobodyChosen();
        }
        var cycle = cycles.get(filed.cycle());
        var review = cycle.on(CycleDate.REVIEW);
        var now = clock.instant();
        if (!now.isBefore(review)) {
            throw AskRefused.tooLate();
        }
        var missions = people.embassiesTo(cycle.state());
        return letters.entrySet().stream()
                .map(letter -> {
                    var mission = missions.stream()
                            .filter(one -> one.id().equals(letter.getKey()))
                            .findFirst()
                            .orElseThrow(NotAllowed::here);
                    if (asks.existsByProposalIdAndMissionIdAndStatusNot(
                            proposal, mission.id().value(), AskStatus.WITHDRAWN)) {
                        throw AskRefused.twice(mission.name());
                    }
                    var ask = asks.save(Ask.send(
                            filed.cycle(),
                            submission,
                            proposal,
                            filed.author(),
                            mission.id(),
                            new AskText(text.recommendation(), text.theme(), text.why(), letter.getValue()),
                            AdvocacySchedule.due(now, review),
                            now));
                    audit.record("advocacy.sent", ask.id().value());
                    return ask.id();
                })
                .toList();
    }

    /**
     * The mission answers.
     *
     * @param with will raise, other words, meeting offered or declined
     * @param words the State's own wording, or a reason; required for other words
     * @param slots times offered, required for a meeting
     * @throws AskRefused where it was answered, withdrawn or closed before
     * @throws NotAllowed for anybody but the mission that was asked
     */
    public void answer(AskId id, AskStatus with, String words, List<String> slots) {
        var ask = asks.findById(id.value()).orElseThrow(NotAllowed::here);
        access.require(Act.WRITE, AdvocacyThing.ASK, access.namedAs(ask.mission()));
        ask.answer(with, words, slots);
        asks.save(ask);
        audit.record("advocacy.answered", id.value());
    }

    /**
     * The organisation chooses one of the offered times; null says that none works. Either way the mission still answers.
     *
     * @throws AskRefused where no time is offered, or not this one
     * @throws NotAllowed for anybody but the organisation
     */
    public void settleMeeting(AskId id, @Nullable String slot) {
        var ask = own(id);
        ask.settle(
                slot,
                AdvocacySchedule.dueAfterMeeting(
                        clock.instant(), cycles.get(ask.summary().cycle()).on(CycleDate.REVIEW)));
        asks.save(ask);
        audit.record("advocacy.meetingSettled", id.value());
    }

    /**
     * One side writes to the other; who acts for a coalition writes in its name.
     *
     * @throws NotAllowed for anybody but the two sides
     */
    public void write(AskId id, String text) {
        var ask = asks.toAppend(id.value()).filter(this::sees).orElseThrow(NotAllowed::here);
        NotAllowed.unless(actor.get().signedIn());
        access.require(Act.WRITE, AdvocacyThing.ASK, standing(ask));
        ask.write(actor.get().actsFor(ask.mission()) ? ask.mission() : ask.author(), text, clock.instant());
        asks.save(ask);
        audit.record("advocacy.messageWritten", id.value());
    }

    /** The organisation takes an ask back that waits for an answer. */
    public void withdraw(AskId id) {
        var ask = own(id);
        ask.withdraw();
        asks.save(ask);
        audit.record("advocacy.withdrawn", id.value());
    }

    /** The asks of the actor's organisation and of those it acts for, or to the actor's mission, newest first. */
    public List<AskSummary> mine() {
        var party = actor.get().party();
        if (party == null) {
            return List.of();
        }
        var found = party.kind() == PartyKind.EMBASSY
                ? asks.findByMissionIdOrderBySentAtDesc(party.id().value())
                : asks.findByAuthorIdInOrderBySentAtDesc(authors());
        return found.stream().filter(this::reads).map(Ask::summary).toList();
    }

    /** A part of {@link #mine()}: those of these statuses. */
    public Part<AskSummary> mine(Set<AskStatus> statuses, int offset, int most) {
        var party = actor.get().party();
        if (party == null || statuses.isEmpty()) {
            return new Part<>(List.of(), 0);
        }
        var part = Part.page(offset, most);
        var found = Part.of(
                party.kind() == PartyKind.EMBASSY
                        ? asks.findByMissionIdAndStatusInOrderBySentAtDescIdDesc(
                                party.id().value(), statuses, part)
                        : asks.findByAuthorIdInAndStatusInOrderBySentAtDescIdDesc(authors(), statuses, part));
        return new Part<>(
                found.rows().stream().filter(this::reads).map(Ask::summary).toList(), found.total());
    }

    /** Whether the actor reads asks that an organisation of their own has sent. */
    @Transactional(readOnly = true)
    public boolean takesPart() {
        return access.may(Act.READ, AdvocacyThing.ASK, Relation.OWN);
    }

    /** Whether the actor reads asks that were sent to them. */
    @Transactional(readOnly = true)
    public boolean mayReceive() {
        return !takesPart() && access.may(Act.READ, AdvocacyThing.ASK, Relation.NAMED);
    }

    /** How many {@link #mine()} gives of each status that there is. */
    @Transactional(readOnly = true)
    public Map<AskStatus, Integer> counts() {
        var party = actor.get().party();
        if (party == null) {
            return Map.of();
        }
        var mission = party.kind() == PartyKind.EMBASSY ? party.id().value() : null;
        var counts = new EnumMap<AskStatus, Integer>(AskStatus.class);
        asks.countByStatus(mission, mission == null ? authors() : List.of())
                .forEach(row -> counts.put((AskStatus) row[0], ((Number) row[1]).intValue()));
        return counts;
    }

    private List<UUID> authors() {
        return access.authors().stream().map(PartyId::value).toList();
    }

    /** One ask; empty where it does not exist for the actor. */
    public Optional<AskDetails> find(AskId id) {
        return asks.findById(id.value())
                .filter(this::reads)
                .map(ask -> ask.details(access.may(Act.WRITE, AdvocacyThing.ASK, access.toWorkOf(ask.author()))));
    }

    private Ask own(AskId id) {
        return asks.findById(id.value())
                .filter(ask -> access.may(Act.WRITE, AdvocacyThing.ASK, access.toWorkOf(ask.author())))
                .orElseThrow(NotAllowed::here);
    }

    private boolean reads(Ask ask) {
        return access.reads(AdvocacyThing.ASK, ask.id().value(), standing(ask));
    }

    private boolean sees(Ask ask) {
        return access.may(Act.READ, AdvocacyThing.ASK, standing(ask));
    }

    private Relation[] standing(Ask ask) {
        return new Relation[] {access.toWorkOf(ask.author()), access.namedAs(ask.mission())};
    }
}
