package org.uprportal.review;

import java.util.List;
import org.uprportal.cycle.CycleWorld;
import org.uprportal.recommendation.MatrixImports;
import org.uprportal.state.StateCode;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.world.ModuleWorld;
import org.uprportal.testing.world.Sample;
import org.uprportal.testing.world.Trials;

/** The record of reviews, of which the secretariat draws the troika, and the questions missions put. */
public class ReviewWorld implements ModuleWorld {

    private final CycleWorld cycles;
    private final Reviews reviews;
    private final MatrixImports imports;

    ReviewWorld(CycleWorld cycles, Reviews reviews, MatrixImports imports) {
        this.cycles = cycles;
        this.reviews = reviews;
        this.imports = imports;
    }

    @Override
    public void trials(Trials trials) {
        trials.of("review-record")
                .read(who -> reviews.troika(cycles.present()) != null)
                .write(() -> reviews.draw(
                        cycles.present(), List.of(new StateCode("NOR"), new StateCode("KEN"), new StateCode("PER"))))
                .create(() -> imports.preview(cycles.answering(), InventedMatrix.pending()));
        trials.of("advance-question")
                .read(who -> reviews.questions(cycles.present()) != null)
                .create(() -> reviews.ask(cycles.present(), "Why?"));
    }

    @Override
    public List<Sample> samples(String route, String object) {
        return List.of(
                Sample.of(cycles.followed().value(), null),
                Sample.of(cycles.present().value(), null));
    }
}
