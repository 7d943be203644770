package org.uprportal.notification;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.account.PersonSummary;
import org.uprportal.party.PersonId;
import org.uprportal.platform.KeptArguments;
import org.uprportal.platform.Messages;
import org.uprportal.privacy.PersonalData;

/** Notices and letters are their reader's; the name of somebody erased goes from those of others too. */
@Component
class PostedToPersons implements PersonalData {

    private final JdbcClient database;
    private final People people;
    private final Messages messages;

    PostedToPersons(JdbcClient database, People people, Messages messages) {
        this.database = database;
        this.people = people;
        this.messages = messages;
    }

    @Override
    public Map<String, List<Map<String, Object>>> about(PersonId id) {
        var reader = people.person(id).orElseThrow();
        return Map.of("notices", notices(reader), "letters", letters(reader), "letterRhythm", rhythm(reader));
    }

    private List<Map<String, Object>> notices(PersonSummary reader) {
        return database.sql("""
                        select text_key, arguments, path, posted_at, seen_at from notification_notice
                        where person_id = ? order by posted_at, id
                        """)
                .params(reader.id().value().toString())
                .query((row, number) -> Map.<String, Object>of(
                        "at", row.getTimestamp("posted_at").toInstant().toString(),
                        "text",
                                messages.text(
                                        reader.language(),
                                        row.getString("text_key"),
                                        KeptArguments.read(row.getString("arguments"))
                                                .toArray()),
                        "path", row.getString("path"),
                        "seen", row.getObject("seen_at") != null))
                .list();
    }

    private List<Map<String, Object>> letters(PersonSummary reader) {
        return database.sql("""
                        select subject, body, status, written_at from notification_mail
                        where recipient = ? order by written_at, id
                        """)
                .params(reader.email())
                .query((row, number) -> Map.<String, Object>of(
                        "at", row.getTimestamp("written_at").toInstant().toString(),
                        "to", reader.email(),
                        "subject", row.getString("subject"),
                        "text", row.getString("body"),
                        "status", row.getString("status")))
                .list();
    }

    private List<Map<String, Object>> rhythm(PersonSummary reader) {
        return database.sql("select rhythm from notification_rhythm where person_id = ?")
                .params(reader.id().value().toString())
                .query((row, number) -> Map.<String, Object>of("rhythm", row.getString(1)))
                .list();
    }

    @Override
    public void forget(PersonId id) {
        var reader = people.person(id).orElseThrow();
        database.sql("delete from notification_notice where person_id = ?")
                .params(id.value().toString())
                .update();
        database.sql("delete from notification_rhythm where person_id = ?")
                .params(id.value().toString())
                .update();
        database.sql("delete from notification_mail where recipient = ?")
                .params(reader.email())
                .update();
        takeOffNotices(reader.name());
        takeOff(reader.name(), "notification_mail", "subject");
        takeOff(reader.name(), "notification_mail", "body");
        takeOff(reader.email(), "notification_mail", "body");
    }

    private void takeOffNotices(String name) {
        database.sql("select id, arguments from notification_notice where instr(arguments, ?) > 0")
                .params(KeptArguments.escaped(name))
                .query((row, number) -> new Found(row.getString(1), row.getString(2)))
                .list()
                .forEach(one -> database.sql("update notification_notice set arguments = ? where id = ?")
                        .params(
                                KeptArguments.written(KeptArguments.changed(
                                        KeptArguments.read(one.text()), text -> without(name, text))),
                                one.id())
                        .update());
    }

    /** Whole words only: the name Li must not go out of Lima. */
    private static String without(String name, String text) {
        return Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{M}\\p{N}])")
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement("—"));
    }

    private record Found(String id, String text) {}

    private void takeOff(String name, String table, String column) {
        database.sql("select id, " + column + " from " + table + " where instr(" + column + ", ?) > 0")
                .params(name)
                .query((row, number) -> new Found(row.getString(1), row.getString(2)))
                .list()
                .forEach(one -> database.sql("update " + table + " set " + column + " = ? where id = ?")
                        .params(without(name, one.text()), one.id())
                        .update());
    }

    @Override
    public Set<String> columns() {
        return Set.of("notification_notice.person_id", "notification_mail.recipient", "notification_rhythm.person_id");
    }
}
