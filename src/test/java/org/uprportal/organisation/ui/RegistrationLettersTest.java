package org.uprportal.organisation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uprportal.account.InvitationId;
import org.uprportal.account.MemberEvent;
import org.uprportal.notification.Letter;
import org.uprportal.notification.Notices;
import org.uprportal.notification.Outbox;
import org.uprportal.notification.SecretLetter;
import org.uprportal.organisation.Applicant;
import org.uprportal.organisation.RegistrationEvent;
import org.uprportal.organisation.RegistrationEvent.Accepted;
import org.uprportal.organisation.RegistrationEvent.AddressKnown;
import org.uprportal.organisation.RegistrationEvent.Appealed;
import org.uprportal.organisation.RegistrationEvent.Asked;
import org.uprportal.organisation.RegistrationEvent.Closed;
import org.uprportal.organisation.RegistrationEvent.Confirmed;
import org.uprportal.organisation.RegistrationEvent.Overdue;
import org.uprportal.organisation.RegistrationEvent.Refused;
import org.uprportal.organisation.RegistrationId;
import org.uprportal.party.MemberRole;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.platform.LinkSecret;
import org.uprportal.privacy.ErasureEvent;
import org.uprportal.state.StateCode;
import org.uprportal.testing.NoticeWalk;

/** Which letter goes to whom at each step, with which link; none names the organisation. */
class RegistrationLettersTest {

    private static final RegistrationId ID = new RegistrationId(new UUID(1, 1));
    private static final Applicant APPLICANT = new Applicant("Ana", "ana@example.org", Locale.FRENCH);
    private static final LinkSecret LINK = new LinkSecret("secret");
    private static final PartyId PARTY = new PartyId(new UUID(2, 2));
    private static final InvitationId INVITATION = new InvitationId(new UUID(3, 3));
    private static final Instant WHEN = Instant.EPOCH;
    private static final String STANDING = " to ana@example.org in fr at register/standing/secret";

    private final List<String> written = new ArrayList<>();
    private final Outbox outbox = outbox();

    private Outbox outbox() {
        var box = mock(Outbox.class);
        doAnswer(call -> {
                    SecretLetter one = call.getArgument(0);
                    return written.add(
                            one.key() + " to " + one.address() + " in " + one.language() + " at " + one.path());
                })
                .when(box)
                .write(any(SecretLetter.class));
        doAnswer(call -> {
                    Letter one = call.getArgument(0);
                    return written.add(one.key() + " to " + one.to() + " in " + one.language() + " at " + one.path());
                })
                .when(box)
                .post(any(Letter.class));
        return box;
    }

    @Test
    void eachStepIsToldToTheApplicant() {
        var letters = new RegistrationLetters(outbox);
        letters.on(new Asked(ID, APPLICANT, LINK, WHEN));
        letters.on(new AddressKnown("known@example.org", Locale.ENGLISH));
        letters.on(new Confirmed(ID, APPLICANT, LINK, WHEN, WHEN));
        letters.on(new Accepted(ID, APPLICANT, LINK, PARTY, false, WHEN));
        letters.on(new Refused(ID, APPLICANT, LINK, WHEN));
        letters.on(new Appealed(ID, APPLICANT, LINK, WHEN, WHEN));
        letters.on(new Overdue(ID, APPLICANT, LINK, new StateCode("TVA"), false));
        letters.on(new Closed(ID, APPLICANT, LINK, true, WHEN));
        letters.on(new Closed(ID, APPLICANT, LINK, false, WHEN));

        assertThat(written)
                .containsExactly(
                        "organisation.letter.confirm to ana@example.org in fr at register/confirm/secret",
                        "organisation.letter.known to known@example.org in en at organisations",
                        "organisation.letter.received" + STANDING,
                        "organisation.letter.accepted" + STANDING,
                        "organisation.letter.refused" + STANDING,
                        "organisation.letter.appealed" + STANDING,
                        "organisation.letter.overdue" + STANDING,
                        "organisation.letter.appealRefused" + STANDING,
                        "organisation.letter.closed" + STANDING);
    }

    @Test
    void withinThePortalOnlyOhchrHearsAndOnlyOfALateDecision() {
        var table = new RegistrationNotices(mock(Notices.class)).table();
        var late = new Overdue(ID, APPLICANT, LINK, new StateCode("TVA"), false);

        NoticeWalk.everyKind(
                table,
                RegistrationEvent.class,
                Asked.class,
                AddressKnown.class,
                Confirmed.class,
                Accepted.class,
                Refused.class,
                Appealed.class,
                Closed.class);
        NoticeWalk.everyLine(table, List.of(late));
        assertThat(NoticeWalk.told(table, late))
                .containsExactly("organisation.notice.vettingOverdue /registrations/" + ID.value() + " [ohchr]");
    }

    @Test
    void whoIsInvitedOrToBeErasedHasALetter() {
        var letters = new MemberLetters(outbox);
        letters.on(new MemberEvent.Invited(
                INVITATION, PARTY, "Network", "Ana", "new@example.org", Locale.ENGLISH, MemberRole.EDITOR, "token"));
        letters.on(new MemberEvent.Offered(INVITATION, PARTY, "owner@example.org", Locale.ENGLISH, WHEN, "token"));
        letters.on(new ErasureEvent.Announced(
                new PersonId(new UUID(4, 4)), PARTY, "Ana", "ana@example.org", Locale.FRENCH, WHEN));

        assertThat(written)
                .containsExactly(
                        "organisation.people.invitation to new@example.org in en at invitation/token",
                        "organisation.letter.claim to owner@example.org in en at invitation/token",
                        "organisation.people.erasureOfYou to ana@example.org in fr at my-data");
    }
}
