package org.uprportal.cycle.ui;

import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.uprportal.cycle.ui.ModelWords.Step;
import org.uprportal.platform.Workflow.ProcessPicture;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.platform.ui.StatusChip.Tone;

/** A process in the reader's words: its steps with the place where it stands now, and below them its BPMN diagram. */
@JavaScript("context://portal/diagram.js")
class ProcessDiagram extends Div {

    ProcessDiagram(ProcessPicture picture, String label) {
        addClassName("upr-stack");
        var words = ModelWords.of(picture.bpmnXml(), this::inWords);
        var steps = new OrderedList();
        steps.addClassName("upr-steps");
        words.steps().forEach(step -> steps.add(entry(step, picture)));
        var diagram = new Div();
        diagram.addClassName("upr-diagram");
        diagram.getElement().setAttribute("role", "figure");
        diagram.getElement().setAttribute("aria-label", label);
        diagram.getElement()
                .executeJs(
                        "window.uprDiagram(this, $0, $1, $2)",
                        words.xml(),
                        List.copyOf(picture.active()),
                        List.copyOf(picture.passed()));
        var drawn = new Details(getTranslation("cycle.process.diagram"), diagram);
        drawn.setOpened(true);
        drawn.setWidthFull();
        add(steps, drawn);
    }

    private String inWords(String name) {
        var key = ModelWords.key(name);
        var words = getTranslation(key);
        return words.equals(key) ? name : words;
    }

    private ListItem entry(Step step, ProcessPicture picture) {
        var entry = new ListItem(new Span(step.name()));
        if (picture.active().contains(step.id())) {
            entry.addClassName("upr-step-now");
            entry.getElement().setAttribute("aria-current", "step");
            entry.add(new StatusChip(getTranslation("cycle.step.now"), Tone.INFO));
        } else if (picture.passed().contains(step.id())) {
            entry.add(new StatusChip(getTranslation("cycle.step.done"), Tone.GOOD));
        } else {
            entry.add(new StatusChip(getTranslation("cycle.step.ahead"), Tone.NEUTRAL));
        }
        return entry;
    }
}
