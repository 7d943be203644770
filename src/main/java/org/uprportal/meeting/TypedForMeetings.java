package org.uprportal.meeting;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.privacy.KeptRows;

/** What was typed in registering for meetings, by whose account and for whom; it goes with whoever typed it. */
@Component
class TypedForMeetings {

    private final KeptRows rows;
    private final JdbcClient database;

    TypedForMeetings(KeptRows rows, JdbcClient database) {
        this.rows = rows;
        this.database = database;
    }

    Map<String, List<Map<String, Object>>> about(PersonId person) {
        return Map.of(
                "answersToHosts",
                rows.of("""
                        select a.id, a.meeting_id, q.words as question, a.words from meeting_answer a
                          join meeting_question q on q.id = a.question_id where a.written_by = :id order by a.id
                        """, person.value()),
                "namedForMeetings",
                rows.of(
                        "select id, meeting_id, name from meeting_guest where written_by = :id order by id",
                        person.value()),
                "travelSupport",
                rows.of("""
                        select id, meeting_id, amount, currency, need from meeting_travel where written_by = :id order by id
                        """, person.value()));
    }

    /** Whoever it names or whatever it says: without its author it is not needed any more. */
    void forget(PersonId person) {
        for (var work : List.of(
                "delete from meeting_answer where written_by = ?",
                "delete from meeting_guest where written_by = ?",
                "update meeting_travel set need = '', written_by = null where written_by = ?")) {
            database.sql(work).params(person.value().toString()).update();
        }
    }

    Map<String, List<Map<String, Object>>> ofParty(PartyId party) {
        return Map.of(
                "answersToHosts",
                rows.of("""
                        select a.id, a.meeting_id, q.words as question, a.words from meeting_answer a
                          join meeting_question q on q.id = a.question_id join meeting_seat s on s.id = a.seat_id
                        where s.party_id = :id order by a.id
                        """, party.value()),
                "namedForMeetings",
                rows.of("""
                        select g.id, g.meeting_id, g.name from meeting_guest g join meeting_seat s on s.id = g.seat_id
                        where s.party_id = :id order by g.id
                        """, party.value()),
                "travelSupport",
                // Of a decision one reads once it has been sent.
                rows.of("""
                        select t.id, t.meeting_id, t.amount, t.currency, t.need,
                          case when t.told_at is null then null else t.status end as status,
                          case when t.told_at is null then null else t.granted end as granted,
                          case when t.told_at is null then null else t.reason end as reason
                        from meeting_travel t join meeting_seat s on s.id = t.seat_id where s.party_id = :id order by t.id
                        """, party.value()),
                "questionsAsked",
                rows.of("""
                        select q.id, q.meeting_id, q.words, q.choices from meeting_question q
                          join meeting_meeting m on m.id = q.meeting_id where m.host_id = :id order by q.place, q.id
                        """, party.value()));
    }
}
