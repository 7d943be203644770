package org.uprportal.register.ui;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleId;
import org.uprportal.platform.GenevaTime;
import org.uprportal.recommendation.Outcomes;
import org.uprportal.review.Reviews;

/** What stands beside the recommendations of a review: under which symbols its papers are, and what was asked in advance. */
@Component
class CourseParts {

    private final Outcomes outcomes;
    private final Reviews reviews;

    CourseParts(Outcomes outcomes, Reviews reviews) {
        this.outcomes = outcomes;
        this.reviews = reviews;
    }

    /** The symbols of report, addendum and decision, those that are known. */
    void papers(OpenHtml html, CycleId cycle, FacetNames.Names names) {
        var symbols = outcomes.symbols(cycle);
        if (symbols.isEmpty()) {
            return;
        }
        html.el("h3", names.text("register.papers"));
        html.el(
                "dl.facts",
                () -> symbols.forEach((paper, symbol) -> {
                    html.el("dt", names.text("recommendation.paper." + paper));
                    html.el("dd", () -> html.el("bdi", symbol));
                }));
    }

    /** Questions that States have put in advance, folded up. */
    void questions(OpenHtml html, Locale reader, CycleId cycle, FacetNames.Names names) {
        var questions = reviews.questions(cycle);
        if (questions.isEmpty()) {
            return;
        }
        html.el("details", () -> {
            html.el(
                    "summary",
                    names.text("register.questions") + " (" + names.text("register.number", questions.size()) + ")");
            html.el(
                    "ul",
                    () -> questions.forEach(one -> html.el("li", () -> {
                        html.link(
                                Addresses.recommending(reader, one.by().value()),
                                names.state(one.by().value()));
                        html.el("p", one.text(), "dir", "auto");
                        html.el(
                                "time",
                                GenevaTime.day(one.at(), reader),
                                "datetime",
                                one.at().toString());
                    })));
        });
    }
}
