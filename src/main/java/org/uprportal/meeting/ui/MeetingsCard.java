package org.uprportal.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.uprportal.meeting.MeetingCalendar;
import org.uprportal.meeting.MeetingDuty;
import org.uprportal.meeting.MeetingFilter;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.MyMeetings;
import org.uprportal.meeting.MyMeetings.Mine;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.HomeCard;

/** What meetings ask of oneself, those one hosts, comes to and is invited to; for visitors those that come next. */
@org.springframework.stereotype.Component
class MeetingsCard implements HomeCard {

    private static final int SHOWN = 5;
    private static final Set<MeetingDuty> SAID = EnumSet.of(MeetingDuty.HOST, MeetingDuty.INVITED);

    private final Meetings meetings;
    private final MeetingCalendar calendar;
    private final MyMeetings mine;
    private final CurrentActor actor;
    private final MeetingStateNames states;

    MeetingsCard(
            Meetings meetings,
            MeetingCalendar calendar,
            MyMeetings mine,
            CurrentActor actor,
            MeetingStateNames states) {
        this.meetings = meetings;
        this.calendar = calendar;
        this.mine = mine;
        this.actor = actor;
        this.states = states;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public Optional<Component> card() {
        return actor.get().signedIn() ? own() : next();
    }

    private Optional<Component> next() {
        var shown = calendar.search(new MeetingFilter(null, null, false, false), 0, SHOWN);
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        var list = list();
        shown.forEach(one -> list.add(new MeetingRow(one, states.nameOf(one.state()))));
        var card = head();
        card.add(list);
        return Optional.of(card);
    }

    private Optional<Component> own() {
        var all = mine.all();
        if (all.isEmpty() && !meetings.mayHost()) {
            return Optional.empty();
        }
        var card = head();
        group(card, "waits", all, one -> one.duty().urgent());
        group(card, "hosted", all, one -> one.duty() == MeetingDuty.PREPARE || one.duty() == MeetingDuty.HOST);
        group(card, "registered", all, one -> one.duty() == MeetingDuty.COME || one.duty() == MeetingDuty.AWAIT);
        group(card, "invited", all, one -> one.duty() == MeetingDuty.INVITED);
        group(card, "around", all, one -> one.duty() == MeetingDuty.AROUND);
        return Optional.of(card);
    }

    private void group(Card card, String name, List<Mine> all, Predicate<Mine> which) {
        var list = list();
        all.stream().filter(which).limit(SHOWN).forEach(one -> list.add(row(card, one)));
        if (list.getComponentCount() > 0) {
            card.add(new H3(card.getTranslation("meeting.card." + name)), list);
        }
    }

    private MeetingRow row(Card card, Mine one) {
        var id = one.meeting().id();
        var there = switch (one.duty()) {
            case CHECK_IN -> MeetingNavigation.door(id);
            case WRITE_MINUTES, VALIDATE_MINUTES, AMEND -> MeetingNavigation.minutes(id);
            case PREPARE -> MeetingNavigation.edit(id);
            default -> MeetingNavigation.meeting(id);
        };
        return new MeetingRow(
                one.meeting(),
                states.nameOf(one.meeting().state()),
                // What the heading above it says already is not said again.
                SAID.contains(one.duty()) ? "" : card.getTranslation("meeting.duty." + one.duty(), one.many()),
                there);
    }

    private Card head() {
        var card = new Card("meeting.card");
        var all = new Anchor(MeetingNavigation.list(), card.getTranslation("meeting.card.all"));
        all.setRouterIgnore(false);
        var ways = new Div(all);
        ways.addClassName("upr-actions");
        if (meetings.mayHost()) {
            ways.add(new Button(
                    card.getTranslation("meeting.host"),
                    click -> Attempt.run(
                            card,
                            () -> UI.getCurrent()
                                    .navigate(MeetingNavigation.edit(meetings.open(MeetingTime.zone()))))));
        }
        card.with(ways);
        return card;
    }

    private static UnorderedList list() {
        var list = new UnorderedList();
        list.addClassName("upr-tasks");
        return list;
    }
}
