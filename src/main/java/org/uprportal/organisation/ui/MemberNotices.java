package org.uprportal.organisation.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.account.Invitations;
import org.uprportal.account.MemberEvent;
import org.uprportal.account.People;
import org.uprportal.notification.Letter;
import org.uprportal.notification.Notice;
import org.uprportal.notification.Notices;
import org.uprportal.notification.Outbox;
import org.uprportal.notification.SecretLetter;
import org.uprportal.party.Audience;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.Words;
import org.uprportal.privacy.ErasureEvent;

/** The letter of an invitation, and who hears of changes among an organisation's people. */
@Component
class MemberNotices {

    private static final String MY_DATA = "my-data";

    private final Notices notices;
    private final Outbox outbox;
    private final People people;

    MemberNotices(Notices notices, Outbox outbox, People people) {
        this.notices = notices;
        this.outbox = outbox;
        this.people = people;
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

    /** The person reads it even where the account is suspended; colleagues and the administrators can stop it. */
    @EventListener
    void on(ErasureEvent.Announced announced) {
        outbox.post(new Letter(
                "organisation.people.erasureOfYou",
                List.of(Words.moment(announced.due())),
                MY_DATA,
                announced.email(),
                announced.name(),
                announced.language()));
        tell("erasureAnnounced", List.of(announced.name(), Words.moment(announced.due())), announced);
    }

    @EventListener
    void on(ErasureEvent.Stopped stopped) {
        tell("erasureStopped", List.of(stopped.name()), stopped);
    }

    private void tell(String key, List<?> arguments, ErasureEvent happened) {
        var to = new HashSet<Audience>();
        to.add(Audience.party(happened.party()));
        people.parties(PartyKind.ADMIN).forEach(one -> to.add(Audience.party(one.id())));
        notices.post(Notice.of(
                "organisation.people." + key,
                arguments,
                MY_DATA,
                to,
                happened.person().value()));
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
