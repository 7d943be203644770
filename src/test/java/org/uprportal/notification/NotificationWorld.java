package org.uprportal.notification;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.party.NotAllowed;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleWorld;
import org.uprportal.testing.world.Trials;
import org.uprportal.testing.world.World;

/** News and letters of everybody. */
public class NotificationWorld implements ModuleWorld {

    private final World world;
    private final Scene scene;
    private final Notices notices;
    private final Outbox outbox;
    private final JdbcClient database;

    NotificationWorld(World world, Scene scene, Notices notices, Outbox outbox, JdbcClient database) {
        this.world = world;
        this.scene = scene;
        this.notices = notices;
        this.outbox = outbox;
        this.database = database;
    }

    @Override
    public void trials(Trials trials) {
        trials.of("letter")
                .read(who -> outbox.newest(50).stream()
                        .anyMatch(one -> !one.subject().isEmpty() || !one.body().isEmpty()));
        // News are a person's, not a party's: the author's colleagues have their own.
        trials.of("notice")
                .ownedBy(world.authors())
                .of("author")
                .read(who -> notices.mine(100).stream().anyMatch(this::isTheAuthors))
                .write(() -> {
                    notices.markSeen();
                    NotAllowed.unless(scene.as(world.who("author"), notices::unseen) == 0);
                });
    }

    private boolean isTheAuthors(NoticeSummary notice) {
        return database.sql("select count(*) from notification_notice where id = ? and person_id = ?")
                        .params(
                                notice.id().toString(),
                                world.who("author").value().toString())
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
