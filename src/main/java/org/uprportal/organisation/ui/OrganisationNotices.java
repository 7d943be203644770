package org.uprportal.organisation.ui;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.identity.Audience;
import org.uprportal.identity.PartyId;
import org.uprportal.notification.Notice;
import org.uprportal.notification.Notices;
import org.uprportal.organisation.OrganisationEvent;

/** Who hears of what happens in coalitions. */
@Component
class OrganisationNotices {

    private final Notices notices;

    OrganisationNotices(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    void on(OrganisationEvent.Invited invited) {
        post("invited", invited.name(), invited.member(), invited.organisation());
    }

    @EventListener
    void on(OrganisationEvent.Joined joined) {
        post("joined", joined.memberName(), joined.organisation(), joined.organisation());
    }

    @EventListener
    void on(OrganisationEvent.Left left) {
        post("left", left.memberName(), left.organisation(), left.organisation());
    }

    private void post(String key, String name, PartyId to, PartyId subject) {
        notices.post(Notice.of(
                "organisation.notice." + key,
                List.of(name),
                OrganisationNavigation.own(),
                Set.of(Audience.party(to)),
                subject.value()));
    }
}
