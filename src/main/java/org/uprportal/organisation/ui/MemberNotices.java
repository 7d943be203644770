package org.uprportal.organisation.ui;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.account.Invitations;
import org.uprportal.account.MemberEvent;
import org.uprportal.notification.Notice;
import org.uprportal.notification.Notices;
import org.uprportal.notification.Outbox;
import org.uprportal.notification.SecretLetter;
import org.uprportal.party.Audience;
import org.uprportal.platform.Words;

/** The letter of an invitation, and who hears of changes among an organisation's people. */
@Component
class MemberNotices {

    private final Notices notices;
    private final Outbox outbox;

    MemberNotices(Notices notices, Outbox outbox) {
        this.notices = notices;
        this.outbox = outbox;
    }

    @EventListener
    void on(MemberEvent.Invited invited) {
        outbox.write(new SecretLetter(
                invited.email(),
                invited.language(),
                "organisation.people.invitation",
                List.of(invited.inviter(), invited.partyName(), Words.text("party.role." + invited.role())),
                Invitations.PAGE + "/" + invited.token()));
    }

    /** As of all letters to applicants, this one does not name the organisation. */
    @EventListener
    void on(MemberEvent.Offered offered) {
        outbox.write(new SecretLetter(
                offered.email(),
                offered.language(),
                "organisation.letter.claim",
                List.of(Words.moment(offered.until())),
                Invitations.PAGE + "/" + offered.token()));
    }

    @EventListener
    void on(MemberEvent.Joined joined) {
        post("joined", joined.name(), Audience.party(joined.party()), joined);
    }

    @EventListener
    void on(MemberEvent.Left left) {
        post("left", left.name(), Audience.party(left.party()), left);
    }

    @EventListener
    void on(MemberEvent.RoleChanged changed) {
        post("roleChanged", Words.text("party.role." + changed.role()), Audience.person(changed.person()), changed);
    }

    private void post(String key, Object argument, Audience to, MemberEvent happened) {
        notices.post(Notice.of(
                "organisation.people." + key,
                List.of(argument),
                PeopleNavigation.PEOPLE,
                Set.of(to),
                happened.party().value()));
    }
}
