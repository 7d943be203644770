package org.uprportal.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.account.People;
import org.uprportal.account.PersonSummary;
import org.uprportal.party.Audience;
import org.uprportal.party.PersonId;
import org.uprportal.platform.GenevaTime;
import org.uprportal.platform.KeptArguments;
import org.uprportal.platform.Messages;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Words;

/**
 * Makes letters of news: whatever waits for a person when their next letter is due becomes one letter. Each piece says what
 * happened, where, until when something is to be done, what happens next, and links to its page.
 */
@Service
public class Letters {

    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    /** Of more news in one letter the rest is counted, and read in the portal. */
    private static final int MOST = 50;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final People people;
    private final Rhythms rhythms;
    private final Outbox outbox;
    private final Messages messages;
    private final ObjectProvider<LetterPlace> places;
    private final ObjectProvider<LetterEnclosure> enclosures;
    private final ObjectProvider<DueNews> waiting;
    private final PortalClock clock;
    private final String address;

    Letters(
            JdbcClient database,
            TransactionTemplate transaction,
            People people,
            Rhythms rhythms,
            Outbox outbox,
            Messages messages,
            ObjectProvider<LetterPlace> places,
            ObjectProvider<LetterEnclosure> enclosures,
            ObjectProvider<DueNews> waiting,
            PortalClock clock,
            @Value("${portal.address}") String address) {
        this.database = database;
        this.transaction = transaction;
        this.people = people;
        this.rhythms = rhythms;
        this.outbox = outbox;
        this.messages = messages;
        this.places = places;
        this.enclosures = enclosures;
        this.waiting = waiting;
        this.clock = clock;
        this.address = address;
    }

    /** Writes the letters that are due, each in a transaction of its own, with the news that come due at this hour. */
    public void writeDue() {
        waiting.forEach(Letters::tell);
        database.sql("select distinct person_id from notification_notice where letter_due <= ?")
                .params(Timestamp.from(clock.instant()))
                .query(String.class)
                .list()
                .forEach(person ->
                        transaction.executeWithoutResult(work -> write(new PersonId(UUID.fromString(person)))));
    }

    private static void tell(DueNews news) {
        try {
            news.tell();
        } catch (RuntimeException failed) {
            // It is tried again in a moment; the letters of everybody else do not wait for it.
            LOG.error("News that are due could not be told", failed);
        }
    }

    private void write(PersonId person) {
        var news = database.sql("""
                        select id, text_key, arguments, path, subject from notification_notice
                        where person_id = ? and letter_due is not null order by posted_at, id for update skip locked
                        """)
                .params(person.value().toString())
                .query((row, number) -> new News(
                        row.getString(1),
                        row.getString(2),
                        KeptArguments.read(row.getString(3)),
                        row.getString(4),
                        UUID.fromString(row.getString(5))))
                .list();
        if (news.isEmpty()) {
            return;
        }
        // Whoever may not act any more gets none.
        var reader = people.behind(Set.of(Audience.person(person))).stream().findFirst();
        var mail = reader.map(one -> outbox.write(one.email(), subject(one.language(), news), body(one, news)));
        mail.ifPresent(id -> outbox.enclose(id, enclosed(reader.get(), news)));
        database.sql("update notification_notice set letter_due = null, mail_id = :mail where id in (:ids)")
                .param("mail", mail.map(UUID::toString).orElse(null))
                .param("ids", news.stream().map(News::id).toList())
                .update();
    }

    /** The newest of each name. */
    private Collection<LetterEnclosure.Enclosure> enclosed(PersonSummary reader, List<News> news) {
        var byName = new LinkedHashMap<String, LetterEnclosure.Enclosure>();
        news.forEach(one -> enclosures.stream()
                .flatMap(any -> any.of(one.key(), one.subject(), reader).stream())
                .forEach(found -> byName.put(found.name(), found)));
        return byName.values();
    }

    private String subject(Locale language, List<News> news) {
        var first = sentence(language, news.getFirst());
        return news.size() == 1 ? first : messages.text(language, "notification.letter.many", news.size() - 1, first);
    }

    private String body(PersonSummary reader, List<News> news) {
        var language = reader.language();
        var parts = new ArrayList<String>();
        news.stream().limit(MOST).forEach(one -> parts.add(piece(language, one)));
        if (news.size() > MOST) {
            parts.add(messages.text(language, "notification.letter.rest", news.size() - MOST, address + "/news"));
        }
        var rhythm = rhythms.of(List.of(reader.id())).getOrDefault(reader.id(), LetterRhythm.AT_ONCE);
        return messages.text(language, "notification.letter.to", reader.name())
                + "\n\n"
                + String.join("\n\n", parts)
                + "\n\n"
                + messages.text(language, "notification.letter.end." + rhythm, address + "/letters");
    }

    private String piece(Locale language, News one) {
        var lines = new ArrayList<String>();
        lines.add(sentence(language, one));
        places.stream()
                .flatMap(place -> place.of(one.subject(), language).stream())
                .findFirst()
                .ifPresent(where -> lines.add(messages.text(language, "notification.letter.where", where)));
        until(one.arguments(), clock.instant())
                .ifPresent(due -> lines.add(
                        messages.text(language, "notification.letter.until", GenevaTime.moment(due, language))));
        var next = messages.has(one.key() + ".mail") ? one.key() + ".mail" : "notification.next";
        lines.add(messages.text(
                language,
                "notification.letter.next",
                messages.text(language, next, one.arguments().toArray())));
        lines.add(address + "/" + one.path());
        return String.join("\n", lines);
    }

    private String sentence(Locale language, News one) {
        return messages.text(language, one.key(), one.arguments().toArray());
    }

    /** The last moment named in the news, where it is still to come. */
    static Optional<Instant> until(List<?> arguments, Instant now) {
        return arguments.stream()
                .filter(Words.Moment.class::isInstance)
                .map(one -> ((Words.Moment) one).at())
                .filter(moment -> moment.isAfter(now))
                .reduce((earlier, later) -> later);
    }

    private record News(String id, String key, List<?> arguments, String path, UUID subject) {}
}
