package org.uprportal.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprportal.party.Actor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.LinkSecret;
import org.uprportal.state.StateCode;

class RegistrationTest {

    final Instant now = Instant.parse("2027-03-01T09:00:00Z");
    final Instant later = now.plus(Duration.ofDays(14));
    final Instant kept = now.plus(Duration.ofDays(90));
    final LinkSecret link = LinkSecret.random();
    final Actor first = decider();
    final Actor second = decider();

    @Test
    void isDecidedOnlyAfterItsAddressIsConfirmedAndOnlyOnce() {
        var one = asked();
        assertRefused(() -> one.accept(first, "Fine.", PartyId.random(), now, kept, link), "wrongStatus");

        one.confirm(now, later, link);
        assertRefused(() -> one.confirm(now, later, link), "wrongStatus");
        one.accept(first, "Fine.", PartyId.random(), now, kept, link);

        assertThat(one.status()).isEqualTo(RegistrationStatus.ACCEPTED);
        assertRefused(() -> one.refuse(second, "No.", now, later, link), "wrongStatus");
    }

    @Test
    void everyDecisionAndEveryAppealHasAReason() {
        var one = asked();
        one.confirm(now, later, link);

        assertRefused(() -> one.refuse(first, "  ", now, later, link), "reasonMissing");
        one.refuse(first, "No work is described.", now, later, link);
        assertRefused(() -> one.appeal("", now, later, link), "reasonMissing");
    }

    @Test
    void reasonsHaveAMaximum() {
        var tooLong = "a".repeat(Registration.LONGEST_TEXT + 1);
        var one = asked();
        one.confirm(now, later, link);

        assertTooLong(() -> one.refuse(first, tooLong, now, later, link));
        one.refuse(first, tooLong.substring(1), now, later, link);
        assertTooLong(() -> one.appeal(tooLong, now, later, link));
        one.appeal("You did not open our site.", now, later, link);
        assertTooLong(() -> one.refuseAppeal(second, tooLong, now, kept, link));
    }

    @Test
    void anAppealIsDecidedByAnotherPersonEvenOfTheSameOffice() {
        var one = refused();
        one.appeal("You did not open our site.", now, later, link);

        assertRefused(() -> one.acceptAppeal(first, "Fine now.", PartyId.random(), now, kept, link), "samePerson");
        assertRefused(() -> one.refuseAppeal(first, "Still no.", now, kept, link), "samePerson");
        assertThat(one.details(first, true).mine()).isFalse();
        assertThat(one.details(second, true).mine()).isTrue();
        assertThat(one.details(second, false).mine()).as("a viewer").isFalse();
        one.refuseAppeal(second, "Still no.", now, kept, link);

        assertThat(one.status()).isEqualTo(RegistrationStatus.CLOSED);
        assertRefused(() -> one.appeal("Once more.", now, later, link), "wrongStatus");
    }

    @Test
    void anAppealComesInTime() {
        var one = refused();

        assertRefused(() -> one.appeal("Too late.", later, later, link), "tooLate");
        one.lapse(kept, link);
        assertRefused(() -> one.appeal("Too late.", now, later, link), "wrongStatus");
    }

    @Test
    void whenTheTimeIsOverAnAcceptedOneForgetsWhoAskedAndKeepsTheDecision() {
        var one = asked();
        one.confirm(now, later, link);
        one.accept(first, "Known since 2019.", PartyId.random(), now, kept, link);

        one.forgetApplicant();

        var details = one.details(second, true);
        assertThat(details.applicant()).isEqualTo(new Applicant("—", "", Locale.ENGLISH));
        assertThat(details.reason()).isEqualTo("Known since 2019.");
        assertThat(details.summary().status()).isEqualTo(RegistrationStatus.ACCEPTED);
        assertRefused(() -> refused().forgetApplicant(), "wrongStatus");
    }

    @Test
    void theApplicantReadsTheOfficeThatDecidedButNoPerson() {
        var standing = refused().standing("United Nations country team", false);

        assertThat(standing.decidedBy()).isEqualTo("United Nations country team");
        assertThat(standing.toString())
                .doesNotContain(first.name())
                .doesNotContain(first.person().value().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "a@b",
                "a b@example.org",
                "a@example.org\nBcc: b@example.org",
                "<a@example.org>",
                "@example.org",
                "a\\b@example.org",
                "a\u0007b@example.org"
            })
    void whatIsNoAddressIsRefused(String address) {
        assertRefused(() -> Registration.check(form(PartyKind.CSO, address)), "badAddress");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GOVERNMENT", "MINISTRY", "EMBASSY", "UNCT", "UN_AGENCY", "OHCHR", "ADMIN"})
    void nobodyRegistersAsAnOfficeThatDecidesOrGoverns(PartyKind kind) {
        assertRefused(() -> Registration.check(form(kind, "a@example.org")), "wrongKind");
    }

    @Test
    void aLinkIsLongRandomAndNeverPrintsItself() {
        assertThat(link.value())
                .matches("[A-Za-z0-9_-]{43}")
                .isNotEqualTo(LinkSecret.random().value());
        assertThat(link.hash()).hasSize(64).doesNotContain(link.value());
        assertThat(link.toString()).doesNotContain(link.value());
        assertThat(new RegistrationEvent.Refused(new RegistrationId(UUID.randomUUID()), applicant(), link, now)
                        .toString())
                .doesNotContain(link.value());
    }

    private Registration asked() {
        return Registration.ask(
                new RegistrationId(UUID.randomUUID()), form(PartyKind.CSO, "a@example.org"), link, now, later);
    }

    private Registration refused() {
        var one = asked();
        one.confirm(now, later, link);
        one.refuse(first, "No work is described.", now, later, link);
        return one;
    }

    private static Applicant applicant() {
        return new Applicant("Corin", "a@example.org", Locale.ENGLISH);
    }

    private static RegistrationForm form(PartyKind kind, String address) {
        return new RegistrationForm(
                kind, new StateCode("XTA"), "Harbour Group", "Advises.", "", "Corin", address, Locale.ENGLISH);
    }

    private static Actor decider() {
        var party = new Party(new PartyId(new UUID(1, 1)), PartyKind.UNCT, "Team", new StateCode("XTA"), null);
        return new Actor(PersonId.random(), "Amina Decider", party, MemberRole.EDITOR, false);
    }

    private static void assertTooLong(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(OrganisationRefused.class).hasMessageContaining("4000 characters");
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String key) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RegistrationRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo("organisation.registration." + key));
    }
}
