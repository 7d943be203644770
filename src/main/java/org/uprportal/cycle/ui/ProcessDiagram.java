package org.uprportal.cycle.ui;

import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.uprportal.platform.Workflow.ProcessPicture;

/** A process as its BPMN diagram, with the place where it stands now. */
@JavaScript("context://portal/diagram.js")
class ProcessDiagram extends Div {

    ProcessDiagram(ProcessPicture picture, String label) {
        addClassName("upr-diagram");
        getElement().setAttribute("role", "figure");
        getElement().setAttribute("aria-label", label);
        getElement()
                .executeJs(
                        "window.uprDiagram(this, $0, $1, $2)",
                        picture.bpmnXml(),
                        List.copyOf(picture.active()),
                        List.copyOf(picture.passed()));
    }
}
