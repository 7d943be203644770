package badexample.ui;

import java.util.UUID;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.Workflow;

/** A page that decides by kind, acts as the portal, moves the engine, writes to a page from outside and wants Markdown. */
class BadPage extends com.vaadin.flow.component.html.Div {

    badexample.BadSteps steps;

    BadPage(CurrentActor actor, Workflow workflow) {
        com.vaadin.flow.component.shared.Tooltip.forComponent(this).withMarkdown("*bad*");
        setVisible(actor.get().secretariat());
        getUI().ifPresent(somebodyElse -> somebodyElse.access(() -> {}));
        actor.runAs(Actor.PORTAL, () -> workflow.complete(UUID.randomUUID(), "userTask_any"));
    }
}
