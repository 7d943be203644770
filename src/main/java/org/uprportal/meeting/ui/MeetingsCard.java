package org.uprportal.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.uprportal.meeting.MeetingFilter;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.MeetingSummary;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.Seats;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.HomeCard;

/** The meetings one hosts and is registered for, and those of one's State; for visitors those that come next. */
@org.springframework.stereotype.Component
class MeetingsCard implements HomeCard {

    private static final int SHOWN = 5;

    private final Meetings meetings;
    private final Seats seats;
    private final CurrentActor actor;
    private final MeetingStateNames states;

    MeetingsCard(Meetings meetings, Seats seats, CurrentActor actor, MeetingStateNames states) {
        this.meetings = meetings;
        this.seats = seats;
        this.actor = actor;
        this.states = states;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public Optional<Component> card() {
        var shown =
                actor.get().signedIn() ? own() : meetings.search(new MeetingFilter(null, null, false, false), 0, SHOWN);
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        var card = new Card("meeting.card");
        var all = new Anchor(MeetingNavigation.list(), card.getTranslation("meeting.card.all"));
        all.setRouterIgnore(false);
        card.with(all);
        var list = new UnorderedList();
        list.addClassName("upr-tasks");
        var standing = standing(card);
        shown.forEach(
                one -> list.add(new MeetingRow(one, states.nameOf(one.state()), standing.getOrDefault(one.id(), ""))));
        card.add(list);
        return Optional.of(card);
    }

    /** What one has to do with a meeting: hosts it and decides, has a place, waits. */
    private Map<MeetingId, String> standing(Card card) {
        var standing = new HashMap<MeetingId, String>();
        if (actor.get().signedIn()) {
            seats.mine()
                    .forEach(
                            seat -> standing.put(seat.meeting(), card.getTranslation("meeting.mine." + seat.status())));
            meetings.hosted().forEach(one -> standing.put(one.id(), card.getTranslation("meeting.card.host")));
            seats.toDecide()
                    .forEach((meeting, many) -> standing.put(
                            meeting,
                            card.getTranslation("meeting.card.host") + " "
                                    + card.getTranslation("meeting.card.decide", many)));
        }
        return standing;
    }

    /** Those of one's State are shown also to whoever is not registered: nobody has to be told of them. */
    private List<MeetingSummary> inState() {
        var party = actor.get().party();
        var state = party == null ? null : party.state();
        if (party != null && party.accreditedTo() != null) {
            state = party.accreditedTo();
        }
        return state == null ? List.of() : meetings.search(new MeetingFilter(state, null, false, false), 0, SHOWN);
    }

    private List<MeetingSummary> own() {
        return Stream.concat(Stream.concat(meetings.hosted().stream(), seats.meetings().stream()), inState().stream())
                .distinct()
                .sorted(Comparator.comparing(MeetingSummary::begins))
                .limit(SHOWN)
                .toList();
    }
}
