package org.uprportal.cycle;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;

/** What the process is told of a cycle; no page sees it. */
@Service
@Transactional
public class CycleSteps {

    private final ObjectProvider<CycleEnd> ends;
    private final CurrentActor actor;

    CycleSteps(ObjectProvider<CycleEnd> ends, CurrentActor actor) {
        this.ends = ends;
        this.actor = actor;
    }

    /** The subjects of everything at work in a cycle besides the cycle itself. */
    @Transactional(readOnly = true)
    public Collection<UUID> atWork(CycleId id) {
        return actor.callAs(
                Actor.PORTAL,
                () -> ends.stream()
                        .flatMap(end -> end.subjects(id).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
