package org.uprportal.watch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.notification.LetterRhythm;
import org.uprportal.notification.Rhythms;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PersonId;
import org.uprportal.platform.Part;

/** What people who are signed in watch. Each person sees their own and nobody else's; no line of the audit trail tells of it. */
@Service
@Transactional
public class Watches {

    /** How many things one person watches. */
    public static final int MOST = 300;

    private static final String MINE = "person_id = :me and kind = :kind and thing = :thing";

    private final JdbcClient database;
    private final CurrentActor actor;
    private final Rhythms rhythms;
    private final WatchedNames names;
    private final DueHours hours;
    private final StageRound stages;

    Watches(
            JdbcClient database,
            CurrentActor actor,
            Rhythms rhythms,
            WatchedNames names,
            DueHours hours,
            StageRound stages) {
        this.database = database;
        this.actor = actor;
        this.rhythms = rhythms;
        this.names = names;
        this.hours = hours;
        this.stages = stages;
    }

    /** Watches it as often as the actor wants letters, as below. */
    public void watch(Watched thing) {
        watch(thing, usual());
    }

    /**
     * The actor hears from now on what becomes of it. What they watch already stays as it is.
     *
     * @throws WatchRefused for more than {@value #MOST} things, and for what does not exist or is hidden from the actor
     * @throws NotAllowed for whoever is not signed in
     */
    public void watch(Watched thing, LetterRhythm rhythm) {
        var me = me();
        if (!names.exists(thing)) {
            throw WatchRefused.notThere();
        }
        var others = database.sql("select count(*) from watch_watch where person_id = :me and not (" + MINE + ")")
                .param("me", me)
                .param("kind", thing.kind().name())
                .param("thing", thing.id())
                .query(Integer.class)
                .single();
        if (others >= MOST) {
            throw WatchRefused.tooMany(MOST);
        }
        database.sql("insert into watch_watch (id, person_id, kind, thing, rhythm) values (?, ?, ?, ?, ?)"
                        + " on duplicate key update id = id")
                .params(UUID.randomUUID().toString(), me, thing.kind().name(), thing.id(), rhythm.name())
                .update();
        if (thing.kind() == WatchedKind.STATE || thing.kind() == WatchedKind.CYCLE) {
            stages.lookAgain();
        }
    }

    /** The actor hears no more of it, not even what waits to be told. Of what they do not watch nothing happens. */
    public void stop(Watched thing) {
        database.sql("delete from watch_watch where " + MINE)
                .param("me", me())
                .param("kind", thing.kind().name())
                .param("thing", thing.id())
                .update();
    }

    /** How often the actor hears of it; what waits already comes as chosen now. Of what they do not watch nothing happens. */
    public void choose(Watched thing, LetterRhythm rhythm) {
        database.sql("update watch_watch set rhythm = :rhythm where " + MINE)
                .param("rhythm", rhythm.name())
                .param("me", me())
                .param("kind", thing.kind().name())
                .param("thing", thing.id())
                .update();
        hours.again(me());
    }

    /** The same for everything the actor watches. */
    public void chooseForAll(LetterRhythm rhythm) {
        database.sql("update watch_watch set rhythm = ? where person_id = ?")
                .params(rhythm.name(), me())
                .update();
        hours.again(me());
    }

    /** How often the actor hears of it; empty where they do not watch it, and for whoever is not signed in. */
    @Transactional(readOnly = true)
    public Optional<LetterRhythm> mine(Watched thing) {
        var me = actor.get().person();
        return me == null
                ? Optional.empty()
                : database.sql("select rhythm from watch_watch where " + MINE)
                        .param("me", me.value().toString())
                        .param("kind", thing.kind().name())
                        .param("thing", thing.id())
                        .query(String.class)
                        .optional()
                        .map(LetterRhythm::valueOf);
    }

    /** A part of all that the actor watches, States first. */
    @Transactional(readOnly = true)
    public Part<Watch> mine(int offset, int most) {
        var me = me();
        var total = database.sql("select count(*) from watch_watch where person_id = ?")
                .params(me)
                .query(Integer.class)
                .single();
        var rows = database.sql("""
                        select kind, thing, rhythm from watch_watch where person_id = ?
                        order by field(kind, 'STATE', 'CYCLE', 'THEME', 'ORGANISATION', 'RECOMMENDATION', 'CONSULTATION', 'MEETING'),
                            thing limit ? offset ?
                        """)
                .params(me, most, offset)
                .query((row, number) -> new Watch(
                        new Watched(WatchedKind.valueOf(row.getString(1)), row.getString(2)),
                        LetterRhythm.valueOf(row.getString(3))))
                .list();
        return new Part<>(rows, total);
    }

    /** How often the actor wants letters in general. */
    @Transactional(readOnly = true)
    public LetterRhythm usual() {
        return rhythms.mine();
    }

    /** What these are called, and where they are; what is hidden from the actor is missing. A fixed number of statements. */
    @Transactional(readOnly = true)
    public List<WatchedNames.Named> named(List<Watched> things, java.util.Locale language) {
        return names.of(things, language);
    }

    private String me() {
        PersonId me = actor.get().person();
        NotAllowed.unless(me != null);
        return me.value().toString();
    }
}
