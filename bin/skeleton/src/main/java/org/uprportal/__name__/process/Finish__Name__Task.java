package org.uprportal.__name__.process;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.uprportal.__name__.__Name__Id;
import org.uprportal.__name__.__Name__s;
import org.uprportal.inbox.TaskBrief;
import org.uprportal.inbox.TaskKind;
import org.uprportal.party.Actor;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;

/** The party does what it has begun. */
@Component
class Finish__Name__Task implements TaskKind {

    private final __Name__s all;
    private final CurrentActor actor;

    Finish__Name__Task(__Name__s all, CurrentActor actor) {
        this.all = all;
        this.actor = actor;
    }

    @Override
    public String formKey() {
        return __Name__Model.FINISH_FORM;
    }

    @Override
    public TaskBrief brief(UUID subject) {
        var one = actor.callAs(Actor.PORTAL, () -> all.find(new __Name__Id(subject))).orElseThrow();
        return new TaskBrief(
                List.of(one.title()), one.state(), one.until(), Set.of(Audience.editors(one.party())));
    }
}
