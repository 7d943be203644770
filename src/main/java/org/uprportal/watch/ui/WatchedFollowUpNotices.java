package org.uprportal.watch.ui;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.followup.FollowUpEvent;
import org.uprportal.followup.FollowUpEvent.MidTermMissed;
import org.uprportal.followup.FollowUpEvent.MidTermPublished;
import org.uprportal.followup.FollowUpEvent.ProgressReported;
import org.uprportal.followup.FollowUpEvent.Rated;
import org.uprportal.followup.FollowUpEvent.RatedLocally;
import org.uprportal.followup.FollowUpEvent.RequestSilent;
import org.uprportal.followup.FollowUpEvent.StatusReported;
import org.uprportal.followup.FollowUpEvent.UpdateAsked;
import org.uprportal.followup.FollowUpEvent.UpdateGiven;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.Progress;
import org.uprportal.followup.Side;
import org.uprportal.followup.ui.FollowUpNavigation;
import org.uprportal.notification.NoticeTable;
import org.uprportal.platform.Words;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.watch.WatchSteps;

/** What those who watch hear of what becomes of recommendations, as each side says it. */
@Component
class WatchedFollowUpNotices {

    private final WatchSteps steps;
    private final Concerned concerned;
    private final FollowUps followUps;
    private final NoticeTable<FollowUpEvent> table = new NoticeTable<>();

    WatchedFollowUpNotices(WatchSteps steps, Concerned concerned, WatchedActionsNotices actions, FollowUps followUps) {
        this.steps = steps;
        this.concerned = concerned;
        this.followUps = followUps;
        progress(table);
        ratings(table);
        requests(table);
        actions.into(table);
        midTerm(table);
    }

    NoticeTable<FollowUpEvent> table() {
        return table;
    }

    private void progress(NoticeTable<FollowUpEvent> lines) {
        lines.on(StatusReported.class, one -> one.recommendation().value(), one -> page(one.recommendation()))
                .on(
                        ProgressReported.class,
                        one -> one.cycle().value(),
                        one -> FollowUpNavigation.cluster(one.cluster()))
                .tell(
                        StatusReported.class,
                        one -> before(one) == null,
                        "watch.news.progress.first",
                        one -> List.of(called(one.recommendation()), number(one.recommendation()), say(one.progress())),
                        one -> concerned.by(one.recommendation(), Concerned.organisation(one.by())))
                .tell(
                        StatusReported.class,
                        one -> before(one) == one.progress(),
                        "watch.news.progress.again",
                        one -> List.of(called(one.recommendation()), number(one.recommendation()), say(one.progress())),
                        one -> concerned.by(one.recommendation(), Concerned.organisation(one.by())))
                .tell(
                        StatusReported.class,
                        one -> before(one) != null && before(one) != one.progress(),
                        "watch.news.progress.changed",
                        one -> List.of(
                                called(one.recommendation()),
                                number(one.recommendation()),
                                say(Objects.requireNonNull(before(one))),
                                say(one.progress())),
                        one -> concerned.by(one.recommendation(), Concerned.organisation(one.by())))
                .tell(
                        ProgressReported.class,
                        "watch.news.report.period",
                        one -> List.of(
                                concerned.called(one.cycle()),
                                followUps.cluster(one.cluster()).orElseThrow().title()),
                        one -> concerned.by(one.cycle(), Concerned.organisation(one.lead())));
    }

    private void ratings(NoticeTable<FollowUpEvent> lines) {
        lines.on(Rated.class, one -> one.recommendation().value(), one -> page(one.recommendation()))
                .on(RatedLocally.class, one -> one.recommendation().value(), one -> page(one.recommendation()))
                .tell(
                        Rated.class,
                        one -> one.before() == null || one.before() == one.progress(),
                        "watch.news.rating.first",
                        one -> List.of(
                                called(one.recommendation()),
                                number(one.recommendation()),
                                side(one.side()),
                                say(one.progress())),
                        one -> concerned.by(one.recommendation(), Concerned.organisation(one.by())))
                .tell(
                        Rated.class,
                        one -> one.before() != null && one.before() != one.progress(),
                        "watch.news.rating.changed",
                        one -> List.of(
                                called(one.recommendation()),
                                number(one.recommendation()),
                                side(one.side()),
                                say(Objects.requireNonNull(one.before())),
                                say(one.progress())),
                        one -> concerned.by(one.recommendation(), Concerned.organisation(one.by())))
                .tell(
                        RatedLocally.class,
                        "watch.news.rating.local",
                        one -> List.of(
                                called(one.recommendation()),
                                number(one.recommendation()),
                                side(one.side()),
                                one.name()),
                        one -> concerned.by(one.recommendation()));
    }

    private void requests(NoticeTable<FollowUpEvent> lines) {
        lines.on(UpdateAsked.class, one -> one.recommendation().value(), one -> page(one.recommendation()))
                .on(UpdateGiven.class, one -> one.recommendation().value(), one -> page(one.recommendation()))
                .on(RequestSilent.class, one -> one.recommendation().value(), one -> page(one.recommendation()))
                // Who asked is told to nobody, and the hour could tell: by day only.
                .tell(
                        UpdateAsked.class,
                        "watch.news.request.asked",
                        one -> List.of(called(one.recommendation()), number(one.recommendation())),
                        one -> concerned.by(one.recommendation()))
                .tell(
                        UpdateGiven.class,
                        "watch.news.request.answered",
                        one -> List.of(called(one.recommendation()), number(one.recommendation())),
                        one -> concerned.by(one.recommendation()))
                .tell(
                        RequestSilent.class,
                        "watch.news.request.silent",
                        one -> List.of(called(one.recommendation()), number(one.recommendation())),
                        one -> concerned.by(one.recommendation()));
    }

    private void midTerm(NoticeTable<FollowUpEvent> lines) {
        lines.on(MidTermPublished.class, one -> one.cycle().value(), one -> FollowUpNavigation.midTerm(one.cycle()))
                .on(MidTermMissed.class, one -> one.cycle().value(), one -> FollowUpNavigation.midTerm(one.cycle()))
                .tell(
                        MidTermPublished.class,
                        "watch.news.report.midTerm",
                        one -> List.of(concerned.called(one.cycle())),
                        one -> concerned.by(one.cycle()))
                .tell(
                        MidTermMissed.class,
                        "watch.news.report.midTermMissed",
                        one -> List.of(concerned.called(one.cycle())),
                        one -> concerned.by(one.cycle()));
    }

    @EventListener
    void on(FollowUpEvent event) {
        table.of(event).forEach(steps::hear);
    }

    /** What the government had said before it said this; null for nothing. */
    private @Nullable Progress before(StatusReported reported) {
        var said =
                followUps.followed(concerned.found(reported.recommendation())).government();
        return said.size() < 2 ? null : said.get(1).progress();
    }

    private Words called(RecommendationId id) {
        return concerned.called(concerned.found(id).cycle());
    }

    private String number(RecommendationId id) {
        return concerned.paragraph(id);
    }

    static Words say(Progress progress) {
        return Words.text("followup.progress." + progress);
    }

    private static Words side(Side side) {
        return Words.text("watch.side." + side);
    }

    private static String page(RecommendationId id) {
        return FollowUpNavigation.recommendation(id);
    }
}
