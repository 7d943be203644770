package org.uprportal.meeting.process;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.uprportal.inbox.TaskBrief;
import org.uprportal.inbox.TaskKind;
import org.uprportal.meeting.CohostId;
import org.uprportal.meeting.Hosts;
import org.uprportal.party.Actor;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;

/** Whoever is asked to host a meeting together answers. */
@Component
class CohostTask implements TaskKind {

    private final Hosts hosts;
    private final CurrentActor actor;

    CohostTask(Hosts hosts, CurrentActor actor) {
        this.hosts = hosts;
        this.actor = actor;
    }

    @Override
    public String formKey() {
        return MeetingModel.COHOST_FORM;
    }

    @Override
    public TaskBrief brief(UUID subject) {
        return actor.callAs(Actor.PORTAL, () -> {
            var request = hosts.find(new CohostId(subject)).orElseThrow();
            var meeting = hosts.meetingOf(request.id());
            return new TaskBrief(
                    List.of(meeting.title()),
                    meeting.state(),
                    meeting.begins(),
                    Set.of(Audience.editors(request.party())));
        });
    }
}
