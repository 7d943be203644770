package org.uprportal.watch.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.followup.ClusterId;
import org.uprportal.followup.ClusterSummary;
import org.uprportal.followup.FollowUps;
import org.uprportal.meeting.DecisionId;
import org.uprportal.meeting.DecisionSummary;
import org.uprportal.meeting.Matter;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.MeetingSummary;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.MinutesDesk;
import org.uprportal.meeting.MinutesEvent;
import org.uprportal.meeting.MinutesEvent.Given;
import org.uprportal.meeting.ui.MeetingNavigation;
import org.uprportal.notification.NoticeTable;
import org.uprportal.party.Actor;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.Words;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.watch.WatchSteps;
import org.uprportal.watch.Watched;
import org.uprportal.watch.WatchedKind;

/** Those who watch something hear what a meeting has decided on it, as far as everybody reads the minutes. */
@Component
class WatchedDecisionsNotices {

    private final WatchSteps steps;
    private final Concerned concerned;
    private final Meetings meetings;
    private final MinutesDesk minutes;
    private final FollowUps followUps;
    private final CurrentActor actor;
    private final NoticeTable<MinutesEvent> table;

    WatchedDecisionsNotices(
            WatchSteps steps,
            Concerned concerned,
            Meetings meetings,
            MinutesDesk minutes,
            FollowUps followUps,
            CurrentActor actor) {
        this.steps = steps;
        this.concerned = concerned;
        this.meetings = meetings;
        this.minutes = minutes;
        this.followUps = followUps;
        this.actor = actor;
        this.table = new NoticeTable<MinutesEvent>(
                        event -> event.meeting().value(), event -> MeetingNavigation.minutes(event.meeting()))
                .tell(
                        Given.class,
                        one -> about(one.decision()).isPresent(),
                        "watch.news.minutes.decided",
                        one -> List.of(
                                Watched.called(found(one.meeting()).state()),
                                found(one.meeting()).title(),
                                one.words(),
                                Words.day(one.due())),
                        one -> about(one.decision())
                                .map(matter -> by(matter, found(one.meeting())))
                                .orElse(Set.of()));
    }

    NoticeTable<MinutesEvent> table() {
        return table;
    }

    @EventListener
    void on(MinutesEvent event) {
        table.of(event).forEach(steps::hear);
    }

    /** What it is about; nothing where the minutes are kept among those who took part. */
    private Optional<Matter> about(DecisionId decision) {
        return actor.callAs(Actor.VISITOR, () -> minutes.decision(decision).map(DecisionSummary::about));
    }

    private Set<Audience> by(Matter matter, MeetingSummary meeting) {
        var all = new HashSet<Audience>();
        all.add(Watched.state(meeting.state()).watchers());
        switch (matter.kind()) {
            case RECOMMENDATION -> all.addAll(concerned.by(new RecommendationId(matter.id())));
            case CLUSTER ->
                all.addAll(concerned.by(followUps
                        .cluster(new ClusterId(matter.id()))
                        .map(ClusterSummary::recommendations)
                        .orElse(List.of())));
            case CONSULTATION ->
                all.add(Watched.of(WatchedKind.CONSULTATION, matter.id()).watchers());
            case MEETING -> all.add(Watched.of(WatchedKind.MEETING, matter.id()).watchers());
            // Nobody watches a submission by itself; who watches its State hears of it.
            case SUBMISSION -> {}
        }
        return all;
    }

    private MeetingSummary found(MeetingId id) {
        return meetings.find(id).orElseThrow().summary();
    }
}
