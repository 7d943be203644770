package org.uprportal.inbox.process;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateTask;
import org.operaton.bpm.engine.delegate.TaskListener;
import org.operaton.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.operaton.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.operaton.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.operaton.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.operaton.bpm.engine.impl.pvm.process.ActivityImpl;
import org.operaton.bpm.engine.impl.pvm.process.ScopeImpl;
import org.operaton.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.uprportal.inbox.InboxSteps;

/** Tells the inbox of every user task that begins or ceases to wait. */
@Component
class InboxPlugin extends AbstractProcessEnginePlugin {

    private static final String FORM_KEY = "formKey";
    private static final String EXTENSIONS = "http://camunda.org/schema/1.0/bpmn";

    private final ObjectProvider<InboxSteps> inbox;

    InboxPlugin(ObjectProvider<InboxSteps> inbox) {
        this.inbox = inbox;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var listeners = engine.getCustomPreBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            engine.setCustomPreBPMNParseListeners(listeners);
        }
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                var formKey =
                        element.attributeNS(new org.operaton.bpm.engine.impl.util.xml.Namespace(EXTENSIONS), FORM_KEY);
                var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                task.addTaskListener(TaskListener.EVENTNAME_CREATE, waiting -> appeared(waiting, formKey));
                List.of(TaskListener.EVENTNAME_COMPLETE, TaskListener.EVENTNAME_DELETE)
                        .forEach(end -> task.addTaskListener(
                                end, waiting -> inbox.getObject().disappeared(waiting.getId())));
            }
        });
    }

    private void appeared(DelegateTask task, String formKey) {
        var subject = UUID.fromString(task.getExecution().getProcessBusinessKey());
        inbox.getObject().appeared(task.getId(), formKey, task.getTaskDefinitionKey(), subject);
    }
}
