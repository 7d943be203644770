package org.uprportal.sample;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.Cycles;
import org.uprportal.notification.LetterRhythm;
import org.uprportal.watch.Watched;
import org.uprportal.watch.WatchedKind;
import org.uprportal.watch.Watches;

/** Two who watch: a media organisation the whole State, each morning; an envoy its newest review, at once. */
@Component
@Order(4)
@ConditionalOnProperty({"portal.sample", "portal.sample-cycles"})
class SampleWatches implements SampleChapter {

    private final Watches watches;
    private final Cycles cycles;
    private final SampleStage stage;

    SampleWatches(Watches watches, Cycles cycles, SampleStage stage) {
        this.watches = watches;
        this.cycles = cycles;
        this.stage = stage;
    }

    @Override
    public void write() {
        stage.as(SamplePeople.MEDIA_OWNER, () -> watches.watch(Watched.state(SamplePeople.TAVARA), LetterRhythm.DAILY));
        var newest = cycles.of(SamplePeople.TAVARA).getFirst();
        stage.as(SamplePeople.NORLUND_ENVOY, () -> {
            watches.watch(Watched.of(WatchedKind.CYCLE, newest.id().value()), LetterRhythm.AT_ONCE);
            watches.watch(Watched.state(SamplePeople.TAVARA), LetterRhythm.WEEKLY);
        });
    }
}
