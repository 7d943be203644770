package org.uprportal.midterm.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;
import org.uprportal.edition.Overtaken;
import org.uprportal.followup.Progress;
import org.uprportal.followup.TrafficLight;
import org.uprportal.followup.ui.ProgressChip;
import org.uprportal.midterm.MidtermDesk;
import org.uprportal.midterm.MidtermId;
import org.uprportal.midterm.MidtermRow;
import org.uprportal.midterm.RowWords;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendingState;

/** One recommendation of a draft: what the report says of it, saved as it is typed. */
class RowForm extends ListItem {

    private final transient MidtermDesk desk;
    private final transient Runnable changed;
    private final transient MidtermId id;
    private final transient RecommendationId recommendation;
    private final Select<Progress> progress = new Select<>();
    private final TextArea words = new TextArea(getTranslation("midterm.words"));
    private final Span saved = new Span();
    private final Span proposal = new Span();
    private final Div aside = new Div();
    private transient RowWords read;
    private boolean filling;

    /** @param changed is told whenever something was saved */
    RowForm(MidtermId id, MidtermRow row, boolean writable, MidtermDesk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
        this.id = id;
        this.recommendation = row.recommendation().id();
        this.read = row.said();
        var one = row.recommendation();
        var text = new Paragraph(one.paragraph() + " " + one.text());
        text.getElement().setAttribute("dir", "auto");
        text.addClassName("upr-task-title");
        var facts = new Span(String.join(
                " · ",
                one.recommendingStates().stream().map(RecommendingState::name).toList()));
        facts.addClassName("upr-muted");
        progress.setLabel(getTranslation("followup.progress"));
        progress.setItems(Progress.values());
        progress.setItemLabelGenerator(each -> TrafficLight.shape(each) + " " + ProgressChip.word(each));
        words.setWidthFull();
        Limit.on(words, MidtermDesk.LONGEST_WORDS);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        fill(row.said());
        progress.setReadOnly(!writable);
        words.setReadOnly(!writable);
        progress.addValueChangeListener(change -> save());
        words.addValueChangeListener(change -> save());
        aside.addClassName("upr-overtaken");
        saved.getElement().setAttribute("role", "status");
        if (row.proposed()) {
            proposal.add(new StatusChip(getTranslation("midterm.proposed"), StatusChip.Tone.INFO));
        }
        aside(row.aside());
        add(
                text,
                new Div(facts, new Span(" · "), new Span(getTranslation("recommendation.position." + one.position()))),
                proposal,
                progress,
                words,
                saved,
                aside);
    }

    private void fill(RowWords now) {
        filling = true;
        read = now;
        progress.setValue(now.progress());
        words.setValue(now.words());
        filling = false;
    }

    private void save() {
        if (filling) {
            return;
        }
        saved.setText("");
        Attempt.run(this, () -> {
            var mine = new RowWords(progress.getValue(), words.getValue());
            var result = desk.say(id, recommendation, read, mine);
            if (result.stands().equals(mine)) {
                read = mine;
            } else {
                fill(result.stands());
            }
            proposal.removeAll();
            saved.setText(getTranslation(result.overtaken().isEmpty() ? "midterm.saved" : "midterm.notSaved"));
            if (!result.overtaken().isEmpty()) {
                aside(result.overtaken().stream()
                        .collect(java.util.stream.Collectors.toMap(Overtaken::field, Overtaken::mine)));
            }
            changed.run();
        });
    }

    /** A colleague's words stand in the fields; the writer's own are here, to be copied or let go. */
    private void aside(Map<String, String> kept) {
        aside.removeAll();
        aside.setVisible(!kept.isEmpty());
        if (!kept.isEmpty()) {
            aside.add(new Paragraph(getTranslation("midterm.aside")));
            kept.forEach((field, mine) -> aside.add(
                    new Paragraph(field.equals("progress") ? ProgressChip.word(Progress.valueOf(mine)) : mine)));
            aside.add(new Button(getTranslation("midterm.letGo"), click -> {
                if (Attempt.run(this, () -> desk.letGo(id, recommendation))) {
                    aside.setVisible(false);
                }
            }));
        }
    }
}
