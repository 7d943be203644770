package org.uprportal.meeting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.privacy.KeptRows;
import org.uprportal.privacy.PersonalData;

/** What an organisation hosts and is registered for; whom it sends and why it asks for support, until that is forgotten. */
@Component
class MeetingsOfParties implements PersonalData {

    private final KeptRows rows;
    private final TypedForMeetings typed;
    private final JdbcClient database;

    MeetingsOfParties(KeptRows rows, TypedForMeetings typed, JdbcClient database) {
        this.rows = rows;
        this.typed = typed;
        this.database = database;
    }

    @Override
    public Map<String, List<Map<String, Object>>> about(PersonId person) {
        var all = new TreeMap<String, List<Map<String, Object>>>();
        typed.about(person).forEach(all::put);
        all.putAll(Map.of(
                "meetings",
                rows.written(person, """
                        select id, kind, title, about, place, map_link, link, bring, languages, accessibility, reason from meeting_meeting
                        where id = :subject and host_id = :party
                        """, "meeting.revised", "meeting.cancelled"),
                "registrations",
                rows.written(
                        person,
                        "select id, meeting_id, attending, status, asked_at from meeting_seat where id = :subject and party_id = :party",
                        "meeting.registered"),
                "requestsToHost",
                rows.written(
                        person,
                        "select id, meeting_id, status, reason from meeting_cohost where id = :subject and party_id = :party",
                        "meeting.cohostAgreed",
                        "meeting.cohostDeclined"),
                "amendments",
                rows.written(
                        person,
                        "select id, minutes_id, status, text_before, text_after from meeting_amendment where id = :subject and party_id = :party",
                        "meeting.amendmentProposed",
                        "meeting.reserved"),
                "refusedAmendments",
                rows.written(
                        person,
                        "select id, minutes_id, reason from meeting_amendment where id = :subject and reason is not null",
                        "meeting.amendmentRefused"),
                "bookings",
                rows.written(
                        person,
                        "select id, meeting_id, slot_id, theme, guest_note from meeting_booking where id = :subject and party_id = :party",
                        "meeting.slotBooked",
                        "meeting.slotNoted"),
                "speaking",
                rows.written(
                        person,
                        "select id, meeting_id, title, about, rests_on from meeting_speaker where id = :subject and party_id = :party",
                        "meeting.speakerApplied"),
                "calendarAddress",
                rows.of("select made_at from meeting_feed where person_id = :id", person.value()),
                "decisionsCarriedOut",
                rows.written(
                        person,
                        "select id, meeting_id, words, outcome from meeting_decision where id = :subject and owner_id = :party",
                        "meeting.decisionDone"),
                "refusedRegistrations",
                rows.written(
                        person,
                        "select id, meeting_id, reason from meeting_seat where id = :subject and reason is not null",
                        "meeting.refused")));
        return all;
    }

    @Override
    public void forget(PersonId person) {
        database.sql("delete from meeting_feed where person_id = ?")
                .params(person.value().toString())
                .update();
        typed.forget(person);
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "meeting_feed.person_id",
                "meeting_answer.written_by",
                "meeting_guest.written_by",
                "meeting_travel.written_by");
    }

    @Override
    public Map<String, List<Map<String, Object>>> ofParty(PartyId party) {
        var all = new TreeMap<String, List<Map<String, Object>>>();
        all.putAll(typed.ofParty(party));
        all.put("speaking", rows.of("""
                        select id, meeting_id, title, about, rests_on, status, reason from meeting_speaker
                        where party_id = :id order by id
                        """, party.value()));
        all.putAll(Map.of(
                "meetings",
                rows.of("""
                        select id, kind, status, way, title, about, zone, starts, ends, place, map_link, link, bring, languages, accessibility, reason
                        from meeting_meeting where host_id = :id order by begins, id
                        """, party.value()),
                "registrations",
                rows.of("""
                        select id, meeting_id, attending, status, asked_at, reason, attendance from meeting_seat
                        where party_id = :id order by asked_at, id
                        """, party.value()),
                "requestsToHost",
                rows.of("""
                        select id, meeting_id, status, reason from meeting_cohost where party_id = :id order by id
                        """, party.value()),
                "amendments",
                rows.of("""
                        select id, minutes_id, status, text_before, text_after, reason from meeting_amendment
                        where party_id = :id order by proposed_at, id
                        """, party.value()),
                "minutes",
                rows.of("""
                        select i.id, m.meeting_id, i.heading, i.body from meeting_minutes_item i
                          join meeting_minutes m on m.id = i.minutes_id join meeting_meeting t on t.id = m.meeting_id
                        where t.host_id = :id order by i.place, i.id
                        """, party.value()),
                "ratings",
                rows.of("""
                        select id, meeting_id, called, heard, access, benefit from meeting_rating where party_id = :id order by id
                        """, party.value()),
                "bookings",
                rows.of("""
                        select id, meeting_id, slot_id, theme, status, guest_note from meeting_booking
                        where party_id = :id order by booked_at, id
                        """, party.value()),
                "bookedWithUs",
                rows.of("""
                        select b.id, b.meeting_id, b.slot_id, b.theme, b.status, b.host_note, s.place from meeting_booking b
                          join meeting_slot s on s.id = b.slot_id join meeting_meeting t on t.id = b.meeting_id
                        where t.host_id = :id order by b.booked_at, b.id
                        """, party.value()),
                "agendas",
                rows.of("""
                        select a.id, a.meeting_id, a.title, a.minutes, a.speaker, a.link from meeting_agenda_item a
                          join meeting_meeting t on t.id = a.meeting_id where t.host_id = :id order by a.place, a.id
                        """, party.value()),
                "decisions",
                rows.of("""
                        select id, meeting_id, words, due_on, status, outcome from meeting_decision
                        where owner_id = :id order by due_on, id
                        """, party.value())));
        return all;
    }
}
