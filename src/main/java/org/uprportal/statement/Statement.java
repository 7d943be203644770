package org.uprportal.statement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.party.PartyId;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.state.StateCode;

/** One joint statement: it guards its own steps and says what happened. */
@Entity
@Table(name = "statement_statement")
class Statement extends AbstractAggregateRoot<Statement> {

    static final int LONGEST_TITLE = 300;
    static final int LONGEST_TEXT = 20_000;

    /** The text that was opened, and three others. */
    static final int MOST_EDITIONS = 4;

    @Id
    private UUID id;

    private UUID cycleId;
    private String stateCode;
    private UUID partyId;
    private @Nullable UUID addresseeId;
    private String title;
    private String text;

    @Enumerated(EnumType.STRING)
    private StatementStatus status;

    private int edition;
    private @Nullable LocalDate untilDay;
    private @Nullable Instant signUntil;
    private @Nullable Instant sentAt;
    private @Nullable Instant answerDue;
    private @Nullable String answer;
    private @Nullable Instant answeredAt;
    private @Nullable Instant endedAt;
    private @Nullable String fingerprint;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 100)
    @CollectionTable(name = "statement_about", joinColumns = @JoinColumn(name = "statement_id"))
    @Column(name = "recommendation_id")
    private Set<UUID> about = new HashSet<>();

    @Version
    private int version;

    protected Statement() {}

    /** @throws StatementRefused without title, or with one that is too long */
    static Statement begin(StatementId id, PartyId author, CycleSummary cycle, String title) {
        var begun = new Statement();
        begun.id = id.value();
        begun.cycleId = cycle.id().value();
        begun.stateCode = cycle.state().value();
        begun.partyId = author.value();
        begun.title = titled(title);
        begun.text = "";
        begun.status = StatementStatus.DRAFT;
        return begun;
    }

    /** @throws StatementRefused without title, with what is too long, and once it is opened */
    void write(StatementDraft draft) {
        in(StatementStatus.DRAFT);
        title = titled(draft.title());
        text = least(draft.text(), 0, LONGEST_TEXT);
        addresseeId = draft.addressee() == null ? null : draft.addressee().value();
        untilDay = draft.until();
        var now = draft.about().stream().map(RecommendationId::value).collect(Collectors.toSet());
        if (!now.equals(about)) {
            about.retainAll(now);
            about.addAll(now);
        }
    }

    /** @throws StatementRefused without text or addressee, for a day too near or too far, and once it is opened */
    void open(Instant now) {
        in(StatementStatus.DRAFT);
        if (text.isBlank()) {
            throw StatementRefused.withoutText();
        }
        if (addresseeId == null) {
            throw StatementRefused.withoutAddressee();
        }
        if (untilDay == null
                || untilDay.isBefore(StatementSchedule.earliest(now))
                || untilDay.isAfter(StatementSchedule.latest(now))) {
            throw StatementRefused.day(StatementSchedule.NOTICE_DAYS, StatementSchedule.LONGEST_DAYS);
        }
        status = StatementStatus.OPEN;
        edition = 1;
        signUntil = StatementSchedule.signUntil(untilDay);
        registerEvent(new StatementEvent.Opened(id(), cycle(), author(), title, signUntil));
    }

    /**
     * Another text: whoever has signed is asked again.
     *
     * @throws StatementRefused where another text stands than was read, in the last days, after three changes, without title or
     *     text, and once it is frozen
     */
    void change(int read, String newTitle, String newText, Instant now) {
        signable(read, now);
        if (now.isAfter(signUntil().minus(StatementSchedule.WEEK))) {
            throw StatementRefused.tooLateToChange(StatementSchedule.NOTICE_DAYS);
        }
        if (edition >= MOST_EDITIONS) {
            throw StatementRefused.tooManyEditions(MOST_EDITIONS - 1);
        }
        title = titled(newTitle);
        if (newText.isBlank()) {
            throw StatementRefused.withoutText();
        }
        text = least(newText, 1, LONGEST_TEXT);
        edition++;
        registerEvent(new StatementEvent.Changed(id(), title, signUntil()));
    }

    /** It ends earlier, a week from now at the soonest. @throws StatementRefused for another day, and once it is frozen */
    void shorten(LocalDate day, Instant now) {
        in(StatementStatus.OPEN);
        if (day.isBefore(StatementSchedule.earliest(now))) {
            throw StatementRefused.day(StatementSchedule.NOTICE_DAYS, StatementSchedule.LONGEST_DAYS);
        }
        if (!day.isBefore(Objects.requireNonNull(untilDay))) {
            throw StatementRefused.notEarlier();
        }
        untilDay = day;
        signUntil = StatementSchedule.signUntil(day);
        registerEvent(new StatementEvent.Shortened(id(), title, signUntil));
    }

    /** @throws StatementRefused where it cannot be signed any more, or another text stands than was read */
    void signable(int read, Instant now) {
        if (status != StatementStatus.OPEN || !now.isBefore(signUntil())) {
            throw StatementRefused.over();
        }
        if (read != edition) {
            throw StatementRefused.otherEdition();
        }
    }

    /** @throws StatementRefused once it is frozen */
    void takeBack(Instant now) {
        in(StatementStatus.OPEN);
        end(StatementStatus.TAKEN_BACK, now);
        registerEvent(new StatementEvent.TakenBack(id(), author(), title));
    }

    /** It is frozen and sent. @return until when an answer is due */
    Instant send(String print, Instant now) {
        in(StatementStatus.OPEN);
        status = StatementStatus.SENT;
        sentAt = now;
        fingerprint = print;
        answerDue = StatementSchedule.answerDue(now);
        registerEvent(new StatementEvent.Sent(id(), author(), addressee(), title, answerDue));
        return answerDue;
    }

    /** Nobody else has signed it. */
    void lapse(Instant now) {
        in(StatementStatus.OPEN);
        end(StatementStatus.LAPSED, now);
        registerEvent(new StatementEvent.Lapsed(id(), author(), title, false));
    }

    /** Its cycle is over: what is not sent comes to nothing, what is not answered stays so in public. */
    void cycleClosed(Instant now) {
        if (status == StatementStatus.OPEN) {
            end(StatementStatus.LAPSED, now);
            registerEvent(new StatementEvent.Lapsed(id(), author(), title, true));
        } else if (status == StatementStatus.SENT) {
            end(StatementStatus.UNANSWERED, now);
        }
    }

    /** No answer came; whoever stands above hears. */
    void silent() {
        if (status == StatementStatus.SENT) {
            registerEvent(new StatementEvent.Silent(id(), addressee(), title));
        }
    }

    /** @throws StatementRefused for an empty or too long answer, and where none is owed */
    void answer(String words, Instant now) {
        if (status != StatementStatus.SENT && status != StatementStatus.UNANSWERED) {
            throw StatementRefused.wrongStatus();
        }
        if (words.isBlank()) {
            throw StatementRefused.withoutText();
        }
        answer = least(words, 1, LONGEST_TEXT);
        answeredAt = now;
        end(StatementStatus.ANSWERED, now);
        registerEvent(new StatementEvent.Answered(id(), author(), title));
    }

    private void end(StatementStatus how, Instant now) {
        status = how;
        endedAt = now;
    }

    private void in(StatementStatus expected) {
        if (status != expected) {
            throw StatementRefused.wrongStatus();
        }
    }

    private static String titled(String title) {
        if (title.isBlank()) {
            throw StatementRefused.withoutTitle();
        }
        return least(title.strip(), 1, LONGEST_TITLE);
    }

    private static String least(String text, int least, int most) {
        if (text.length() < least || text.length() > most) {
            throw StatementRefused.length(most);
        }
        return text;
    }

    StatementId id() {
        return new StatementId(id);
    }

    CycleId cycle() {
        return new CycleId(cycleId);
    }

    StateCode state() {
        return new StateCode(stateCode);
    }

    PartyId author() {
        return new PartyId(partyId);
    }

    PartyId addressee() {
        return new PartyId(Objects.requireNonNull(addresseeId));
    }

    StatementStatus status() {
        return status;
    }

    int edition() {
        return edition;
    }

    Instant signUntil() {
        return Objects.requireNonNull(signUntil);
    }

    @Nullable
    String answer() {
        return answer;
    }

    @Nullable
    String fingerprint() {
        return fingerprint;
    }

    StatementDraft draft() {
        return new StatementDraft(
                title,
                text,
                addresseeId == null ? null : new PartyId(addresseeId),
                about.stream().map(RecommendationId::new).collect(Collectors.toSet()),
                untilDay);
    }

    /** @param names of author and addressee, by their ids */
    StatementSummary summary(Map<PartyId, String> names, int signatories) {
        return new StatementSummary(
                id(),
                cycle(),
                state(),
                names.getOrDefault(author(), ""),
                addresseeId == null ? "" : names.getOrDefault(addressee(), ""),
                title,
                status,
                signUntil,
                sentAt,
                answerDue,
                answeredAt,
                signatories);
    }
}
