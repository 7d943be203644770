package org.uprportal.advocacy;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.PartyId;
import org.uprportal.submission.SubmissionId;

/** One organisation's request to one mission that its State make a recommendation. */
@Entity
@Table(name = "advocacy_ask")
class Ask extends AbstractAggregateRoot<Ask> {

    static final int LONGEST_TEXT = 4000;
    static final int LONGEST_LINE = 300;

    @Id
    private UUID id;

    private UUID cycleId;
    private UUID submissionId;
    private UUID proposalId;
    private UUID authorId;
    private UUID missionId;
    private String recommendation;
    private String theme;
    private String why;
    private String letter;

    @Enumerated(EnumType.STRING)
    private AskStatus status;

    private Instant sentAt;
    private Instant due;
    private @Nullable String answer;
    private @Nullable String agreed;

    @ElementCollection
    @CollectionTable(name = "advocacy_slot", joinColumns = @JoinColumn(name = "ask_id"))
    @OrderColumn(name = "place")
    private List<Slot> slots = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "advocacy_message", joinColumns = @JoinColumn(name = "ask_id"))
    @OrderColumn(name = "place")
    @OptimisticLock(excluded = true)
    private List<Message> messages = new ArrayList<>();

    @Version
    private int version;

    protected Ask() {}

    static Ask send(
            CycleId cycle,
            SubmissionId submission,
            UUID proposal,
            PartyId author,
            PartyId mission,
            AskText text,
            Instant due,
            Instant now) {
        for (var part : List.of(text.recommendation(), text.letter())) {
            notEmpty(part);
        }
        atMost(text.why());
        atMost(text.theme(), LONGEST_LINE);
        var ask = new Ask();
        ask.id = UUID.randomUUID();
        ask.cycleId = cycle.value();
        ask.submissionId = submission.value();
        ask.proposalId = proposal;
        ask.authorId = author.value();
        ask.missionId = mission.value();
        ask.recommendation = text.recommendation();
        ask.theme = text.theme();
        ask.why = text.why();
        ask.letter = text.letter();
        ask.status = AskStatus.SENT;
        ask.sentAt = now;
        ask.due = due;
        ask.registerEvent(new AskEvent.Sent(ask.id(), cycle, submission, author, mission, due));
        return ask;
    }

    void answer(AskStatus with, String words, List<String> times) {
        if (!status.answerable()) {
            throw AskRefused.wrongStatus();
        }
        if (with == AskStatus.OTHER_WORDS) {
            notEmpty(words);
        }
        atMost(words);
        if (with == AskStatus.MEETING_OFFERED && times.isEmpty()) {
            throw AskRefused.withoutSlots();
        }
        times.forEach(time -> atMost(time, LONGEST_LINE));
        atMost(String.join("\n", times));
        status = with;
        answer = words;
        if (with == AskStatus.MEETING_OFFERED) {
            agreed = null;
            slots.clear();
        }
        times.forEach(time -> slots.add(new Slot(time)));
        registerEvent(new AskEvent.Answered(id(), author(), mission(), with));
    }

    void settle(@Nullable String slot, Instant answerBy) {
        if (status != AskStatus.MEETING_OFFERED || (slot != null && !slotTexts().contains(slot))) {
            throw AskRefused.wrongStatus();
        }
        agreed = slot;
        status = slot == null ? AskStatus.MEETING_NONE : AskStatus.MEETING_AGREED;
        due = answerBy;
        registerEvent(new AskEvent.MeetingSettled(id(), mission(), slot, due));
    }

    void write(PartyId by, String text, Instant now) {
        notEmpty(text);
        if (status == AskStatus.WITHDRAWN) {
            throw AskRefused.wrongStatus();
        }
        messages.add(new Message(by.value(), text, now));
        registerEvent(new AskEvent.MessageWritten(id(), by.equals(author()) ? mission() : author()));
    }

    /** The review has moved, and with it until when an answer is of use. */
    void follow(Instant review) {
        due = status == AskStatus.MEETING_AGREED || status == AskStatus.MEETING_NONE
                ? AdvocacySchedule.dueAfterMeeting(sentAt, review)
                : AdvocacySchedule.due(sentAt, review);
    }

    void withdraw() {
        if (!status.open()) {
            throw AskRefused.wrongStatus();
        }
        status = AskStatus.WITHDRAWN;
        registerEvent(new AskEvent.Withdrawn(id(), mission()));
    }

    void closeUnanswered() {
        if (status.open()) {
            status = AskStatus.UNANSWERED;
            registerEvent(new AskEvent.Unanswered(id(), author()));
        }
    }

    private static void notEmpty(String text) {
        if (text.isBlank()) {
            throw AskRefused.length(LONGEST_TEXT);
        }
        atMost(text);
    }

    private static void atMost(String text) {
        atMost(text, LONGEST_TEXT);
    }

    private static void atMost(String text, int most) {
        if (text.length() > most) {
            throw AskRefused.length(most);
        }
    }

    AskId id() {
        return new AskId(id);
    }

    PartyId author() {
        return new PartyId(authorId);
    }

    PartyId mission() {
        return new PartyId(missionId);
    }

    private List<String> slotTexts() {
        return slots.stream().map(slot -> slot.time).toList();
    }

    AskSummary summary() {
        return new AskSummary(
                id(), new CycleId(cycleId), author(), mission(), recommendation, theme, status, sentAt, due);
    }

    AskDetails details(boolean mine) {
        return new AskDetails(
                summary(),
                why,
                letter,
                answer,
                slotTexts(),
                agreed,
                messages.stream()
                        .map(one -> new AskMessage(new PartyId(one.partyId), one.text, one.at))
                        .toList(),
                mine);
    }

    @Embeddable
    static class Slot {

        private String time;

        protected Slot() {}

        Slot(String time) {
            this.time = time;
        }
    }

    @Embeddable
    static class Message {

        private UUID partyId;
        private String text;
        private Instant at;

        protected Message() {}

        Message(UUID partyId, String text, Instant at) {
            this.partyId = partyId;
            this.text = text;
            this.at = at;
        }
    }
}
