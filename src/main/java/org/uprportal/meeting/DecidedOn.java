package org.uprportal.meeting;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.party.CurrentActor;

/** What meetings have decided on something of a review, and where it is still to be spoken of. */
@Service
@Transactional(readOnly = true)
public class DecidedOn {

    private static final int MOST = 50;

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

    /** What is decided on it, what is open first, as far as the actor reads the minutes; those published in one statement. */
    public List<Decided> of(Matter matter) {
        return decisions.on(matter.kind(), matter.id(), Limit.of(MOST)).stream()
                .filter(row ->
                        row[2] == MinutesStatus.PUBLISHED || (actor.get().signedIn() && sight.reads((Decision) row[0])))
                .map(row -> new Decided(((Decision) row[0]).summary(), (String) row[1]))
                .toList();
    }

    /** The meetings on whose agenda it stands, the latest first. Open to everybody. */
    public List<MeetingSummary> spokenOf(Matter matter) {
        return agendas.meetingsOn(matter.kind(), matter.id(), Limit.of(MOST)).stream()
                .map(Meeting::summary)
                .toList();
    }
}
