package org.uprportal.cycle.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.StageProgress;
import org.uprportal.platform.Workflow;
import org.uprportal.platform.Workflow.ProcessPicture;

/** The processes that carry a whole cycle, as pictures with the live position. */
@Component
class CycleProcesses {

    private final Workflow workflow;
    private final ObjectProvider<StageProgress> stages;

    CycleProcesses(Workflow workflow, ObjectProvider<StageProgress> stages) {
        this.workflow = workflow;
        this.stages = stages;
    }

    Map<String, ProcessPicture> pictures(CycleSummary cycle) {
        var pictures = new LinkedHashMap<String, ProcessPicture>();
        var subject = cycle.id().value();
        workflow.picture("upr-cycle", subject).ifPresent(picture -> pictures.put("upr-cycle", picture));
        stages.stream()
                .filter(stage -> stage.process() != null)
                .forEach(stage -> workflow.picture(stage.process(), subject)
                        .filter(picture -> !picture.active().isEmpty())
                        .ifPresent(picture -> pictures.put(stage.process(), picture)));
        return pictures;
    }
}
