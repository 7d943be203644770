package org.uprportal.organisation.ui;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.account.MemberEvent;
import org.uprportal.account.MemberEvent.Joined;
import org.uprportal.account.MemberEvent.Left;
import org.uprportal.account.MemberEvent.RoleChanged;
import org.uprportal.notification.NoticeTable;
import org.uprportal.notification.Notices;
import org.uprportal.party.Audience;
import org.uprportal.platform.Words;

/** Who hears of changes among an organisation's people. */
@Component
class MemberNotices {

    private final Notices notices;
    private final NoticeTable<MemberEvent> table = new NoticeTable<MemberEvent>(
                    event -> event.party().value(), event -> PeopleNavigation.PEOPLE)
            .tell(
                    Joined.class,
                    "organisation.people.joined",
                    one -> List.of(one.name()),
                    one -> Set.of(Audience.party(one.party())))
            .tell(
                    Left.class,
                    "organisation.people.left",
                    one -> List.of(one.name()),
                    one -> Set.of(Audience.party(one.party())))
            .tell(
                    RoleChanged.class,
                    "organisation.people.roleChanged",
                    one -> List.of(Words.text("party.role." + one.role())),
                    one -> Set.of(Audience.person(one.person())));

    MemberNotices(Notices notices) {
        this.notices = notices;
    }

    NoticeTable<MemberEvent> table() {
        return table;
    }

    @EventListener
    void on(MemberEvent event) {
        table.of(event).forEach(notices::post);
    }
}
