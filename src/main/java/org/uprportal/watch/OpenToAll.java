package org.uprportal.watch;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.uprportal.consultation.ConsultationId;
import org.uprportal.consultation.Consultations;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.Plans;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.MinutesDesk;
import org.uprportal.organisation.Organisations;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyId;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.submission.Publications;
import org.uprportal.submission.SubmissionId;

/** Whether everybody may read, at this moment, what news are about: nothing else is told to those who watch. */
@Component
class OpenToAll {

    /** How it stands. */
    enum Answer {
        YES,
        NO,
        /** It will be, at a date. */
        NOT_YET
    }

    private final CurrentActor actor;
    private final Cycles cycles;
    private final Recommendations recommendations;
    private final Plans plans;
    private final Consultations consultations;
    private final Meetings meetings;
    private final MinutesDesk minutes;
    private final Readings readings;

    OpenToAll(
            CurrentActor actor,
            Cycles cycles,
            Recommendations recommendations,
            Plans plans,
            Consultations consultations,
            Meetings meetings,
            MinutesDesk minutes,
            Readings readings) {
        this.actor = actor;
        this.cycles = cycles;
        this.recommendations = recommendations;
        this.plans = plans;
        this.consultations = consultations;
        this.meetings = meetings;
        this.minutes = minutes;
        this.readings = readings;
    }

    /** What is asked of modules that publish. */
    @Component
    record Readings(Publications publications, Organisations organisations) {}

    Answer now(Topic topic, UUID subject) {
        return actor.callAs(
                Actor.VISITOR, () -> topic == Topic.POSITION ? position(subject) : yes(read(topic, subject)));
    }

    /** A position before the State's response is its government's own. */
    private Answer position(UUID subject) {
        return recommendations
                .find(new RecommendationId(subject))
                .map(one -> one.summary().position() == Position.PENDING ? Answer.NOT_YET : Answer.YES)
                .orElse(Answer.NO);
    }

    private boolean read(Topic topic, UUID subject) {
        return switch (topic) {
            case REVIEW, STAGE, REPORT -> cycles.find(new CycleId(subject)).isPresent();
            case POSITION, PROGRESS, RATING, REQUEST ->
                recommendations.find(new RecommendationId(subject)).isPresent();
            case ACTION -> plans.find(subject).isPresent();
            case CONSULTATION -> consultations.find(new ConsultationId(subject)).isPresent();
            case MEETING -> meetings.find(new MeetingId(subject)).isPresent();
            case MINUTES -> minutes.of(new MeetingId(subject)).isPresent();
            case SUBMISSION ->
                readings.publications().find(new SubmissionId(subject)).isPresent();
            case SUBMISSIONS -> readings.publications().count(new CycleId(subject)) > 0;
            case ORGANISATION ->
                readings.organisations().find(new PartyId(subject)).isPresent();
        };
    }

    private static Answer yes(boolean read) {
        return read ? Answer.YES : Answer.NO;
    }
}
