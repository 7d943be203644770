package org.uprportal.consultation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uprportal.account.People;
import org.uprportal.consultation.ConsultationEvent;
import org.uprportal.consultation.ConsultationEvent.AllAnswered;
import org.uprportal.consultation.ConsultationEvent.Answered;
import org.uprportal.consultation.ConsultationEvent.Closed;
import org.uprportal.consultation.ConsultationEvent.Contributed;
import org.uprportal.consultation.ConsultationEvent.EndMoved;
import org.uprportal.consultation.ConsultationEvent.EndNears;
import org.uprportal.consultation.ConsultationEvent.InvitationDeclined;
import org.uprportal.consultation.ConsultationEvent.InvitationReopened;
import org.uprportal.consultation.ConsultationEvent.InvitationUsed;
import org.uprportal.consultation.ConsultationEvent.Invited;
import org.uprportal.consultation.ConsultationEvent.Opened;
import org.uprportal.consultation.ConsultationEvent.OutcomePublished;
import org.uprportal.consultation.ConsultationEvent.Prepared;
import org.uprportal.consultation.ConsultationEvent.Published;
import org.uprportal.consultation.ConsultationEvent.Withdrawn;
import org.uprportal.consultation.ConsultationId;
import org.uprportal.consultation.ConsultationSteps;
import org.uprportal.consultation.ContributionId;
import org.uprportal.consultation.InvitationId;
import org.uprportal.consultation.Outcome;
import org.uprportal.cycle.CycleId;
import org.uprportal.notification.NoticeTable;
import org.uprportal.notification.Notices;
import org.uprportal.organisation.CoalitionSteps;
import org.uprportal.party.Audience;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.state.StateCode;
import org.uprportal.testing.NoticeWalk;

class ConsultationNoticesTest {

    private static final ConsultationId ID = new ConsultationId(new UUID(1, 1));
    private static final CycleId CYCLE = new CycleId(new UUID(2, 2));
    private static final ContributionId CONTRIBUTION = new ContributionId(new UUID(3, 3));
    private static final InvitationId INVITATION = new InvitationId(new UUID(4, 4));
    private static final StateCode STATE = new StateCode("TVA");
    private static final PartyId LOCAL = new PartyId(new UUID(5, 5));
    private static final PartyId GUEST = new PartyId(new UUID(6, 6));
    private static final PartyId WRITER = new PartyId(new UUID(7, 7));
    private static final Instant WHEN = Instant.EPOCH;
    private static final String PAGE = " /consultations/" + ID.value();

    private final NoticeTable<ConsultationEvent> table = table();

    /** One organisation in the country, one guest from elsewhere, one that writes. */
    private static NoticeTable<ConsultationEvent> table() {
        var people = mock(People.class);
        when(people.partiesOf(eq(STATE), any())).thenReturn(List.of());
        when(people.partiesOf(STATE, PartyKind.CSO))
                .thenReturn(List.of(new Party(LOCAL, PartyKind.CSO, "Local", STATE, null)));
        var steps = mock(ConsultationSteps.class);
        when(steps.writers(any(), anyBoolean())).thenReturn(Set.of(WRITER));
        var coalitions = mock(CoalitionSteps.class);
        when(coalitions.audienceOf(any())).thenAnswer(asked -> Set.of(Audience.editors(asked.getArgument(0))));
        return new ConsultationNotices(mock(Notices.class), people, steps, coalitions).table();
    }

    @Test
    void everyEventIsToldOrSilentAndEveryLineIsWalked() {
        NoticeWalk.everyKind(
                table,
                ConsultationEvent.class,
                Prepared.class,
                Opened.class,
                InvitationUsed.class,
                InvitationDeclined.class,
                InvitationReopened.class,
                AllAnswered.class);
        NoticeWalk.everyLine(table, events());
    }

    @Test
    void eachReachesWhomItShould() {
        assertThat(events().stream().flatMap(event -> NoticeWalk.told(table, event).stream()))
                .containsExactly(
                        "consultation.notice.invited" + PAGE + " [" + party(GUEST) + "]",
                        "consultation.notice.published" + PAGE + " [" + party(LOCAL) + "]",
                        "consultation.notice.invitedLate" + PAGE + " [" + party(GUEST) + "]",
                        "consultation.notice.endMoved" + PAGE + " [" + editors(WRITER) + ", " + party(LOCAL) + ", "
                                + party(GUEST) + "]",
                        "consultation.notice.endNears" + PAGE + "/contribute [" + editors(WRITER) + "]",
                        "consultation.notice.closed" + PAGE + " [" + editors(WRITER) + "]",
                        "consultation.notice.contributed" + PAGE + "/answers [government:TVA]",
                        "consultation.notice.withdrawn" + PAGE + "/answers [government:TVA]",
                        "consultation.notice.answered" + PAGE + "/contribute [" + editors(WRITER) + "]",
                        "consultation.notice.answerChanged" + PAGE + "/contribute [" + editors(WRITER) + "]",
                        "consultation.notice.outcome" + PAGE + " [" + party(LOCAL) + ", " + party(GUEST) + ", "
                                + party(WRITER) + "]");
    }

    @Test
    void whoIsInvitedToWhatIsOpenAtOnceHearsOfItAsATask() {
        assertThat(NoticeWalk.told(table, new Published(ID, CYCLE, STATE, "Title", WHEN, WHEN, false, Set.of(GUEST))))
                .containsExactly("consultation.notice.published" + PAGE + " [" + party(LOCAL) + "]");
        assertThat(NoticeWalk.told(table, new Invited(ID, CYCLE, "Title", INVITATION, GUEST, true)))
                .isEmpty();
    }

    @Test
    void whoIsInvitedIsNotToldTwice() {
        assertThat(NoticeWalk.told(table, new Published(ID, CYCLE, STATE, "Title", WHEN, WHEN, true, Set.of(LOCAL))))
                .containsExactly("consultation.notice.invited" + PAGE + " [" + party(LOCAL) + "]");
    }

    @Test
    void whoStaysUnnamedGetsNoLetter() {
        assertThat(NoticeWalk.told(table, new Answered(ID, CONTRIBUTION, null, "Title", Outcome.values()[0], false)))
                .isEmpty();
    }

    private static List<ConsultationEvent> events() {
        var all = new ArrayList<ConsultationEvent>();
        all.add(new Published(ID, CYCLE, STATE, "Title", WHEN, WHEN, true, Set.of(GUEST)));
        all.add(new Invited(ID, CYCLE, "Title", INVITATION, GUEST, false));
        all.add(new EndMoved(ID, CYCLE, STATE, "Title", WHEN, WHEN, Set.of(GUEST)));
        all.add(new EndNears(ID, "Title", WHEN, Set.of(WRITER)));
        all.add(new Closed(ID, CYCLE, "Title", WHEN));
        all.add(new Contributed(ID, CONTRIBUTION, STATE, "Title", "Local"));
        all.add(new Withdrawn(ID, CONTRIBUTION, STATE, "Title", "Local"));
        all.add(new Answered(ID, CONTRIBUTION, WRITER, "Title", Outcome.values()[0], false));
        all.add(new Answered(ID, CONTRIBUTION, WRITER, "Title", Outcome.values()[0], true));
        all.add(new OutcomePublished(ID, CYCLE, STATE, "Title", Set.of(GUEST), Set.of(WRITER)));
        return all;
    }

    private static String party(PartyId id) {
        return "party:" + id.value();
    }

    private static String editors(PartyId id) {
        return "editors:" + id.value();
    }
}
