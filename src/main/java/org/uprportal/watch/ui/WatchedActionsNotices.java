package org.uprportal.watch.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.uprportal.followup.ActionSteps;
import org.uprportal.followup.FollowUpEvent;
import org.uprportal.followup.FollowUpEvent.ActionEnded;
import org.uprportal.followup.FollowUpEvent.ActionMoved;
import org.uprportal.followup.FollowUpEvent.ActionSilent;
import org.uprportal.followup.FollowUpEvent.LawInForce;
import org.uprportal.followup.FollowUpEvent.LawTakenBack;
import org.uprportal.followup.PlannedAction;
import org.uprportal.followup.ui.FollowUpNavigation;
import org.uprportal.notification.NoticeTable;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.Words;
import org.uprportal.recommendation.RecommendationId;

/** What those who watch hear of actions and laws, once the plan they stand in is public. */
@Component
class WatchedActionsNotices {

    private final Concerned concerned;
    private final ActionSteps actions;
    private final CurrentActor actor;

    WatchedActionsNotices(Concerned concerned, ActionSteps actions, CurrentActor actor) {
        this.concerned = concerned;
        this.actions = actions;
        this.actor = actor;
    }

    void into(NoticeTable<FollowUpEvent> lines) {
        lines.on(ActionMoved.class, ActionMoved::action, one -> FollowUpNavigation.action(one.action()))
                .on(ActionEnded.class, ActionEnded::action, one -> FollowUpNavigation.action(one.action()))
                .on(ActionSilent.class, ActionSilent::action, one -> FollowUpNavigation.action(one.action()))
                .on(LawInForce.class, LawInForce::action, one -> FollowUpNavigation.action(one.action()))
                .on(LawTakenBack.class, LawTakenBack::action, one -> FollowUpNavigation.action(one.action()))
                .tell(
                        ActionMoved.class,
                        "watch.news.action.moved",
                        one -> List.of(called(one.recommendations()), one.title(), from(one), Words.day(one.to())),
                        one -> concerned.by(one.recommendations()))
                .tell(
                        ActionEnded.class,
                        one -> found(one.action()).done(),
                        "watch.news.action.done",
                        one -> List.of(
                                called(one.recommendations()),
                                found(one.action()).title()),
                        one -> concerned.by(one.recommendations()))
                .tell(
                        ActionEnded.class,
                        one -> !found(one.action()).done(),
                        "watch.news.action.dropped",
                        one -> List.of(
                                called(one.recommendations()),
                                found(one.action()).title()),
                        one -> concerned.by(one.recommendations()))
                .tell(
                        ActionSilent.class,
                        "watch.news.action.overdue",
                        one -> List.of(concerned.called(one.cycle()), one.title()),
                        one -> concerned.by(found(one.action()).recommendations()))
                .tell(
                        LawInForce.class,
                        "watch.news.action.inForce",
                        one -> List.of(called(one.recommendations()), one.title()),
                        one -> concerned.by(one.recommendations()))
                .tell(
                        LawTakenBack.class,
                        "watch.news.action.takenBack",
                        one -> List.of(called(one.recommendations()), one.title()),
                        one -> concerned.by(one.recommendations()));
    }

    /** The day until which it was to be done before; the same again where nobody wrote it down. */
    private Words from(ActionMoved moved) {
        var moves = found(moved.action()).moves();
        LocalDate before = moves.isEmpty() ? moved.to() : moves.getLast().from();
        return Words.day(before);
    }

    private PlannedAction found(UUID action) {
        return actor.callAs(Actor.PORTAL, () -> actions.find(action)).action();
    }

    private Words called(List<RecommendationId> served) {
        return concerned.called(concerned.found(served.getFirst()).cycle());
    }
}
