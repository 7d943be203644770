package org.uprportal.advocacy;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uprportal.audit.Acts;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.privacy.KeptRows;
import org.uprportal.privacy.PersonalData;

/** The asks a person sent. They are their organisation's and stay; no person is named in them. */
@Component
class AsksOfPersons implements PersonalData {

    private final AskRepository asks;
    private final Acts acts;
    private final KeptRows rows;

    AsksOfPersons(AskRepository asks, Acts acts, KeptRows rows) {
        this.asks = asks;
        this.acts = acts;
        this.rows = rows;
    }

    @Override
    public Map<String, List<Map<String, Object>>> about(PersonId person) {
        return Map.of(
                "asks",
                asks.findAllById(acts.subjects(person, "advocacy.sent")).stream()
                        .map(ask -> ask.details(true))
                        .map(one -> Map.<String, Object>of(
                                "id", one.summary().id().value().toString(),
                                "recommendation", one.summary().recommendation(),
                                "why", one.why(),
                                "letter", one.letter()))
                        .toList(),
                "messages",
                rows.written(person, """
                        select ask_id, at, text from advocacy_message
                        where ask_id = :subject and party_id = :party and at between :from and :to
                        """, "advocacy.messageWritten"),
                "answersToAsks",
                rows.written(
                        person,
                        "select id, status, answer from advocacy_ask where id = :subject and mission_id = :party",
                        "advocacy.answered"));
    }

    @Override
    public Map<String, List<Map<String, Object>>> ofParty(PartyId party) {
        return Map.of("asks", rows.of("""
                        select id, recommendation, theme, why, letter, status, sent_at, answer, agreed from advocacy_ask
                        where author_id = :id or mission_id = :id order by sent_at, id
                        """, party.value()), "messages", rows.of("""
                        select m.ask_id, m.at, m.party_id, m.text from advocacy_message m join advocacy_ask a on a.id = m.ask_id
                        where a.author_id = :id or a.mission_id = :id order by m.at, m.ask_id, m.place
                        """, party.value()));
    }
}
