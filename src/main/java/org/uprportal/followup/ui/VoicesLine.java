package org.uprportal.followup.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.uprportal.followup.Progress;
import org.uprportal.followup.Voices;

/** How many voices say what, and only then the one figure; where they are few, no figure stands for all. */
class VoicesLine extends Div {

    VoicesLine(Voices voices) {
        addClassName("upr-sides");
        for (var progress : Progress.values()) {
            var count = voices.counts().getOrDefault(progress, 0);
            if (count > 0) {
                add(new Span(count + " ×"), new ProgressChip(progress));
            }
        }
        if (voices.judging() > 0) {
            var rule = new Span(getTranslation(
                    voices.few() ? "followup.voices.few" : "followup.voices.middle",
                    voices.judging(),
                    ProgressChip.word(voices.says())));
            rule.addClassName("upr-muted");
            add(rule);
        }
        getElement().setAttribute("title", getTranslation("followup.voices.rule"));
    }
}
