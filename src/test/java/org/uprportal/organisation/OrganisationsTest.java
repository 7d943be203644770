package org.uprportal.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.access.Access;
import org.uprportal.account.People;
import org.uprportal.notification.Notices;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.state.StateCode;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.theme.ThemeId;
import org.uprportal.theme.ThemeKind;
import org.uprportal.theme.Themes;

@PortalTest
class OrganisationsTest {

    @Autowired
    Scene scene;

    @Autowired
    Organisations organisations;

    @Autowired
    Coalitions coalitions;

    @Autowired
    Access access;

    @Autowired
    People people;

    @Autowired
    Themes themes;

    @Autowired
    Notices notices;

    @Autowired
    CurrentActor actor;

    @Test
    void noNamePassesForOneInTheDirectory() {
        var state = scene.newState();
        var name = "Harbour " + UUID.randomUUID();
        var inCyrillic = name.replace("Harbour", "H\u0430rbour");
        var inGreek = name.replace("Harbour", "Harb\u03bfur");
        actor.runAs(Actor.PORTAL, () -> {
            organisations.register(party(name, state), OrganisationProfile.named(name, true));

            for (var listed : List.of(true, false)) {
                for (var disguised : List.of(inCyrillic, inGreek)) {
                    assertRefused(
                            "organisation.lookAlike",
                            () -> organisations.register(
                                    party(disguised, scene.newState()), OrganisationProfile.named(disguised, listed)));
                }
            }
            assertRefused(
                    "organisation.nameTaken",
                    () -> organisations.register(party(name, state), OrganisationProfile.named(name, true)));
            organisations.register(party(name, scene.newState()), OrganisationProfile.named(name, true));
        });
    }

    /** What is not in the directory is found neither by its name nor by one that looks like it. */
    @Test
    void aNameLikeOneThatIsNotListedIsFreeUntilBothWouldBeListed() {
        var state = scene.newState();
        var name = "Harbour " + UUID.randomUUID();
        var disguised = name.replace("Harbour", "H\u0430rbour");
        var hidden = party(name, state);
        var shown = party(disguised, state);
        actor.runAs(Actor.PORTAL, () -> {
            organisations.register(hidden, OrganisationProfile.named(name, false));
            organisations.register(shown, OrganisationProfile.named(disguised, true));
            organisations.change(shown.id(), OrganisationProfile.named(disguised, true));

            assertRefused(
                    "organisation.lookAlike",
                    () -> organisations.change(hidden.id(), OrganisationProfile.named(name, true)));
            organisations.change(hidden.id(), OrganisationProfile.named(name + " of Tavara", true));
            assertRefused(
                    "organisation.lookAlike",
                    () -> organisations.change(hidden.id(), OrganisationProfile.named(name, true)));
        });
    }

    private static Party party(String name, StateCode state) {
        return new Party(PartyId.random(), PartyKind.CSO, name, state, null);
    }

    private static void assertRefused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        OrganisationRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void theDirectoryShowsOnlyThoseWhoChoseToBeFound() {
        var state = scene.newState();
        var shown = register(PartyKind.CSO, state, true);
        var hidden = register(PartyKind.CSO, state, false);

        scene.signIn(scene.person(PartyKind.GOVERNMENT, state));
        assertThat(organisations.stakeholdersOf(state))
                .extracting(OrganisationSummary::id)
                .containsExactly(shown);
        assertThat(organisations.find(hidden)).isEmpty();

        scene.signIn(scene.colleague(hidden));
        assertThat(organisations.find(hidden)).isPresent();
    }

    @Test
    void theDirectoryIsSearchedByWordKindAndState() {
        var state = scene.newState();
        var cso = register(PartyKind.CSO, state, true);
        register(PartyKind.NHRI, state, true);
        var name = organisations.find(cso).orElseThrow().name();

        assertThat(directory(name.toUpperCase(), PartyKind.CSO, state)).hasSize(1);
        assertThat(directory("", null, state)).hasSize(2);
        assertThat(directory("no such word", null, state)).isEmpty();
        assertThat(directory("", PartyKind.CSO, scene.newState())).isEmpty();
    }

    @Test
    void aChangedNameIsMadeKnownToIdentityAndKeptWithTheRest() {
        var id = register(PartyKind.CSO, scene.newState(), true);
        var theme = themes.all(ThemeKind.THEME).getFirst().id();
        var profile = new OrganisationProfile(
                "Riverside Law",
                "Free advice.",
                "https://example.org",
                "post@example.org",
                Set.of(theme),
                Set.of("fr", "en"),
                EcosocStatus.ROSTER,
                NhriStatus.NONE,
                false);

        scene.signIn(scene.colleague(id));
        organisations.change(id, profile);

        assertThat(people.party(id).orElseThrow().name()).isEqualTo("Riverside Law");
        assertThat(organisations.find(id).orElseThrow().profile()).isEqualTo(profile);
    }

    @Test
    void nobodyElseChangesAnOrganisation() {
        var state = scene.newState();
        var id = register(PartyKind.CSO, state, true);
        var profile = OrganisationProfile.named("Taken over", true);

        for (var stranger : new PersonId[] {
            scene.person(PartyKind.CSO, state),
            scene.person(PartyKind.GOVERNMENT, state),
            scene.colleague(id, MemberRole.VIEWER)
        }) {
            scene.signIn(stranger);
            assertThatThrownBy(() -> organisations.change(id, profile)).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void anUnusableProfileIsRefused() {
        var id = register(PartyKind.CSO, scene.newState(), true);

        scene.signIn(scene.colleague(id));
        for (var bad : new OrganisationProfile[] {
            OrganisationProfile.named("  ", true),
            OrganisationProfile.named("x".repeat(201), true),
            website("javascript:alert(1)"),
            website("https://a b"),
            new OrganisationProfile(
                    "A",
                    "",
                    "",
                    "",
                    Set.of(new ThemeId(UUID.randomUUID())),
                    Set.of(),
                    EcosocStatus.NONE,
                    NhriStatus.NONE,
                    true),
            new OrganisationProfile("A", "", "", "", Set.of(), Set.of("xx-"), EcosocStatus.NONE, NhriStatus.NONE, true)
        }) {
            assertThatThrownBy(() -> organisations.change(id, bad)).isInstanceOf(OrganisationRefused.class);
        }
    }

    @Test
    void aFocalPointRegistersMinistriesOfItsOwnStateOnly() {
        var state = scene.newState();
        scene.signIn(scene.person(PartyKind.GOVERNMENT, state));

        var ministry = new Party(PartyId.random(), PartyKind.MINISTRY, "", state, null);
        organisations.register(ministry, OrganisationProfile.named("Ministry of Rivers", true));

        assertThat(organisations.bodiesOf(state).ministries())
                .extracting(Party::name)
                .containsExactly("Ministry of Rivers");
        var abroad = new Party(PartyId.random(), PartyKind.MINISTRY, "", scene.newState(), null);
        var cso = new Party(PartyId.random(), PartyKind.CSO, "", state, null);
        var profile = OrganisationProfile.named("Not mine", true);
        assertThatThrownBy(() -> organisations.register(abroad, profile)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> organisations.register(cso, profile)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void membershipNeedsTheMembersOwnConsent() {
        var state = scene.newState();
        var coalition = register(PartyKind.COALITION, state, true);
        var member = register(PartyKind.CSO, state, true);
        var owner = scene.colleague(member, MemberRole.OWNER);

        scene.as(scene.colleague(coalition, MemberRole.OWNER), () -> coalitions.invite(coalition, member));
        scene.signIn(owner);
        assertThat(coalitions.membersOf(coalition)).isEmpty();
        assertThat(notices.mine(5)).extracting(one -> one.key()).contains("organisation.notice.invited");

        scene.signIn(scene.colleague(member, MemberRole.EDITOR));
        assertThatThrownBy(() -> coalitions.consent(coalition)).isInstanceOf(NotAllowed.class);
        scene.signIn(owner);
        coalitions.consent(coalition);
        assertThat(coalitions.membersOf(coalition))
                .singleElement()
                .satisfies(one -> assertThat(one.joined()).isTrue());

        var head = scene.colleague(coalition);
        coalitions.leave(coalition);
        assertThat(coalitions.mine()).isEmpty();
        assertThat(scene.as(head, () -> notices.mine(5)))
                .extracting(one -> one.key())
                .contains("organisation.notice.left");
    }

    @Test
    void aCoalitionsMembersAreKnownToNobodyElse() {
        var state = scene.newState();
        var coalition = register(PartyKind.COALITION, state, true);
        var member = register(PartyKind.CSO, state, true);
        scene.as(scene.colleague(coalition, MemberRole.OWNER), () -> coalitions.invite(coalition, member));
        scene.as(scene.colleague(member, MemberRole.OWNER), () -> coalitions.consent(coalition));

        for (var stranger : new PersonId[] {
            scene.person(PartyKind.GOVERNMENT, state), scene.person(PartyKind.CSO, state), scene.secretariat()
        }) {
            scene.signIn(stranger);
            assertThat(coalitions.membersOf(coalition)).isEmpty();
        }
    }

    @Test
    void onlyOrganisationsOfTheDirectoryAreInvitedAndOnlyOnce() {
        var state = scene.newState();
        var coalition = register(PartyKind.COALITION, state, true);
        var hidden = register(PartyKind.CSO, state, false);
        var embassy = register(PartyKind.UNCT, state, true);
        var member = register(PartyKind.CSO, state, true);

        scene.signIn(scene.colleague(coalition, MemberRole.OWNER));
        assertThatThrownBy(() -> coalitions.invite(coalition, hidden)).isInstanceOf(NotAllowed.class);
        refusedWith("organisation.cannotJoin", () -> coalitions.invite(coalition, embassy));
        coalitions.invite(coalition, member);
        refusedWith("organisation.alreadyInvited", () -> coalitions.invite(coalition, member));
    }

    @Test
    void whatIsHiddenIsNeitherGivenOutNorFoundByAnybodyElse() {
        var state = scene.newState();
        var theme = themes.all(ThemeKind.THEME).getFirst().id();
        for (var kind : List.of(PartyKind.CSO, PartyKind.ACADEMIC, PartyKind.COALITION, PartyKind.NHRI)) {
            var id = register(kind, state, true);
            var mine = new OrganisationProfile(
                    "Name of " + kind,
                    "canary",
                    "https://canary.example",
                    "canary",
                    Set.of(theme),
                    Set.of("fr"),
                    EcosocStatus.GENERAL,
                    kind == PartyKind.NHRI ? NhriStatus.A : NhriStatus.NONE,
                    true,
                    Set.of(EntryField.values()));
            var own = scene.colleague(id);
            scene.as(own, () -> organisations.change(id, mine));

            for (var stranger : List.of(
                    scene.person(PartyKind.GOVERNMENT, state),
                    scene.person(PartyKind.CSO, state),
                    scene.person(PartyKind.UNCT, state),
                    scene.person(PartyKind.ADMIN, null))) {
                scene.signIn(stranger);
                assertThat(organisations.find(id).orElseThrow().profile())
                        .as("seen like one that says nothing")
                        .isEqualTo(OrganisationProfile.named("Name of " + kind, true));
                assertThat(directory("canary", null, state)).isEmpty();
                assertThat(organisations
                                .directory(new DirectoryFilter("", null, state, theme, null), 0, 20)
                                .rows())
                        .isEmpty();
                assertThat(organisations
                                .directory(new DirectoryFilter("", null, state, null, "fr"), 0, 20)
                                .rows())
                        .isEmpty();
                assertThat(organisations.stakeholdersOf(state).toString()).doesNotContain("canary");
            }
            for (var insider : List.of(own, scene.secretariat())) {
                scene.signIn(insider);
                assertThat(organisations.find(id).orElseThrow().profile()).isEqualTo(mine);
                assertThat(directory("canary", null, state)).hasSize(1);
            }
            scene.as(own, () -> organisations.change(id, OrganisationProfile.named("Gone", false)));
        }
    }

    @Test
    void onlyStakeholdersHide() {
        var state = scene.newState();
        var id = register(PartyKind.MINISTRY, state, true);
        scene.as(
                scene.colleague(id),
                () -> organisations.change(
                        id,
                        new OrganisationProfile(
                                "Ministry",
                                "About us",
                                "",
                                "",
                                Set.of(),
                                Set.of(),
                                EcosocStatus.NONE,
                                NhriStatus.NONE,
                                true,
                                Set.of(EntryField.ABOUT))));

        assertThat(organisations.find(id).orElseThrow().profile().about()).isEqualTo("About us");
    }

    @Test
    void anEntryKeepsItsHistoryForItsOwnPeopleAndTheSecretariat() {
        var state = scene.newState();
        var id = register(PartyKind.CSO, state, false);
        var own = scene.colleague(id);
        scene.as(own, () -> organisations.change(id, OrganisationProfile.named("Renamed", true)));

        for (var insider : List.of(own, scene.secretariat())) {
            var history =
                    scene.as(insider, () -> organisations.history(id, 0, 20).rows());
            assertThat(history)
                    .extracting(HistoryEntry::act)
                    .containsExactly(HistoryEntry.Act.CHANGED, HistoryEntry.Act.REGISTERED);
            assertThat(history.getFirst().fields()).containsExactly("NAME", "LISTED");
            assertThat(history.getFirst().by())
                    .isEqualTo(people.person(own).orElseThrow().name());
        }
        scene.signIn(scene.person(PartyKind.GOVERNMENT, state));
        assertThatThrownBy(() -> organisations.history(id, 0, 20)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void anUnseenMemberIsKnownToTheLeadAndItselfOnly() {
        var state = scene.newState();
        var coalition = register(PartyKind.COALITION, state, true);
        var lead = scene.colleague(coalition, MemberRole.OWNER);
        var editor = scene.colleague(coalition, MemberRole.EDITOR);
        var unseen = register(PartyKind.CSO, state, true);
        var other = register(PartyKind.CSO, state, true);
        var unseenOwner = scene.colleague(unseen, MemberRole.OWNER);
        var otherOwner = scene.colleague(other, MemberRole.OWNER);
        for (var member : List.of(unseen, other)) {
            scene.as(lead, () -> coalitions.invite(coalition, member));
        }
        scene.as(unseenOwner, () -> coalitions.consent(coalition, true));
        scene.as(otherOwner, () -> coalitions.consent(coalition));

        assertThat(membersSeenBy(lead, coalition)).containsExactlyInAnyOrder(unseen, other);
        assertThat(membersSeenBy(unseenOwner, coalition)).containsExactlyInAnyOrder(unseen, other);
        for (var reader : List.of(editor, otherOwner, scene.colleague(other))) {
            assertThat(membersSeenBy(reader, coalition)).containsExactly(other);
            assertThatThrownBy(() -> scene.as(reader, () -> coalitions.invite(coalition, unseen)))
                    .as("no way to find out by trying")
                    .isInstanceOf(NotAllowed.class);
        }
        var name = people.party(unseen).orElseThrow().name();
        assertThat(scene.as(editor, () -> notices.mine(20)).toString()).doesNotContain(name);
        assertThat(scene.as(lead, () -> notices.mine(20)).toString())
                .contains("joinedUnseen")
                .doesNotContain(name);

        refusedWith(
                "organisation.unseenCannotAct", () -> scene.as(lead, () -> coalitions.letAct(coalition, unseen, true)));
        refusedWith(
                "organisation.unseenCannotAct",
                () -> scene.as(lead, () -> coalitions.appoint(coalition, unseen, CoalitionRole.LEAD)));
        scene.as(unseenOwner, () -> coalitions.leave(coalition));
        assertThat(scene.as(editor, () -> notices.mine(20)).toString()).doesNotContain(name);
    }

    @Test
    void aMemberThatDisappearsLosesWhatWouldGiveItAway() {
        var state = scene.newState();
        var coalition = register(PartyKind.COALITION, state, true);
        var lead = scene.colleague(coalition, MemberRole.OWNER);
        var member = register(PartyKind.ACADEMIC, state, true);
        var owner = scene.colleague(member, MemberRole.OWNER);
        scene.as(lead, () -> coalitions.invite(coalition, member));
        assertThatThrownBy(() -> scene.as(lead, () -> coalitions.appoint(coalition, member, CoalitionRole.LEAD)))
                .as("without its consent")
                .isInstanceOf(OrganisationRefused.class);
        scene.as(owner, () -> coalitions.consent(coalition));
        scene.as(lead, () -> {
            coalitions.appoint(coalition, member, CoalitionRole.LEAD);
            coalitions.letAct(coalition, member, true);
        });
        assertThat(scene.as(owner, () -> coalitions.leads(coalition))).isTrue();
        assertThat(scene.as(scene.colleague(member), () -> coalitions.leads(coalition)))
                .as("editors do not lead")
                .isFalse();
        assertThat(scene.as(owner, () -> access.authors())).containsExactly(member, coalition);

        scene.as(owner, () -> coalitions.appear(coalition, false));

        assertThat(scene.as(owner, () -> coalitions.leads(coalition))).isFalse();
        assertThat(scene.as(owner, () -> access.authors())).containsExactly(member);
    }

    private List<PartyId> membersSeenBy(PersonId reader, PartyId coalition) {
        return scene.as(reader, () -> coalitions.membersOf(coalition)).stream()
                .map(CoalitionMember::member)
                .toList();
    }

    private PartyId register(PartyKind kind, StateCode state, boolean listed) {
        var id = PartyId.random();
        var name = kind.name() + " " + id.value().toString().substring(0, 8);
        return actor.callAs(
                Actor.PORTAL,
                () -> organisations.register(
                        new Party(id, kind, name, state, null), OrganisationProfile.named(name, listed)));
    }

    private static OrganisationProfile website(String address) {
        return new OrganisationProfile(
                "A", "", address, "", Set.of(), Set.of(), EcosocStatus.NONE, NhriStatus.NONE, true);
    }

    private List<OrganisationSummary> directory(String words, @Nullable PartyKind kind, StateCode state) {
        return organisations
                .directory(new DirectoryFilter(words, kind, state, null, null), 0, 20)
                .rows();
    }
}
