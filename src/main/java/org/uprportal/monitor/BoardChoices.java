package org.uprportal.monitor;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PersonId;
import org.uprportal.state.StateCode;
import org.uprportal.theme.ThemeId;

/** Which themes and countries people watch. Each person sees their own choice and nobody else's. */
@Service
@Transactional
public class BoardChoices {

    /** How many of each one person chooses. */
    public static final int MOST = 50;

    private static final String THEME = "THEME";
    private static final String STATE = "STATE";

    private final JdbcClient database;
    private final CurrentActor actor;
    private final Access access;

    BoardChoices(JdbcClient database, CurrentActor actor, Access access) {
        this.database = database;
        this.actor = actor;
        this.access = access;
    }

    /** What the actor watches. @throws NotAllowed for whoever does not watch over reviews */
    @Transactional(readOnly = true)
    public Watch mine() {
        access.require(Act.READ, MonitorThing.CHOSEN_BOARD);
        var themes = new HashSet<ThemeId>();
        var states = new HashSet<StateCode>();
        database.sql("select kind, chosen from monitor_watch where person_id = ?")
                .params(me().value().toString())
                .query(row -> {
                    if (row.getString(1).equals(THEME)) {
                        themes.add(new ThemeId(UUID.fromString(row.getString(2))));
                    } else {
                        states.add(new StateCode(row.getString(2)));
                    }
                });
        return new Watch(themes, states);
    }

    /**
     * Chooses what the actor watches from now on, in place of what it was.
     *
     * @throws MonitorRefused for more than {@value #MOST} themes or countries
     * @throws NotAllowed for whoever does not watch over reviews
     */
    public void choose(Collection<ThemeId> themes, Collection<StateCode> states) {
        access.require(Act.WRITE, MonitorThing.CHOSEN_BOARD);
        if (Set.copyOf(themes).size() > MOST || Set.copyOf(states).size() > MOST) {
            throw MonitorRefused.tooMany(MOST);
        }
        var me = me().value().toString();
        database.sql("delete from monitor_watch where person_id = ?").params(me).update();
        Stream.concat(
                        themes.stream().distinct().map(one ->
                                new String[] {THEME, one.value().toString()}),
                        states.stream().distinct().map(one -> new String[] {STATE, one.value()}))
                .forEach(one -> database.sql("insert into monitor_watch (person_id, kind, chosen) values (?, ?, ?)"
                                + " on duplicate key update kind = values(kind)")
                        .params(me, one[0], one[1])
                        .update());
    }

    private PersonId me() {
        var me = actor.get().person();
        NotAllowed.unless(me != null);
        return me;
    }
}
