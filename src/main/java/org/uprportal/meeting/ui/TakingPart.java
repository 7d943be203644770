package org.uprportal.meeting.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.uprportal.account.People;
import org.uprportal.meeting.Answers;
import org.uprportal.meeting.Delegations;
import org.uprportal.meeting.GuestDesk;
import org.uprportal.meeting.MeetingDetails;
import org.uprportal.meeting.MeetingStatus;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.Questions;
import org.uprportal.meeting.Seats;
import org.uprportal.meeting.TravelDesk;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.PortalClock;

/** The cards by which one takes part in a meeting, and those in which its hosts read who does. */
@org.springframework.stereotype.Component
class TakingPart {

    private final Seats seats;
    private final GuestDesk desk;
    private final Meetings meetings;
    private final Questions questions;
    private final Answers answers;
    private final Delegations delegations;
    private final TravelDesk travel;
    private final Typings typings;
    private final KeptTexts texts;
    private final People people;
    private final CurrentActor actor;
    private final PortalClock clock;
    private final String portal;

    TakingPart(
            Seats seats,
            GuestDesk desk,
            Meetings meetings,
            Questions questions,
            Answers answers,
            Delegations delegations,
            TravelDesk travel,
            Typings typings,
            KeptTexts texts,
            People people,
            CurrentActor actor,
            PortalClock clock,
            @Value("${portal.address}") String portal) {
        this.seats = seats;
        this.desk = desk;
        this.meetings = meetings;
        this.questions = questions;
        this.answers = answers;
        this.delegations = delegations;
        this.travel = travel;
        this.typings = typings;
        this.texts = texts;
        this.people = people;
        this.actor = actor;
        this.clock = clock;
        this.portal = portal;
    }

    /** @param changed after a step that was taken */
    List<Component> guest(MeetingDetails meeting, Runnable changed) {
        var id = meeting.summary().id();
        var mine = seats.mine(id).orElse(null);
        var cards = new ArrayList<Component>();
        cards.add(new TakePartCard(
                meeting,
                mine,
                seats,
                people,
                new RegisterForm.Reads(meetings, questions),
                actor.get().signedIn(),
                clock.instant(),
                portal,
                changed));
        if (mine != null && mine.status().open()) {
            var ahead = meeting.summary().status() == MeetingStatus.PUBLISHED
                    && clock.instant().isBefore(meeting.summary().begins());
            var asked = questions.of(id);
            if (ahead && DelegationCard.needed(meeting, mine, asked)) {
                cards.add(new DelegationCard(meeting, mine, delegations, answers, asked, portal, changed));
            }
            if (TravelCard.needed(meeting, travel)) {
                cards.add(new TravelCard(meeting, mine, travel, texts, changed));
            }
        }
        return cards;
    }

    /** @param asked which page of the list */
    List<Component> host(MeetingDetails meeting, String asked, Runnable changed) {
        var id = meeting.summary().id();
        var cards = new ArrayList<Component>();
        var page = new SeatsCard(meeting, desk, people, typings, asked, clock.instant(), changed);
        cards.add(page);
        var support = travel.of(id);
        if (!support.isEmpty()) {
            var whose = support.stream()
                    .flatMap(one -> seats.find(one.seat()).stream())
                    .toList();
            cards.add(new TravelDecisionsCard(id, support, SeatNames.of(page, whose, people), travel, changed));
        }
        return cards;
    }
}
