package org.uprportal.monitor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;
import org.uprportal.monitor.Brief;
import org.uprportal.monitor.BriefId;
import org.uprportal.monitor.Briefs;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Limit;

/** The team's own words of a brief; they save themselves, and what two colleagues write at once is put together. */
class BriefIntro extends Div {

    private final transient Briefs briefs;
    private final BriefId id;
    private final TextArea text = new TextArea(getTranslation("monitor.brief.intro"));
    private final Span saved = new Span();
    private final Div note = new Div();
    private String read;

    BriefIntro(Briefs briefs, Brief brief) {
        this.briefs = briefs;
        this.id = brief.summary().id();
        this.read = brief.intro();
        addClassName("upr-form");
        text.setHelperText(getTranslation("monitor.brief.intro.help"));
        text.setWidthFull();
        text.setMinHeight("12rem");
        Limit.on(text, Briefs.LONGEST);
        text.setValue(brief.intro());
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                saved.setText("");
                Attempt.run(this, this::save);
            }
        });
        note.addClassName("upr-overtaken");
        note.setVisible(false);
        if (!brief.aside().isEmpty()) {
            aside(brief.aside(), null);
        }
        add(text, saved, note);
    }

    /** Saves what was typed; the text then reads as it stands, with what a colleague has changed meanwhile. */
    boolean save() {
        var result = briefs.save(id, read, text.getValue());
        read = result.text();
        if (!result.text().equals(text.getValue())) {
            text.setValue(result.text());
        }
        var whole = result.overtaken().isEmpty();
        saved.setText(getTranslation(whole ? "monitor.saved" : "monitor.notSaved"));
        result.overtaken().forEach(one -> aside(one.mine(), one.by()));
        return whole;
    }

    /** What stands, as its writer has read it. */
    String read() {
        return read;
    }

    /** Somebody else's words stand in the field; the writer's own are here, to be taken after all or let go. */
    private void aside(String words, @Nullable String by) {
        note.removeAll();
        note.add(new Paragraph(getTranslation("monitor.aside", by == null ? getTranslation("monitor.colleague") : by)));
        words.lines().forEach(line -> note.add(new Paragraph(line)));
        var mine = new Button(getTranslation("monitor.aside.mine"), click -> {
            if (Attempt.run(this, () -> {
                var result = briefs.save(id, text.getValue(), words);
                read = result.text();
                text.setValue(result.text());
            })) {
                note.setVisible(false);
            }
        });
        var theirs = new Button(getTranslation("monitor.aside.theirs"), click -> {
            if (Attempt.run(this, () -> briefs.letGo(id))) {
                note.setVisible(false);
            }
        });
        var buttons = new Div(mine, theirs);
        buttons.addClassName("upr-buttons");
        note.add(buttons);
        note.setVisible(true);
    }
}
