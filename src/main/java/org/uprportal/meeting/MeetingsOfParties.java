package org.uprportal.meeting;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.privacy.KeptRows;
import org.uprportal.privacy.PersonalData;

/** What an organisation hosts and is registered for; no person is named in meetings. */
@Component
class MeetingsOfParties implements PersonalData {

    private final KeptRows rows;

    MeetingsOfParties(KeptRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, List<Map<String, Object>>> about(PersonId person) {
        return Map.of(
                "meetings",
                rows.written(
                        person,
                        """
                        select id, kind, title, about, place, link, languages, accessibility, reason from meeting_meeting
                        where id = :subject and host_id = :party
                        """,
                        "meeting.revised",
                        "meeting.cancelled"),
                "registrations",
                rows.written(
                        person,
                        "select id, meeting_id, attending, status, asked_at from meeting_seat where id = :subject and party_id = :party",
                        "meeting.registered"),
                "refusedRegistrations",
                rows.written(
                        person,
                        "select id, meeting_id, reason from meeting_seat where id = :subject and reason is not null",
                        "meeting.refused"));
    }

    @Override
    public Map<String, List<Map<String, Object>>> ofParty(PartyId party) {
        return Map.of("meetings", rows.of("""
                        select id, kind, status, way, title, about, zone, starts, ends, place, link, languages, accessibility, reason
                        from meeting_meeting where host_id = :id order by begins, id
                        """, party.value()), "registrations", rows.of("""
                        select id, meeting_id, attending, status, asked_at, reason, attendance from meeting_seat
                        where party_id = :id order by asked_at, id
                        """, party.value()));
    }
}
