package org.uprportal.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uprportal.consultation.ConsultationId;
import org.uprportal.consultation.Consultations;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.Meetings;
import org.uprportal.organisation.Organisations;
import org.uprportal.party.PartyId;
import org.uprportal.platform.Messages;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.state.StateCode;
import org.uprportal.state.States;
import org.uprportal.theme.ThemeId;
import org.uprportal.theme.Themes;

/** What watched things are called for whoever asks; what is hidden from them, or is no more, has no name. */
@Component
public class WatchedNames {

    private final States states;
    private final Themes themes;
    private final Organisations organisations;
    private final Cycles cycles;
    private final Recommendations recommendations;
    private final Consultations consultations;
    private final Meetings meetings;
    private final Messages messages;

    WatchedNames(
            States states,
            Themes themes,
            Organisations organisations,
            Cycles cycles,
            Recommendations recommendations,
            Consultations consultations,
            Meetings meetings,
            Messages messages) {
        this.states = states;
        this.themes = themes;
        this.organisations = organisations;
        this.cycles = cycles;
        this.recommendations = recommendations;
        this.consultations = consultations;
        this.meetings = meetings;
        this.messages = messages;
    }

    /**
     * A thing by name.
     *
     * @param name in the reader's language
     * @param about more of it, such as a recommendation's text; empty where the name says all
     */
    public record Named(Watched thing, String name, String about) {}

    boolean exists(Watched thing) {
        return !of(List.of(thing), Locale.ENGLISH).isEmpty();
    }

    List<Named> of(List<Watched> things, Locale language) {
        var byKind = things.stream().collect(Collectors.groupingBy(Watched::kind));
        var named = new HashMap<Watched, Named>();
        byKind.forEach((kind, some) -> {
            switch (kind) {
                case STATE -> states(some, language, named);
                case CYCLE -> cycles(some, language, named);
                case THEME -> themes(some, named);
                case ORGANISATION -> organisations(some, named);
                case RECOMMENDATION -> recommendations(some, language, named);
                case CONSULTATION ->
                    consultations
                            .among(ids(some, one -> new ConsultationId(one.uuid())))
                            .forEach(one -> put(
                                    named, WatchedKind.CONSULTATION, one.id().value(), one.title(), ""));
                case MEETING ->
                    meetings.among(ids(some, one -> new MeetingId(one.uuid())))
                            .forEach(one ->
                                    put(named, WatchedKind.MEETING, one.id().value(), one.title(), ""));
            }
        });
        return things.stream()
                .flatMap(one -> Optional.ofNullable(named.get(one)).stream())
                .toList();
    }

    private void states(List<Watched> some, Locale language, Map<Watched, Named> named) {
        var reviewed = cycles.states();
        some.forEach(one -> {
            var code = new StateCode(one.id());
            if (reviewed.contains(code) || states.find(code).isPresent()) {
                named.put(one, new Named(one, states.nameOf(code, language), ""));
            }
        });
    }

    private void cycles(List<Watched> some, Locale language, Map<Watched, Named> named) {
        cycles.among(ids(some, one -> new CycleId(one.uuid())))
                .forEach(one -> put(named, WatchedKind.CYCLE, one.id().value(), name(one, language), ""));
    }

    private void themes(List<Watched> some, Map<Watched, Named> named) {
        themes.named(ids(some, one -> new ThemeId(one.uuid())))
                .forEach((id, label) -> put(named, WatchedKind.THEME, id.value(), label, ""));
    }

    private void organisations(List<Watched> some, Map<Watched, Named> named) {
        organisations
                .named(ids(some, one -> new PartyId(one.uuid())))
                .forEach((id, name) -> put(named, WatchedKind.ORGANISATION, id.value(), name, ""));
    }

    private void recommendations(List<Watched> some, Locale language, Map<Watched, Named> named) {
        var found = recommendations.among(ids(some, one -> new RecommendationId(one.uuid())));
        var reviews = cycles
                .among(found.stream().map(one -> one.cycle()).distinct().toList())
                .stream()
                .collect(Collectors.toMap(CycleSummary::id, Function.identity()));
        for (var one : found) {
            var review = reviews.get(one.cycle());
            if (review != null) {
                var name = messages.text(
                        language, "watch.recommendation", states.nameOf(review.state(), language), one.paragraph());
                put(named, WatchedKind.RECOMMENDATION, one.id().value(), name, one.text());
            }
        }
    }

    private String name(CycleSummary cycle, Locale language) {
        return messages.text(language, "cycle.name", states.nameOf(cycle.state(), language), cycle.number());
    }

    private static void put(Map<Watched, Named> named, WatchedKind kind, java.util.UUID id, String name, String about) {
        var thing = Watched.of(kind, id);
        named.put(thing, new Named(thing, name, about));
    }

    private static <T> List<T> ids(List<Watched> some, Function<Watched, T> id) {
        return new ArrayList<>(some.stream().map(id).toList());
    }
}
