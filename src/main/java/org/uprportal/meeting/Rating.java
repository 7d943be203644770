package org.uprportal.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.uprportal.party.PartyId;

/** What one party that was at a meeting thinks of it. */
@Entity
@Table(name = "meeting_rating")
class Rating {

    private static final int BEST = 5;

    @Id
    private UUID id;

    private UUID meetingId;
    private UUID partyId;

    @Enumerated(EnumType.STRING)
    private RatingSide side;

    private int called;
    private int heard;
    private int access;
    private int benefit;

    @Version
    private int version;

    protected Rating() {}

    static Rating by(MeetingId meeting, PartyId party, RatingSide side) {
        var rating = new Rating();
        rating.id = UUID.randomUUID();
        rating.meetingId = meeting.value();
        rating.partyId = party.value();
        rating.side = side;
        return rating;
    }

    void say(Map<RatingQuestion, Integer> answers) {
        for (var question : RatingQuestion.values()) {
            var answer = answers.getOrDefault(question, 0);
            if (answer < 1 || answer > BEST) {
                throw MeetingRefused.unanswered();
            }
        }
        called = answers.get(RatingQuestion.CALLED);
        heard = answers.get(RatingQuestion.HEARD);
        access = answers.get(RatingQuestion.ACCESS);
        benefit = answers.get(RatingQuestion.USE);
    }

    Map<RatingQuestion, Integer> answers() {
        var all = new EnumMap<RatingQuestion, Integer>(RatingQuestion.class);
        all.put(RatingQuestion.CALLED, called);
        all.put(RatingQuestion.HEARD, heard);
        all.put(RatingQuestion.ACCESS, access);
        all.put(RatingQuestion.USE, benefit);
        return all;
    }

    RatingSide side() {
        return side;
    }

    UUID key() {
        return id;
    }
}
