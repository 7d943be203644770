package org.uprportal.followup;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uprportal.identity.Acts;
import org.uprportal.identity.Mandates;
import org.uprportal.identity.People;
import org.uprportal.identity.PersonId;
import org.uprportal.identity.PersonalData;
import org.uprportal.recommendation.RecommendationId;

/** The ratings and reports a person wrote. They are their organisation's and stay; no person is named in them. */
@Component
class EntriesOfPersons implements PersonalData {

    /** The entry and its line in the audit trail are written one after the other. */
    private static final Duration TOGETHER = Duration.ofSeconds(1);

    private final FollowUpLog log;
    private final People people;
    private final Mandates mandates;
    private final Acts acts;

    EntriesOfPersons(FollowUpLog log, People people, Mandates mandates, Acts acts) {
        this.log = log;
        this.people = people;
        this.mandates = mandates;
        this.acts = acts;
    }

    @Override
    public Map<String, List<Map<String, Object>>> about(PersonId person) {
        var party = people.person(person).orElseThrow().party().id();
        var parties =
                Stream.concat(Stream.of(party), mandates.of(party).stream()).toList();
        return Map.of(
                "followUp",
                acts.of(person).stream()
                        .filter(act ->
                                List.of("followup.rated", "followup.reported").contains(act.act()))
                        .flatMap(act -> log.entries(new RecommendationId(act.subject())).stream()
                                .filter(line -> parties.contains(line.entry().party()))
                                .filter(line -> Duration.between(line.at(), act.at())
                                                .abs()
                                                .compareTo(TOGETHER)
                                        < 0)
                                .map(line -> Map.<String, Object>of(
                                        "at", line.at().toString(),
                                        "recommendation", act.subject().toString(),
                                        "progress", line.entry().progress().name(),
                                        "statement", line.entry().statement(),
                                        "evidence", line.entry().evidence())))
                        .toList());
    }
}
