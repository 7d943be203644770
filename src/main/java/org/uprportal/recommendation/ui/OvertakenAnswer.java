package org.uprportal.recommendation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uprportal.recommendation.Answer;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.SavedAnswer;

/** Says that a colleague has answered otherwise meanwhile, shows both answers, and lets the reader decide. */
class OvertakenAnswer extends Div {

    OvertakenAnswer(
            @Nullable String by, Answer stands, Map<String, String> words, Runnable takeMine, Runnable keepTheirs) {
        addClassName("upr-overtaken");
        getElement().setAttribute("role", "alert");
        var own = mine(stands, words);
        add(
                new Paragraph(getTranslation(
                        "recommendation.overtaken",
                        by == null ? getTranslation("recommendation.response.aColleague") : by)),
                line("recommendation.overtaken.stands", stands),
                line("recommendation.overtaken.yours", own));
        var buttons = new Div(
                new Button(getTranslation("recommendation.overtaken.mine"), click -> decided(takeMine)),
                new Button(getTranslation("recommendation.overtaken.theirs"), click -> decided(keepTheirs)));
        buttons.addClassName("upr-buttons");
        add(buttons);
    }

    /** The reader's answer: what stands, with the reader's own words where they were not taken. */
    static Answer mine(Answer stands, Map<String, String> words) {
        return new Answer(
                Position.valueOf(words.getOrDefault(
                        SavedAnswer.POSITION, stands.position().name())),
                words.getOrDefault(SavedAnswer.GROUP, stands.group()),
                words.getOrDefault(SavedAnswer.REASON, stands.reason()));
    }

    private Paragraph line(String key, Answer answer) {
        var line = new Paragraph(getTranslation(key, PositionChip.word(answer.position()), answer.reason()));
        line.getElement().setAttribute("dir", "auto");
        return line;
    }

    private void decided(Runnable work) {
        setVisible(false);
        work.run();
    }
}
