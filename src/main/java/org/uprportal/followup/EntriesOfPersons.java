package org.uprportal.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uprportal.access.Mandates;
import org.uprportal.account.People;
import org.uprportal.audit.Acts;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.privacy.KeptRows;
import org.uprportal.privacy.PersonalData;
import org.uprportal.recommendation.RecommendationId;

/** The ratings and reports a person wrote. They are their organisation's and stay; no person is named in them. */
@Component
class EntriesOfPersons implements PersonalData {

    /** The entry and its line in the audit trail are written one after the other. */
    private static final Duration TOGETHER = Duration.ofSeconds(1);

    private final ProgressLog log;
    private final People people;
    private final Mandates mandates;
    private final Acts acts;
    private final KeptRows rows;

    EntriesOfPersons(ProgressLog log, People people, Mandates mandates, Acts acts, KeptRows rows) {
        this.log = log;
        this.people = people;
        this.mandates = mandates;
        this.acts = acts;
        this.rows = rows;
    }

    @Override
    public Map<String, List<Map<String, Object>>> about(PersonId person) {
        var party = people.person(person).orElseThrow().party().id();
        var parties =
                Stream.concat(Stream.of(party), mandates.of(party).stream()).toList();
        return Map.of(
                "followUp",
                acts.of(person, "followup.rated", "followup.reported").stream()
                        .flatMap(act -> log.entries(new RecommendationId(act.subject()), parties).stream()
                                .filter(line -> parties.contains(line.entry().party()))
                                .filter(line -> together(line, act.at()))
                                .map(line -> Map.<String, Object>of(
                                        "at", line.at().toString(),
                                        "recommendation", act.subject().toString(),
                                        "progress", line.entry().progress().name(),
                                        "statement", line.entry().statement(),
                                        "evidence", line.entry().evidence())))
                        .toList(),
                "plannedActions",
                rows.written(
                        person,
                        "select id, title, due, state, source, place from followup_action where party_id = :party and id in"
                                + " (select action_id from followup_action_for where recommendation_id = :subject)",
                        "followup.actionPlanned"),
                "updateRequests",
                rows.written(person, """
                        select id, recommendation_id, asked_at from followup_request
                        where recommendation_id = :subject and party_id = :party and asked_at between :from and :to
                        """, "followup.updateAsked"),
                "updatesGiven",
                rows.written(
                        person,
                        "select id, answered_at, answer from followup_request where id = :subject",
                        "followup.updateGiven"),
                "midTermWordsNotTaken",
                rows.written(
                        person,
                        "select cycle_id, text from followup_midterm_aside where cycle_id = :subject and writer = :mark",
                        "followup.midTermSaved"),
                "midTermReports",
                rows.written(
                        person,
                        "select cycle_id, text from followup_midterm where cycle_id = :subject",
                        "followup.midTermSaved",
                        "followup.midTermPublished"));
    }

    private static boolean together(ProgressLog.Line line, Instant act) {
        var between = Duration.between(line.at(), act);
        return !line.entry().named()
                ? !between.isNegative() && between.compareTo(Duration.ofDays(1)) <= 0
                : between.abs().compareTo(TOGETHER) < 0;
    }

    @Override
    public Map<String, List<Map<String, Object>>> ofParty(PartyId party) {
        return Map.of(
                "followUp",
                entries(party),
                "plannedActions",
                rows.of(
                        "select id, title, due, state, budget, currency, source, place from followup_action where party_id = :id",
                        party.value()),
                "updateRequests",
                rows.of("""
                        select id, recommendation_id, asked_at, answered_at, answer from followup_request where party_id = :id
                        """, party.value()));
    }

    private List<Map<String, Object>> entries(PartyId party) {
        return Stream.concat(
                        Stream.of(party),
                        log.withoutName(party).values().stream().flatMap(Set::stream))
                .flatMap(one -> rows.of("""
                        select recommendation_id, side, progress, statement, evidence, restricted, named, at
                        from followup_entry where party_id = :id order by at, id
                        """, one.value()).stream())
                .toList();
    }
}
