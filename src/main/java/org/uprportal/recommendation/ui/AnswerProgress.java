package org.uprportal.recommendation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** How many recommendations have an answer in preparation; it moves with each that is kept. */
class AnswerProgress extends Div {

    private final Span words = new Span();
    private final ProgressBar bar;
    private final int total;

    AnswerProgress(int total) {
        this.total = total;
        bar = new ProgressBar(0, total, 0);
        bar.getElement().setAttribute("aria-label", getTranslation("recommendation.response"));
        words.getElement().setAttribute("role", "status");
        setWidthFull();
        add(words, bar);
    }

    void show(int answered) {
        words.setText(getTranslation("recommendation.response.progress", answered, total));
        bar.setValue(answered);
    }
}
