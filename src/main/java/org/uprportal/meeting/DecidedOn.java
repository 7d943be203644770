package org.uprportal.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.Part;

/** What meetings have decided on something of a review, and where it is still to be spoken of. */
@Service
@Transactional(readOnly = true)
public class DecidedOn {

    /** A list in a question to the database is never empty. */
    private static final UUID NONE = new UUID(0, 0);

    private final DecisionRepository decisions;
    private final AgendaRepository agendas;
    private final MinutesSight sight;
    private final CurrentActor actor;

    DecidedOn(DecisionRepository decisions, AgendaRepository agendas, MinutesSight sight, CurrentActor actor) {
        this.decisions = decisions;
        this.agendas = agendas;
        this.sight = sight;
        this.actor = actor;
    }

    /** A decision and the meeting that has taken it. */
    public record Decided(DecisionSummary decision, String meeting) {}

    /**
     * What is decided on it, what is open first, as far as the actor reads the minutes; those published in one statement.
     *
     * @param offset from which on, a multiple of {@code most}
     */
    public Part<Decided> of(Matter matter, int offset, int most) {
        return Part.of(decisions.on(matter.kind(), matter.id(), read(matter), Part.page(offset, most)))
                .map(row -> new Decided(((Decision) row[0]).summary(), (String) row[1]));
    }

    private List<UUID> read(Matter matter) {
        var read = new ArrayList<UUID>();
        read.add(NONE);
        if (actor.get().signedIn()) {
            decisions.within(matter.kind(), matter.id()).stream()
                    .filter(sight::reads)
                    .forEach(one -> read.add(one.summary().id().value()));
        }
        return read;
    }

    /** The meetings on whose agenda it stands, the latest first. Open to everybody. @param offset a multiple of {@code most} */
    public Part<MeetingSummary> spokenOf(Matter matter, int offset, int most) {
        return Part.of(agendas.meetingsOn(matter.kind(), matter.id(), Part.page(offset, most)))
                .map(Meeting::summary);
    }
}
