package org.uprportal.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import tools.jackson.databind.json.JsonMapper;

/** What people who are signed in look for again and again. Each person sees their own and nobody else's. */
@Service
@Transactional
public class SavedSearches {

    /** How many one person keeps. */
    public static final int MOST = 50;

    /** The longest title, in characters. */
    public static final int LONGEST_TITLE = 120;

    private static final int LONGEST_QUERY = 8000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;
    private final CurrentActor actor;
    private final PortalClock clock;
    private final ApplicationEventPublisher events;

    SavedSearches(JdbcClient database, CurrentActor actor, PortalClock clock, ApplicationEventPublisher events) {
        this.database = database;
        this.actor = actor;
        this.clock = clock;
        this.events = events;
    }

    /** As it is kept: what is chosen by the names of facets. */
    record Kept(String words, Map<RegisterFacet, List<String>> chosen) {

        RegisterQuery query() {
            return new RegisterQuery(words, chosen, RegisterOrder.FIT);
        }
    }

    /** Somebody's search, for whoever looks what is new. */
    record Watch(UUID id, PersonId person, String title, RegisterQuery query, String key, Instant savedAt) {}

    /**
     * Keeps a search of the actor, who hears from now on when something new matches. The same search again gets the new title.
     *
     * @throws SearchRefused without a title or with a longer one than {@value #LONGEST_TITLE} characters, for everything there is,
     *     for more than {@value #MOST} searches, and for one with too many conditions
     * @throws NotAllowed for whoever is not signed in
     */
    public void save(String title, RegisterQuery query) {
        var me = me();
        if (title.isBlank() || title.strip().length() > LONGEST_TITLE) {
            throw SearchRefused.noTitle(LONGEST_TITLE);
        }
        if (query.isAll()) {
            throw SearchRefused.everything();
        }
        var kept = JSON.writeValueAsString(new Kept(query.words(), query.chosen()));
        if (kept.length() > LONGEST_QUERY) {
            throw SearchRefused.tooLong();
        }
        var key = digest(kept);
        var others = database.sql("select count(*) from register_search where person_id = ? and query_key <> ?")
                .params(me.value().toString(), key)
                .query(Integer.class)
                .single();
        if (others >= MOST) {
            throw SearchRefused.tooMany(MOST);
        }
        database.sql("""
                        insert into register_search (id, person_id, title, query, query_key, saved_at) values (?, ?, ?, ?, ?, ?)
                        on duplicate key update title = values(title)
                        """)
                .params(
                        UUID.randomUUID().toString(),
                        me.value().toString(),
                        title.strip(),
                        kept,
                        key,
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** The actor's own searches, the latest first. */
    @Transactional(readOnly = true)
    public List<SavedSearch> mine() {
        return database.sql(
                        "select id, title, query, saved_at from register_search where person_id = ? order by saved_at desc, id")
                .params(me().value().toString())
                .query((row, number) -> new SavedSearch(
                        UUID.fromString(row.getString(1)),
                        row.getString(2),
                        JSON.readValue(row.getString(3), Kept.class).query(),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    /** One of the actor's own; empty for anybody else's and where there is none. */
    @Transactional(readOnly = true)
    public Optional<SavedSearch> find(UUID id) {
        return mine().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Forgets one of the actor's own; of anybody else's nothing happens. */
    public void remove(UUID id) {
        database.sql("delete from register_search where id = ? and person_id = ?")
                .params(id.toString(), me().value().toString())
                .update();
    }

    /** Everybody's, for whoever looks what is new. */
    @Transactional(readOnly = true)
    List<Watch> all() {
        return database.sql("select id, person_id, title, query, query_key, saved_at from register_search")
                .query((row, number) -> new Watch(
                        UUID.fromString(row.getString(1)),
                        new PersonId(UUID.fromString(row.getString(2))),
                        row.getString(3),
                        JSON.readValue(row.getString(4), Kept.class).query(),
                        row.getString(5),
                        row.getTimestamp(6).toInstant()))
                .list();
    }

    /** Tells whose searches have found something new. */
    void tell(Map<Watch, Integer> found) {
        // It is the portal that looks, whoever is at work in this thread.
        actor.runAs(
                Actor.PORTAL,
                () -> found.forEach((watch, entries) -> events.publishEvent(
                        new RegisterEvent.Matched(watch.id(), watch.person(), watch.title(), entries))));
    }

    private PersonId me() {
        var me = actor.get().person();
        NotAllowed.unless(me != null);
        return me;
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
