package org.uprportal.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A request for travel support of somebody who has a place: decided on by the host, who can decide otherwise until it is sent. */
@Entity
@Table(name = "meeting_travel")
class Travel extends AbstractAggregateRoot<Travel> {

    @Id
    private UUID id;

    private UUID seatId;
    private UUID meetingId;
    private int amount;
    private String currency;
    private String need;

    @Enumerated(EnumType.STRING)
    private TravelStatus status;

    private int granted;
    private @Nullable String reason;
    private Instant askedAt;
    private @Nullable Instant toldAt;

    /** Whose account typed it, so that it goes with them. */
    private @Nullable UUID writtenBy;

    @Version
    private int version;

    protected Travel() {}

    Travel(Seat seat) {
        id = UUID.randomUUID();
        seatId = seat.id().value();
        meetingId = seat.meeting().value();
        status = TravelStatus.WITHDRAWN;
    }

    /** Asks, for the first time or anew after it was withdrawn. */
    Travel ask(TravelAsk ask, Seat seat, @Nullable UUID by, Instant now) {
        if (status != TravelStatus.WITHDRAWN) {
            throw MeetingRefused.askedForSupport();
        }
        if (ask.amount() < 1
                || ask.amount() > TravelAsk.MOST
                || !ask.currency().matches("[A-Z]{3}")
                || ask.need().isBlank()) {
            throw MeetingRefused.travelAsk();
        }
        amount = ask.amount();
        currency = ask.currency();
        need = Typed.text(ask.need());
        status = TravelStatus.ASKED;
        granted = 0;
        reason = null;
        askedAt = now;
        toldAt = null;
        writtenBy = by;
        registerEvent(new MeetingEvent.TravelAsked(new MeetingId(meetingId), seat.id(), seat.party()));
        return this;
    }

    void withdraw() {
        if (toldAt != null || status == TravelStatus.WITHDRAWN) {
            throw MeetingRefused.wrongStatus();
        }
        drop();
    }

    /** Its registration is over. */
    void drop() {
        status = TravelStatus.WITHDRAWN;
        need = "";
        granted = 0;
        reason = null;
        toldAt = null;
    }

    /** @param much how much is granted; 0 where nothing is */
    void decide(boolean grants, int much, String why) {
        untold();
        if (grants && (much < 1 || much > TravelAsk.MOST)) {
            throw MeetingRefused.travelAsk();
        }
        reason = grants && why.isBlank() ? null : Typed.said(why);
        granted = grants ? much : 0;
        status = grants ? TravelStatus.GRANTED : TravelStatus.REFUSED;
    }

    void undo() {
        untold();
        status = TravelStatus.ASKED;
        granted = 0;
        reason = null;
    }

    /** The host is reminded. */
    void waits(Seat seat) {
        registerEvent(new MeetingEvent.TravelWaits(new MeetingId(meetingId), seat.id(), seat.party()));
    }

    private void untold() {
        if (toldAt != null) {
            throw MeetingRefused.toldAlready();
        }
        if (status == TravelStatus.WITHDRAWN) {
            throw MeetingRefused.wrongStatus();
        }
    }

    /** False where nothing is decided, or it has been told. */
    boolean tell(Seat seat, Instant now) {
        if (toldAt != null || (status != TravelStatus.GRANTED && status != TravelStatus.REFUSED)) {
            return false;
        }
        toldAt = now;
        registerEvent(new MeetingEvent.TravelDecided(
                new MeetingId(meetingId),
                seat.id(),
                seat.party(),
                status == TravelStatus.GRANTED,
                granted,
                currency,
                reason == null ? "" : reason));
        return true;
    }

    TravelId id() {
        return new TravelId(id);
    }

    SeatId seat() {
        return new SeatId(seatId);
    }

    TravelStatus status() {
        return status;
    }

    TravelSummary forHosts() {
        return summary(status, granted, reason);
    }

    TravelSummary forItself() {
        var decided = status == TravelStatus.GRANTED || status == TravelStatus.REFUSED;
        return decided && toldAt == null ? summary(TravelStatus.ASKED, 0, null) : forHosts();
    }

    private TravelSummary summary(TravelStatus as, int much, @Nullable String why) {
        return new TravelSummary(
                id(),
                new MeetingId(meetingId),
                seat(),
                new TravelAsk(amount, currency, need),
                as,
                much,
                why,
                askedAt,
                toldAt != null);
    }
}
