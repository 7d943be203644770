package badexample.ui;

import java.util.UUID;
import org.uprportal.identity.Actor;
import org.uprportal.identity.CurrentActor;
import org.uprportal.platform.Workflow;

/** A page that acts as the portal and moves the engine. */
class BadPage extends com.vaadin.flow.component.html.Div {

    BadPage(CurrentActor actor, Workflow workflow) {
        actor.runAs(Actor.PORTAL, () -> workflow.complete(UUID.randomUUID(), "userTask_any"));
    }
}
