package org.uprportal.watch.ui;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.notification.NoticeTable;
import org.uprportal.platform.Words;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.RecommendationEvent;
import org.uprportal.recommendation.RecommendationEvent.ImportTakenBack;
import org.uprportal.recommendation.RecommendationEvent.Imported;
import org.uprportal.recommendation.RecommendationEvent.OutcomeAdopted;
import org.uprportal.recommendation.RecommendationEvent.PositionTaken;
import org.uprportal.recommendation.RecommendationEvent.ResponseSent;
import org.uprportal.recommendation.ui.RecommendationNavigation;
import org.uprportal.watch.WatchSteps;

/** What those who watch hear of recommendations and of the State's answers to them. */
@Component
class WatchedRecommendationsNotices {

    private final WatchSteps steps;
    private final NoticeTable<RecommendationEvent> table;

    WatchedRecommendationsNotices(WatchSteps steps, Concerned concerned) {
        this.steps = steps;
        this.table = new NoticeTable<RecommendationEvent>(
                        event -> event.cycle().value(), event -> RecommendationNavigation.register(event.cycle()))
                .on(
                        PositionTaken.class,
                        one -> one.recommendation().value(),
                        one -> RecommendationNavigation.recommendation(one.recommendation()))
                .tell(
                        PositionTaken.class,
                        one -> one.from() == Position.PENDING,
                        "watch.news.position.first",
                        one -> List.of(
                                concerned.called(one.cycle()),
                                concerned.paragraph(one.recommendation()),
                                position(one.to())),
                        one -> concerned.by(one.recommendation()))
                .tell(
                        PositionTaken.class,
                        one -> one.from() != Position.PENDING && one.from() != one.to(),
                        "watch.news.position.changed",
                        one -> List.of(
                                concerned.called(one.cycle()),
                                concerned.paragraph(one.recommendation()),
                                position(one.from()),
                                position(one.to())),
                        one -> concerned.by(one.recommendation()))
                .tell(
                        Imported.class,
                        "watch.news.review.imported",
                        one -> List.of(concerned.called(one.cycle()), one.count()),
                        one -> concerned.by(one.cycle()))
                .tell(
                        ImportTakenBack.class,
                        "watch.news.review.takenBack",
                        one -> List.of(concerned.called(one.cycle()), one.count()),
                        one -> concerned.by(one.cycle()))
                .tell(
                        ResponseSent.class,
                        "watch.news.review.answered",
                        one -> List.of(
                                concerned.called(one.cycle()), one.supported(), one.supportedInPart(), one.noted()),
                        one -> concerned.by(one.cycle()))
                .tell(
                        OutcomeAdopted.class,
                        "watch.news.review.adopted",
                        one -> List.of(concerned.called(one.cycle())),
                        one -> concerned.by(one.cycle()));
    }

    NoticeTable<RecommendationEvent> table() {
        return table;
    }

    @EventListener
    void on(RecommendationEvent event) {
        table.of(event).forEach(steps::hear);
    }

    private static Words position(Position position) {
        return Words.text("recommendation.position." + position);
    }
}
