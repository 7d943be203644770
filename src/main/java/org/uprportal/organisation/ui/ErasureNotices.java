package org.uprportal.organisation.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.notification.NoticeTable;
import org.uprportal.notification.Notices;
import org.uprportal.party.Audience;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.Words;
import org.uprportal.privacy.ErasureEvent;
import org.uprportal.privacy.ErasureEvent.Announced;
import org.uprportal.privacy.ErasureEvent.Stopped;

/** Who hears that somebody is to be erased: colleagues and the administrators, who can stop it. */
@Component
class ErasureNotices {

    static final String MY_DATA = "my-data";

    private final Notices notices;
    private final People people;
    private final NoticeTable<ErasureEvent> table;

    ErasureNotices(Notices notices, People people) {
        this.notices = notices;
        this.people = people;
        this.table = new NoticeTable<ErasureEvent>(event -> event.person().value(), event -> MY_DATA)
                .tell(
                        Announced.class,
                        "organisation.people.erasureAnnounced",
                        one -> List.of(one.name(), Words.moment(one.due())),
                        this::whoCanStopIt)
                .tell(
                        Stopped.class,
                        "organisation.people.erasureStopped",
                        one -> List.of(one.name()),
                        this::whoCanStopIt);
    }

    NoticeTable<ErasureEvent> table() {
        return table;
    }

    @EventListener
    void on(ErasureEvent event) {
        table.of(event).forEach(notices::post);
    }

    private Set<Audience> whoCanStopIt(ErasureEvent happened) {
        var to = new HashSet<Audience>();
        to.add(Audience.party(happened.party()));
        people.parties(PartyKind.ADMIN).forEach(one -> to.add(Audience.party(one.id())));
        return to;
    }
}
