package org.uprportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.party.PartyKind;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** Whatever has its time is gone after it, though nobody comes back; docs/retention.md says the same. */
@PortalTest
class RetentionTest {

    private static final Duration BIT = Duration.ofMinutes(1);

    @Autowired
    RetentionRound round;

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient database;

    @Autowired
    PortalClock clock;

    @Test
    void oneNightForgetsWhatIsOldEnoughAndNothingElse() {
        round.forget();
        var before = counts();
        for (var one : round.all()) {
            var oldest = clock.instant().minus(one.kept());
            insert(one.name(), oldest.minus(BIT));
            insert(one.name(), oldest.plus(BIT));
        }

        var gone = round.forget();

        var after = counts();
        for (var one : round.all()) {
            assertThat(gone.get(one.name())).as(one.name()).isEqualTo(1);
            assertThat(after.get(one.name())).as(one.name()).isEqualTo(before.get(one.name()) + 1);
        }
        assertThat(round.forget().values()).containsOnly(0);
    }

    @Test
    void theDocumentSaysWhatIsKeptAndHowLong() throws IOException {
        var lines = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| .* \\| (\\d+) days? \\|$")
                .matcher(Files.readString(Path.of("docs/retention.md")))
                .results()
                .collect(Collectors.toMap(
                        line -> line.group(1), line -> Duration.ofDays(Long.parseLong(line.group(2)))));
        assertThat(round.all().stream().collect(Collectors.toMap(Retained::name, Retained::kept)))
                .isEqualTo(lines);
    }

    @Test
    void oneThatFailsKeepsNoneOfTheOthers() {
        var broken = new Retained() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public Duration kept() {
                return BIT;
            }

            @Override
            public int forget(Instant before) {
                throw new IllegalStateException("broken");
            }
        };
        var calls = new HashMap<String, Integer>();
        var duties = new Duties();
        duties.expect("retention", BIT);
        var good = new Retained() {
            @Override
            public String name() {
                return "good";
            }

            @Override
            public Duration kept() {
                return BIT;
            }

            @Override
            public int forget(Instant before) {
                calls.merge("good", 1, Integer::sum);
                return 3;
            }
        };
        var work = new org.springframework.transaction.support.TransactionTemplate() {
            @Override
            public <T> T execute(org.springframework.transaction.support.TransactionCallback<T> action) {
                return action.doInTransaction(new org.springframework.transaction.support.SimpleTransactionStatus());
            }
        };
        var gone = new RetentionRound(java.util.List.of(broken, good), work, clock, duties).forget();
        assertThat(gone).isEqualTo(new java.util.TreeMap<>(Map.of("good", 3)));
        assertThat(calls).containsEntry("good", 1);
        assertThat(duties.times("retention")).as("health says that it is late").isZero();
    }

    private Map<String, Integer> counts() {
        return TABLES.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> database.sql("select count(*) from " + one.getValue())
                                .query(Integer.class)
                                .single()));
    }

    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("allowances", "platform_allowance"),
            Map.entry("unused-documents", "document_file"),
            Map.entry("kept-texts", "identity_kept_text"),
            Map.entry("sign-ins", "identity_sign_in"),
            Map.entry("invitations", "identity_invitation"),
            Map.entry("failed-letters", "notification_mail where status = 'FAILED'"),
            Map.entry("sent-letters", "notification_mail where status = 'SENT'"),
            Map.entry("meeting-answers", "meeting_guest"),
            Map.entry("tried-addresses", "organisation_registration_try"),
            Map.entry("registration-links", "organisation_registration_link"),
            Map.entry("watched-news", "watch_news"),
            Map.entry("signature-tries", "statement_try"),
            Map.entry("signature-forms", "statement_form"),
            Map.entry("signature-addresses", "statement_signature where email is not null"));

    private void insert(String name, Instant at) {
        var person = scene.person(PartyKind.CSO, scene.newState());
        var who = person.value().toString();
        var party = scene.partyOf(person).value().toString();
        var id = UUID.randomUUID().toString();
        var hash = (id + id).replace("-", "").substring(0, 64);
        var when = Timestamp.from(at);
        switch (name) {
            case "allowances" -> insert("platform_allowance (mark, expires_at) values (?, ?)", hash, at.toEpochMilli());
            case "unused-documents" ->
                insert(
                        "document_file (id, sent_by, name, kind, size, verdict, sent_at)"
                                + " values (?, ?, 'a.pdf', 'PDF', 1, 'CLEAN', ?)",
                        id,
                        who,
                        when);
            case "kept-texts" ->
                insert("identity_kept_text (person_id, place, text, kept_at) values (?, 'a', 'b', ?)", who, when);
            case "sign-ins" -> insert("identity_sign_in (id, person_id, started_at) values (?, ?, ?)", id, who, when);
            case "invitations" ->
                insert(
                        "identity_invitation (id, party_id, email, language, member_role, token_hash, invited_at, expires_at)"
                                + " values (?, ?, 'a@example.org', 'en', 'EDITOR', ?, ?, ?)",
                        id,
                        party,
                        hash,
                        when,
                        when);
            case "failed-letters", "sent-letters" ->
                insert(
                        "notification_mail (id, recipient, subject, body, status, tries, written_at, next_try_at, sent_at)"
                                + " values (?, 'a@example.org', 's', 'b', ?, 10, ?, ?, ?)",
                        id,
                        name.startsWith("failed") ? "FAILED" : "SENT",
                        when,
                        when,
                        when);
            case "meeting-answers" -> {
                insert(
                        "meeting_meeting (id, state_code, host_id, kind, status, way, title, about, zone, starts, ends, begins,"
                                + " ends_at, place, link, places, online, languages, accessibility, approval) values (?, 'NOR',"
                                + " ?, 'TRAINING', 'HELD', 'PLACE', 't', '', 'Europe/Zurich', ?, ?, ?, ?, 'p', '', 0, 0, '', '',"
                                + " false)",
                        id,
                        party,
                        when,
                        when,
                        when,
                        when);
                insert(
                        "meeting_seat (id, meeting_id, party_id, attending, status, asked_at, turn) values (?, ?, ?, 'PLACE',"
                                + " 'PLACE', ?, 1)",
                        id,
                        id,
                        party,
                        when);
                insert("meeting_guest (id, seat_id, meeting_id, place, name) values (?, ?, ?, 0, 'Ana')", id, id, id);
            }
            case "tried-addresses" ->
                insert("organisation_registration_try (address_hash, at) values (?, ?)", hash, when);
            case "registration-links" ->
                insert(
                        "organisation_registration_link (hash, registration_id, purpose, expires_at)"
                                + " values (?, ?, 'STANDING', ?)",
                        hash,
                        id,
                        when);
            case "signature-tries" -> insert("statement_try (what_hash, at) values (?, ?)", hash, when);
            case "signature-forms" ->
                insert(
                        "statement_form (id, statement_id, name, email, shown, language, source, asked_at)"
                                + " values (?, ?, 'a', 'a@example.org', true, 'en', ?, ?)",
                        id,
                        id,
                        hash,
                        when);
            case "signature-addresses" -> {
                insert(
                        "statement_statement (id, cycle_id, state_code, party_id, title, text, status, ended_at)"
                                + " values (?, ?, 'NOR', ?, 't', 't', 'ANSWERED', ?)",
                        id,
                        id,
                        party,
                        when);
                insert(
                        "statement_signature (statement_id, signer, name, shown, by_mail, edition, email)"
                                + " values (?, ?, 'a', true, true, 1, 'a@example.org')",
                        id,
                        hash);
            }
            case "watched-news" ->
                insert(
                        "watch_news (id, text_key, arguments, path, subject, happened_at) values (?, 'a', '[]', 'b', ?, ?)",
                        id,
                        id,
                        when);
            default -> throw new IllegalStateException("No rows of " + name + ": add them here");
        }
    }

    private void insert(String what, Object... values) {
        database.sql("insert into " + what).params(values).update();
    }
}
