package org.uprportal.organisation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import org.uprportal.account.FirstOwners;
import org.uprportal.account.Invitations;
import org.uprportal.account.Members;
import org.uprportal.account.People;
import org.uprportal.account.PersonSummary;
import org.uprportal.inbox.Inbox;
import org.uprportal.notification.NoticeSummary;
import org.uprportal.notification.Notices;
import org.uprportal.notification.Outbox;
import org.uprportal.organisation.Applications;
import org.uprportal.organisation.DirectoryFilter;
import org.uprportal.organisation.HistoryEntry;
import org.uprportal.organisation.Organisations;
import org.uprportal.organisation.RegistrationForm;
import org.uprportal.organisation.RegistrationId;
import org.uprportal.organisation.RegistrationStatus;
import org.uprportal.organisation.RegistrationSteps;
import org.uprportal.organisation.RegistrationSummary;
import org.uprportal.organisation.Registrations;
import org.uprportal.party.Actor;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.state.StateCode;
import org.uprportal.state.States;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

@PortalTest
class VettingProcessTest {

    private static final Pattern LINK = Pattern.compile("/register/(confirm|standing)/([A-Za-z0-9_-]{43})\\s");

    private static final Pattern CLAIM = Pattern.compile("/invitation/([A-Za-z0-9_-]{43})\\s");

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    Registrations registrations;

    @Autowired
    Applications applications;

    @Autowired
    RegistrationSteps registrationSteps;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    Invitations invitations;

    @Autowired
    FirstOwners firstOwners;

    @Autowired
    Members members;

    @Autowired
    States states;

    @Autowired
    Inbox inbox;

    @Autowired
    Notices notices;

    @Autowired
    Outbox outbox;

    @Autowired
    CurrentActor actor;

    @Autowired
    JdbcClient database;

    StateCode state;
    PersonId countryTeam;
    PersonId secretariat;
    String address;

    @BeforeEach
    void aState() {
        state = scene.newState();
        actor.runAs(
                Actor.PORTAL, () -> states.addState(state, null, false, Map.of("en", "State " + UUID.randomUUID())));
        countryTeam = scene.person(PartyKind.UNCT, state);
        secretariat = scene.secretariat();
        address = "harbour-" + UUID.randomUUID() + "@example.org";
    }

    @Test
    void anAcceptedOrganisationIsRegisteredHiddenAndTakenOverByItsApplicant() {
        register();
        assertThat(tasksOf(countryTeam)).containsExactly("organisation/vet");
        assertThat(tasksOf(secretariat)).contains("organisation/vet");

        var id = waitingFor(countryTeam).id();
        var organisation = scene.as(countryTeam, () -> registrations.accept(id, "Known to us since 2019."));

        assertThat(tasksOf(countryTeam)).isEmpty();
        assertThat(peopleOf(organisation))
                .as("nobody is made a person by somebody else")
                .isEmpty();
        assertThat(people.hasAccount(address)).isFalse();
        assertThat(organisations.find(organisation)).as("to others").isEmpty();
        assertThat(standing()).isEqualTo(RegistrationStatus.ACCEPTED);
        assertThat(letters())
                .extracting(Posted::subject)
                .contains("Your organisation is registered", "Take over your organisation in the portal");

        var subject = UUID.randomUUID().toString();
        var ownerId = invitations.accept(claim(), "Corin Maldane", "https://issuer.example", subject);

        assertThat(people.known("https://issuer.example", subject)).contains(ownerId);
        assertThat(peopleOf(organisation)).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(ownerId);
            assertThat(one.role()).isEqualTo(MemberRole.OWNER);
            assertThat(one.email()).isEqualTo(address);
        });
        var entry = scene.as(ownerId, () -> organisations.find(organisation)).orElseThrow();
        assertThat(entry.profile().about()).isEqualTo("We advise dock workers.");
        assertThat(scene.as(
                        ownerId,
                        () -> organisations.history(organisation, 0, 20).rows()))
                .extracting(HistoryEntry::act, HistoryEntry::by)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(HistoryEntry.Act.REGISTERED, teamName()),
                        org.assertj.core.groups.Tuple.tuple(HistoryEntry.Act.VETTED, teamName()));
        assertThat(scene.as(ownerId, () -> members.manages(organisation))).isTrue();
    }

    @Test
    void aClaimThatIsTooOldIsSentAnewByTheApplicantsOwnPage() {
        accepted();
        var first = claim();
        time.pass(Duration.ofDays(15));
        assertThat(invitations.offer(first)).isEmpty();
        var page = newest("standing");

        applications.claimAgain(page);
        var second = claim();
        assertThat(invitations.offer(second)).isPresent();
        applications.claimAgain(page);
        applications.claimAgain(page);

        assertThat(claims()).hasSize(4);
        assertThat(claims().stream().filter(one -> invitations.offer(one).isPresent()))
                .as("only one link is good")
                .hasSize(1);
        refusedWith("organisation.registration.claimTooOften", () -> applications.claimAgain(page));
        time.pass(Duration.ofDays(1).plusMinutes(1));
        applications.claimAgain(page);
        assertThatThrownBy(() -> applications.claimAgain("A".repeat(43))).isInstanceOf(NotAllowed.class);
    }

    /** Whoever was given an address long ago does not get an organisation back that is in other hands. */
    @Test
    void whatIsTakenOverIsNotOfferedAgainEvenWhenItsOwnerIsSuspended() {
        var organisation = accepted();
        var owner = invitations.accept(claim(), "Corin Maldane");
        assertThat(applications.standing(newest("standing")).orElseThrow().claimable())
                .isFalse();

        scene.as(scene.person(PartyKind.ADMIN, null), () -> members.suspend(owner));

        refusedWith("organisation.registration.wrongStatus", () -> applications.claimAgain(newest("standing")));
        assertThatThrownBy(() -> actor.runAs(
                        Actor.PORTAL, () -> firstOwners.inviteFirstOwner(organisation, address, Locale.ENGLISH)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void theOfferIsThePortalsAndOutlivesWhoDecided() {
        var organisation = accepted();
        scene.as(scene.person(PartyKind.ADMIN, null), () -> members.suspend(countryTeam));
        assertThat(invitations.offer(claim())).isPresent();

        for (var somebody : List.of(countryTeam, secretariat, scene.person(PartyKind.ADMIN, null))) {
            scene.signIn(somebody);
            assertThatThrownBy(() -> invitations.open(organisation)).isInstanceOf(NotAllowed.class);
        }
        scene.signOut();
    }

    @Test
    void lettersWithALinkThatLetsSomebodyInAreSecret() {
        accepted();

        assertThat(database.sql("select count(*) from notification_mail where recipient = ? and not secret")
                        .param(address)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aFinalRefusalIsErasedAfterTheStatedTime() {
        register();
        var id = waitingFor(secretariat).id();
        scene.as(secretariat, () -> registrations.refuse(id, "It calls for violence."));
        var link = newest("standing");
        time.pass(Duration.ofDays(31));
        assertThat(standing()).isEqualTo(RegistrationStatus.CLOSED);

        time.pass(Duration.ofDays(88));
        assertThat(rowsFor(address)).isOne();
        time.pass(Duration.ofDays(2));

        assertThat(rowsFor(address)).isZero();
        assertThat(applications.standing(link)).isEmpty();
        assertThat(scene.as(secretariat, () -> registrations.find(id))).isEmpty();
    }

    @Test
    void anAcceptedOneForgetsWhoAskedAfterTheStatedTimeAndKeepsTheDecision() {
        register();
        var id = waitingFor(countryTeam).id();
        var organisation = scene.as(countryTeam, () -> registrations.accept(id, "Known to us since 2019."));
        time.pass(Duration.ofDays(89));
        assertThat(rowsFor(address)).isOne();

        time.pass(Duration.ofDays(2));

        assertThat(rowsFor(address)).isZero();
        assertThat(database.sql("select count(*) from identity_invitation where email = ?")
                        .param(address)
                        .query(Integer.class)
                        .single())
                .isZero();
        var kept = scene.as(countryTeam, () -> registrations.find(id)).orElseThrow();
        assertThat(kept.applicant().email()).isEmpty();
        assertThat(kept.reason()).isEqualTo("Known to us since 2019.");
        assertThat(people.party(organisation)).isPresent();
    }

    @Test
    void aRefusalIsAppealedOnceAndDecidedBySomebodyElse() {
        register();
        var id = waitingFor(countryTeam).id();
        scene.as(countryTeam, () -> registrations.refuse(id, "No work is described."));
        assertThat(tasksOf(countryTeam)).isEmpty();
        var link = newest("standing");
        assertThat(applications.standing(link).orElseThrow().reason()).isEqualTo("No work is described.");

        applications.appeal(link, "Our site describes it.");
        assertThat(tasksOf(secretariat)).contains("organisation/decide-appeal");
        refusedWith(
                "organisation.registration.samePerson",
                () -> scene.as(countryTeam, () -> registrations.accept(id, "Well.")));
        refusedWith(
                "organisation.registration.samePerson",
                () -> scene.as(countryTeam, () -> registrations.refuse(id, "No.")));
        var colleague = scene.colleague(scene.partyOf(countryTeam));
        scene.as(colleague, () -> registrations.accept(id, "The site describes it well."));

        assertThat(tasksOf(secretariat)).isEmpty();
        assertThat(standing()).isEqualTo(RegistrationStatus.ACCEPTED);
        assertThat(invitations.offer(claim())).isPresent();
    }

    @Test
    void aRefusalThatNobodyAppealsIsFinalAfterThirtyDays() {
        register();
        var id = waitingFor(secretariat).id();
        scene.as(secretariat, () -> registrations.refuse(id, "It calls for violence."));
        var link = newest("standing");

        time.pass(Duration.ofDays(29));
        assertThat(standing()).isEqualTo(RegistrationStatus.REFUSED);
        time.pass(Duration.ofDays(2));

        assertThat(standing()).isEqualTo(RegistrationStatus.CLOSED);
        assertThat(letters().getFirst().subject()).isEqualTo("The time to appeal is over");
        refusedWith("organisation.registration.wrongStatus", () -> applications.appeal(link, "Late."));
        assertThat(people.hasAccount(address)).isFalse();
    }

    @Test
    void thoseWhoDecideAreRemindedAndOhchrHearsWhenTheTimeIsOver() {
        register();
        time.pass(Duration.ofDays(9));
        assertThat(keysOf(countryTeam)).doesNotContain("inbox.reminder");
        time.pass(Duration.ofDays(1));
        assertThat(keysOf(countryTeam)).contains("inbox.reminder").doesNotContain("inbox.overdue");
        assertThat(keysOf(secretariat)).doesNotContain("organisation.notice.vettingOverdue");

        time.pass(Duration.ofDays(4).plusHours(1));

        assertThat(keysOf(countryTeam)).contains("inbox.overdue").doesNotContain("organisation.notice.vettingOverdue");
        assertThat(keysOf(secretariat)).contains("inbox.overdue", "organisation.notice.vettingOverdue");
        assertThat(letters().getFirst().subject()).isEqualTo("The decision on your registration is late");
        assertThat(applications.standing(newest("standing")).orElseThrow().overdue())
                .isTrue();

        var id = waitingFor(secretariat).id();
        scene.as(secretariat, () -> registrations.accept(id, "Late, but yes."));
        assertThat(standing()).isEqualTo(RegistrationStatus.ACCEPTED);
    }

    @Test
    void whatIsNotConfirmedWithinAWeekIsErased() {
        registrationSteps.ask(form("Harbour Workers"));
        var link = newest("confirm");
        assertThat(rowsFor(address)).isOne();

        time.pass(Duration.ofDays(7).plusMinutes(1));

        assertThat(rowsFor(address)).isZero();
        refusedWith("organisation.registration.linkSpent", () -> applications.confirm(link));
    }

    @Test
    void aLinkConfirmsOnceAndOnlyItsHashIsStored() {
        registrationSteps.ask(form("Harbour Workers"));
        var link = newest("confirm");
        assertThat(applications.standing(link)).as("not for watching").isEmpty();
        assertThat(database.sql("select count(*) from organisation_registration_link where hash = ?")
                        .param(link)
                        .query(Integer.class)
                        .single())
                .isZero();

        applications.confirm(link);

        refusedWith("organisation.registration.linkSpent", () -> applications.confirm(link));
        refusedWith("organisation.registration.linkSpent", () -> applications.confirm("A".repeat(43)));
        assertThat(applications.standing("A".repeat(43))).isEmpty();
    }

    @Test
    void aKnownAddressGetsTheSameAnswerAndNothingIsRegistered() {
        var somebody = scene.person(PartyKind.CSO, state);
        address = people.person(somebody).orElseThrow().email();

        registrationSteps.ask(form("Harbour Workers"));

        assertThat(rowsFor(address)).isZero();
        assertThat(letters())
                .first()
                .satisfies(one -> assertThat(one.subject()).isEqualTo("Your address is already known to the portal"));
    }

    @Test
    void noMailboxIsFloodedAndNothingTypedReachesAnUnconfirmedAddress() {
        for (int i = 0; i < 10; i++) {
            registrationSteps.ask(form("Buy at shop.example"));
        }
        assertThat(letters())
                .hasSize(3)
                .allSatisfy(one ->
                        assertThat(one.body()).doesNotContain("shop.example").doesNotContain("Corin Maldane"));
        time.pass(Duration.ofDays(1).plusMinutes(1));
        registrationSteps.ask(form("Harbour Workers"));
        assertThat(letters()).hasSize(4);
    }

    /** Where a form comes from pays for it, and nobody else: no hour in which all are shut out. */
    @Test
    void whoeverSendsManyFormsShutsOutThemselvesOnlyAndSpendsNobodysLetters() {
        var flood = "f".repeat(64);
        var victim = address;
        for (int form = 0; form < 20; form++) {
            applications.apply(form("Flood " + form), flood);
        }
        refusedWith("organisation.registration.busy", () -> applications.apply(form("Flood"), flood));
        assertThat(letters()).hasSize(3);

        applications.apply(form("Harbour Workers"), "a".repeat(64));

        assertThat(letters())
                .as("whose address it is gets a letter of their own")
                .hasSize(4);
        for (int source = 0; source < 10; source++) {
            for (int form = 0; form < 3; form++) {
                applications.apply(form("Net " + source), String.valueOf(source).repeat(64));
            }
        }
        assertThat(letters()).as("in a day no mailbox gets more").hasSize(12);
        address = victim;
        applications.apply(form("Harbour Workers"), "c".repeat(64));
        assertThat(letters()).hasSize(12);
        time.pass(Duration.ofHours(25));
        for (var more = true; more; ) {
            more = actor.callAs(Actor.PORTAL, registrationSteps::seeToNext);
        }
        assertThat(letters()).as("later, but it comes").hasSizeGreaterThan(12);
    }

    /** The same statements, in the same order, whoever has the address: there is nothing that time could tell. */
    @Test
    void aKnownAddressCausesTheSameWorkAsAnUnknownOne() {
        var known =
                people.person(scene.person(PartyKind.CSO, state)).orElseThrow().email();
        var target = AopTestUtils.getUltimateTargetObject(applications);
        // As outside tests: what has come in waits for its round.
        ReflectionTestUtils.setField(target, "inRounds", true);
        var times = new long[2][40];
        for (int round = 0; round < 40; round++) {
            for (int which = 0; which < 2; which++) {
                address = which == 0 ? known : UUID.randomUUID() + "@example.org";
                var form = form("Harbour " + round + " " + which);
                var source = UUID.randomUUID().toString();
                var since = System.nanoTime();
                applications.apply(form, source);
                times[which][round] = System.nanoTime() - since;
            }
        }
        ReflectionTestUtils.setField(target, "inRounds", false);
        assertThat(letters()).as("nothing is done while the sender waits").isEmpty();
        Arrays.sort(times[0]);
        Arrays.sort(times[1]);
        var ratio = (double) times[0][20] / times[1][20];
        System.out.printf(
                "registration: known %.2f ms, unknown %.2f ms (medians of 40), ratio %.2f%n",
                times[0][20] / 1e6, times[1][20] / 1e6, ratio);
        assertThat(ratio).isBetween(0.5, 2.0);
        assertThat(database.sql("select count(*) from organisation_registration_asked")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(80);
        database.sql("delete from organisation_registration_asked").update();
    }

    @Test
    void noLetterNoTaskAndNoNoticeNamesTheOrganisation() {
        register();
        scene.as(countryTeam, () -> registrations.refuse(waitingFor(countryTeam).id(), "No."));
        applications.appeal(newest("standing"), "But yes.");

        scene.as(
                scene.colleague(scene.partyOf(countryTeam)),
                () -> registrations.accept(waitingFor(countryTeam).id(), "Well then."));

        assertThat(letters())
                .hasSizeGreaterThan(4)
                .noneSatisfy(one -> assertThat(one.subject() + one.body()).contains("Harbour Workers"));
        assertThat(actor.callAs(Actor.PORTAL, () -> outbox.newest(50)))
                .noneSatisfy(one -> assertThat(one.subject() + one.body()).contains("Harbour Workers"));
        assertThat(scene.as(countryTeam, () -> notices.mine(20)).toString()).doesNotContain("Harbour Workers");
    }

    /** Everybody who is neither of the country team there nor OHCHR, and the government above all. */
    @Test
    void toAGovernmentARegistrationDoesNotExist() {
        var government = scene.person(PartyKind.GOVERNMENT, state);
        var strangers = List.of(
                government,
                scene.person(PartyKind.MINISTRY, state),
                scene.person(PartyKind.CSO, state),
                scene.person(PartyKind.EMBASSY, state),
                scene.person(PartyKind.UN_AGENCY, state),
                scene.person(PartyKind.UNCT, scene.newState()),
                scene.person(PartyKind.ADMIN, null));
        register();
        var id = waitingFor(countryTeam).id();
        var unknown = new RegistrationId(UUID.randomUUID());

        for (var stranger : strangers) {
            scene.signIn(stranger);
            assertThat(registrations.waiting(0, 1000).rows()).isEmpty();
            assertThat(registrations.find(id)).isEmpty();
            for (var one : List.of(id, unknown)) {
                assertThatThrownBy(() -> registrations.accept(one, "Yes.")).isInstanceOf(NotAllowed.class);
                assertThatThrownBy(() -> registrations.refuse(one, "No.")).isInstanceOf(NotAllowed.class);
            }
            assertThat(inbox.mine()).isEmpty();
            assertThat(notices.mine(20)).isEmpty();
            assertThat(organisations
                            .directory(new DirectoryFilter("Harbour", null, null, null, null), 0, 1000)
                            .rows())
                    .noneMatch(one -> one.profile().about().contains("dock workers"));
        }
    }

    @Test
    void aViewerOfTheCountryTeamReadsButDoesNotDecide() {
        register();
        scene.signIn(scene.colleague(scene.partyOf(countryTeam), MemberRole.VIEWER));

        var id = registrations.waiting(0, 1000).rows().getFirst().id();
        assertThat(registrations.find(id).orElseThrow().mine()).isFalse();
        assertThatThrownBy(() -> registrations.accept(id, "Yes.")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatWaitsUnconfirmedIsSeenByNobody() {
        registrationSteps.ask(form("Harbour Workers"));

        assertThat(scene.as(countryTeam, () -> registrations.waiting(0, 1000).rows()))
                .isEmpty();
        assertThat(tasksOf(countryTeam)).isEmpty();
        assertThat(keysOf(countryTeam)).isEmpty();
    }

    private PartyId accepted() {
        register();
        var id = waitingFor(countryTeam).id();
        return scene.as(countryTeam, () -> registrations.accept(id, "Known to us since 2019."));
    }

    private Set<PersonSummary> peopleOf(PartyId organisation) {
        return people.behind(Set.of(Audience.party(organisation)));
    }

    private String claim() {
        return claims().getFirst();
    }

    private List<String> claims() {
        return letters().stream()
                .flatMap(one -> CLAIM.matcher(one.body()).results())
                .map(one -> one.group(1))
                .sorted(java.util.Comparator.comparing(
                        one -> invitations.offer(one).isEmpty()))
                .toList();
    }

    private void register() {
        registrationSteps.ask(form("Harbour Workers"));
        applications.confirm(newest("confirm"));
    }

    private RegistrationForm form(String name) {
        return new RegistrationForm(
                PartyKind.CSO,
                state,
                name,
                "We advise dock workers.",
                "https://example.org",
                "Corin Maldane",
                address,
                Locale.ENGLISH);
    }

    private RegistrationSummary waitingFor(PersonId reader) {
        return scene.as(reader, () -> registrations.waiting(0, 1000).rows()).stream()
                .filter(one -> one.state().equals(state))
                .findFirst()
                .orElseThrow();
    }

    private List<String> tasksOf(PersonId person) {
        return scene.as(person, () -> inbox.mine()).stream()
                .filter(one -> one.state().equals(state))
                .map(one -> one.formKey())
                .toList();
    }

    private List<String> keysOf(PersonId person) {
        return scene.as(person, () -> notices.mine(50)).stream()
                .map(NoticeSummary::key)
                .toList();
    }

    private RegistrationStatus standing() {
        return applications.standing(newest("standing")).orElseThrow().status();
    }

    /** As they wait to be sent, the newest first; in the portal nobody reads those with a link. */
    private List<Posted> letters() {
        return database.sql("select subject, body from notification_mail where recipient = ? order by written_at desc")
                .param(address)
                .query((row, number) -> new Posted(row.getString("subject"), row.getString("body")))
                .list();
    }

    private record Posted(String subject, String body) {}

    private String newest(String purpose) {
        return letters().stream()
                .flatMap(one -> LINK.matcher(one.body()).results())
                .filter(link -> link.group(1).equals(purpose))
                .findFirst()
                .orElseThrow()
                .group(2);
    }

    private int rowsFor(String email) {
        return database.sql("select count(*) from organisation_registration where email = ?")
                .param(email)
                .query(Integer.class)
                .single();
    }

    private String teamName() {
        return people.person(countryTeam).orElseThrow().party().name();
    }
}
