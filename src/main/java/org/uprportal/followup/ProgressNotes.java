package org.uprportal.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.Messages;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.state.States;

/** The quarter's progress note for parliament, press and public: nothing in it that is not public, whoever takes it. */
@Service
@Transactional
public class ProgressNotes {

    private final FollowUps followUps;
    private final Recommendations recommendations;
    private final Cycles cycles;
    private final States states;
    private final Messages messages;
    private final CurrentActor actor;
    private final PortalClock clock;

    ProgressNotes(
            FollowUps followUps,
            Recommendations recommendations,
            Cycles cycles,
            States states,
            Messages messages,
            CurrentActor actor,
            PortalClock clock) {
        this.followUps = followUps;
        this.recommendations = recommendations;
        this.cycles = cycles;
        this.states = states;
        this.messages = messages;
        this.actor = actor;
        this.clock = clock;
    }

    /** The note of the present quarter, of a closed cycle that of the quarter in which it was closed, as a Word file in that language. Open to everybody. */
    public byte[] document(CycleId cycle, Locale locale) {
        var note = note(cycle, locale);
        return ProgressNoteDocument.write(note, words(locale, note.day()));
    }

    /** The same to be shown on a page. Open to everybody. */
    public ProgressNote note(CycleId cycle, Locale locale) {
        return actor.callAs(Actor.PORTAL, () -> write(cycle, locale));
    }

    private PlanWords words(Locale locale, LocalDate today) {
        return new PlanWords(messages, locale, Map.of(), party -> "", Map.of(), Map.of(), Map.of(), today);
    }

    private ProgressNote write(CycleId id, Locale locale) {
        var cycle = cycles.get(id);
        var now = cycle.asOf(clock.instant());
        var today = LocalDate.ofInstant(now, PortalClock.GENEVA);
        var begins = begins(today);
        var all = recommendations.of(id);
        var followed = followUps.followed(id, all);
        var words = words(locale, today);
        var said = new ArrayList<String>();
        var moved = new LinkedHashSet<String>();
        var overdue = new LinkedHashSet<String>();
        var silent = new ArrayList<String>();
        for (var one : all) {
            var view = FollowedRecommendation.among(followed, one);
            view.government().stream()
                    .filter(entry -> since(entry.at(), begins))
                    .forEach(entry -> said.add(words.text(
                            "followup.note.said",
                            one.paragraph(),
                            words.text("followup.progress." + entry.progress()),
                            entry.statement())));
            published(view).forEach(action -> {
                if (action.moves().stream().anyMatch(move -> since(move.at(), begins))) {
                    moved.add(words.text("followup.note.action", action.title(), words.day(action.due())) + " – "
                            + words.moved(action));
                }
                if (action.overdue(today)) {
                    overdue.add(words.text("followup.note.action", action.title(), words.day(action.due())));
                }
            });
            view.requests().stream()
                    .filter(UpdateRequest::waits)
                    .forEach(request -> silent.add(silence(words, one, request, now)));
        }
        return new ProgressNote(
                words.text(
                        "followup.note.title",
                        states.nameOf(cycle.state(), locale),
                        (begins.getMonthValue() + 2) / 3,
                        String.valueOf(begins.getYear())),
                cycle.closed() ? words.text("followup.note.over", words.day(today)) : "",
                today,
                followUps.standing(followed.values(), followUps.clusters(id), now),
                List.of(
                        new ProgressNote.Part("followup.note.saidTitle", said),
                        new ProgressNote.Part("followup.note.movedTitle", List.copyOf(moved)),
                        new ProgressNote.Part("followup.overdueActions", List.copyOf(overdue)),
                        new ProgressNote.Part("followup.note.silentTitle", silent)));
    }

    private String silence(PlanWords words, RecommendationSummary one, UpdateRequest request, Instant now) {
        return one.paragraph() + " – " + words.text("followup.silence.days", request.daysOfSilence(now));
    }

    private static Stream<PlannedAction> published(FollowedRecommendation view) {
        var cluster = view.cluster();
        return cluster != null && cluster.planStands() ? view.actions().stream() : Stream.empty();
    }

    private static boolean since(Instant at, LocalDate begins) {
        return !LocalDate.ofInstant(at, PortalClock.GENEVA).isBefore(begins);
    }

    private static LocalDate begins(LocalDate day) {
        return YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1)
                .atDay(1);
    }
}
