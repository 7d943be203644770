package org.uprportal.organisation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uprportal.account.MemberEvent;
import org.uprportal.account.People;
import org.uprportal.notification.Notices;
import org.uprportal.organisation.CoalitionRole;
import org.uprportal.organisation.CoalitionSteps;
import org.uprportal.organisation.OrganisationEvent;
import org.uprportal.organisation.OrganisationEvent.Appointed;
import org.uprportal.organisation.OrganisationEvent.Changed;
import org.uprportal.organisation.OrganisationEvent.Invited;
import org.uprportal.organisation.OrganisationEvent.Joined;
import org.uprportal.organisation.OrganisationEvent.JointActs;
import org.uprportal.organisation.OrganisationEvent.Left;
import org.uprportal.organisation.OrganisationEvent.Registered;
import org.uprportal.party.Audience;
import org.uprportal.party.MemberRole;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.privacy.ErasureEvent;
import org.uprportal.testing.NoticeWalk;

/** Who hears of what in coalitions, among an organisation's people, and of erasures. */
class OrganisationNoticesTest {

    private static final PartyId COALITION = new PartyId(new UUID(1, 1));
    private static final PartyId MEMBER = new PartyId(new UUID(2, 2));
    private static final PartyId ADMINISTRATORS = new PartyId(new UUID(3, 3));
    private static final PersonId PERSON = new PersonId(new UUID(4, 4));
    private static final String TO_COALITION = " /my-organisation [party:" + COALITION.value() + "]";
    private static final String TO_MEMBER = " /my-organisation [party:" + MEMBER.value() + "]";
    private static final List<OrganisationEvent> EVENTS = List.of(
            new Invited(COALITION, "Together", MEMBER),
            new Joined(COALITION, MEMBER, "Network", false),
            new Joined(COALITION, MEMBER, "Network", true),
            new Left(COALITION, MEMBER, "Network", false),
            new Left(COALITION, MEMBER, "Network", true),
            new Appointed(COALITION, MEMBER, CoalitionRole.LEAD),
            new JointActs(COALITION, MEMBER, true),
            new JointActs(COALITION, MEMBER, false));

    @Test
    void coalitionsAreToldOfTheirMembersAndOfAnUnseenOneOnlyWhoLeads() {
        var coalitions = mock(CoalitionSteps.class);
        when(coalitions.leadOf(COALITION)).thenReturn(Set.of(new Audience("lead")));
        var table = new OrganisationNotices(mock(Notices.class), coalitions).table();

        NoticeWalk.everyKind(table, OrganisationEvent.class, Registered.class, Changed.class);
        NoticeWalk.everyLine(table, EVENTS);
        assertThat(NoticeWalk.told(table, EVENTS))
                .containsExactly(
                        "organisation.notice.invited" + TO_MEMBER,
                        "organisation.notice.joined" + TO_COALITION,
                        "organisation.notice.joinedUnseen /my-organisation [lead]",
                        "organisation.notice.left" + TO_COALITION,
                        "organisation.notice.leftUnseen /my-organisation [lead]",
                        "organisation.notice.lead" + TO_MEMBER,
                        "organisation.notice.acts" + TO_MEMBER,
                        "organisation.notice.actsNoMore" + TO_MEMBER);
        assertThat(table.of(new Joined(COALITION, MEMBER, "Network", true))
                        .getFirst()
                        .arguments())
                .as("a letter does not name an unseen member")
                .isEmpty();
        for (var role : CoalitionRole.values()) {
            assertThat(table.of(new Appointed(COALITION, MEMBER, role)).isEmpty())
                    .isEqualTo(role != CoalitionRole.LEAD);
        }
    }

    @Test
    void colleaguesHearWhoComesAndGoesAndAPersonOfTheirOwnRole() {
        var table = new MemberNotices(mock(Notices.class)).table();
        var events = List.of(
                new MemberEvent.Joined(MEMBER, PERSON, "Ana"),
                new MemberEvent.Left(MEMBER, PERSON, "Ana"),
                new MemberEvent.RoleChanged(MEMBER, PERSON, MemberRole.EDITOR));

        NoticeWalk.everyKind(
                table,
                MemberEvent.class,
                MemberEvent.Invited.class,
                MemberEvent.Offered.class,
                MemberEvent.Suspended.class,
                MemberEvent.Restored.class,
                MemberEvent.PartyClosed.class);
        NoticeWalk.everyLine(table, events);
        assertThat(NoticeWalk.told(table, events))
                .containsExactly(
                        "organisation.people.joined /my-organisation/people [party:" + MEMBER.value() + "]",
                        "organisation.people.left /my-organisation/people [party:" + MEMBER.value() + "]",
                        "organisation.people.roleChanged /my-organisation/people [person:" + PERSON.value() + "]");
    }

    @Test
    void ofAnErasureThoseHearWhoCanStopIt() {
        var people = mock(People.class);
        when(people.parties(PartyKind.ADMIN))
                .thenReturn(List.of(new Party(ADMINISTRATORS, PartyKind.ADMIN, "Administrators", null, null)));
        var table = new ErasureNotices(mock(Notices.class), people).table();
        var events = List.of(
                new ErasureEvent.Announced(PERSON, MEMBER, "Ana", "ana@example.org", Locale.ENGLISH, Instant.EPOCH),
                new ErasureEvent.Stopped(PERSON, MEMBER, "Ana"));
        var to = " /my-data [party:" + MEMBER.value() + ", party:" + ADMINISTRATORS.value() + "]";

        NoticeWalk.everyKind(table, ErasureEvent.class);
        NoticeWalk.everyLine(table, events);
        assertThat(NoticeWalk.told(table, events))
                .containsExactly(
                        "organisation.people.erasureAnnounced" + to, "organisation.people.erasureStopped" + to);
    }
}
