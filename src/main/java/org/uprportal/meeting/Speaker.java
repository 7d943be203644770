package org.uprportal.meeting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.uprportal.party.PartyId;

/** An organisation that wants to speak: scored by the hosts, chosen or not with a reason, then on the speaking list. */
@Entity
@Table(name = "meeting_speaker")
class Speaker extends AbstractAggregateRoot<Speaker> {

    private static final int BEST = 5;
    private static final int LONGEST_SPEECH = 120;

    @Id
    private UUID id;

    private UUID meetingId;
    private UUID partyId;
    private String title;
    private String about;
    private String restsOn;

    @Enumerated(EnumType.STRING)
    private SpeakerStatus status;

    private @Nullable String reason;
    private int minutes;
    private int place;

    @ElementCollection
    @CollectionTable(name = "meeting_speaker_score", joinColumns = @JoinColumn(name = "speaker_id"))
    @MapKeyColumn(name = "party_id")
    @Column(name = "score")
    @BatchSize(size = 50)
    private Map<UUID, Integer> scores = new HashMap<>();

    @Version
    private int version;

    protected Speaker() {}

    static Speaker apply(MeetingId meeting, PartyId party, String title, String about, String restsOn) {
        if (title.isBlank()) {
            throw MeetingRefused.nothingToSay();
        }
        var speaker = new Speaker();
        speaker.id = UUID.randomUUID();
        speaker.meetingId = meeting.value();
        speaker.partyId = party.value();
        speaker.title = Typed.line(title);
        speaker.about = Typed.text(about);
        speaker.restsOn = Typed.line(restsOn);
        speaker.status = SpeakerStatus.APPLIED;
        speaker.registerEvent(new MeetingEvent.SpeakerApplied(meeting, party, title));
        return speaker;
    }

    void score(PartyId host, int score) {
        if (status != SpeakerStatus.APPLIED) {
            throw MeetingRefused.wrongStatus();
        }
        if (score < 1 || score > BEST) {
            throw MeetingRefused.unanswered();
        }
        scores.put(host.value(), score);
    }

    void decide(boolean chosen, String why, int length, int at) {
        if (status != SpeakerStatus.APPLIED) {
            throw MeetingRefused.wrongStatus();
        }
        if (chosen && (length < 1 || length > LONGEST_SPEECH)) {
            throw MeetingRefused.agendaItem();
        }
        reason = Typed.said(why);
        status = chosen ? SpeakerStatus.CHOSEN : SpeakerStatus.DECLINED;
        minutes = chosen ? length : 0;
        place = at;
        registerEvent(new MeetingEvent.SpeakerDecided(new MeetingId(meetingId), new PartyId(partyId), chosen, why));
    }

    /** Changes places on the speaking list. */
    void swap(Speaker other) {
        var mine = place;
        place = other.place;
        other.place = mine;
    }

    int place() {
        return place;
    }

    SpeakerId id() {
        return new SpeakerId(id);
    }

    MeetingId meeting() {
        return new MeetingId(meetingId);
    }

    PartyId party() {
        return new PartyId(partyId);
    }

    SpeakerStatus status() {
        return status;
    }

    /** @param host whose own score is told beside the average */
    SpeakerSummary forHosts(PartyId host) {
        var average = scores.values().stream().mapToInt(Integer::intValue).average();
        return summary(about, average.isPresent() ? average.getAsDouble() : null, scores.get(host.value()), reason);
    }

    SpeakerSummary forItself() {
        return summary(about, null, null, reason);
    }

    SpeakerSummary forEverybody() {
        return summary("", null, null, null);
    }

    private SpeakerSummary summary(String said, @Nullable Double score, @Nullable Integer own, @Nullable String why) {
        return new SpeakerSummary(id(), meeting(), party(), title, said, restsOn, status, score, own, why, minutes);
    }
}
