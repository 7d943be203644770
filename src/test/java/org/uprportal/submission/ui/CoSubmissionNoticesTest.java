package org.uprportal.submission.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uprportal.account.People;
import org.uprportal.account.PersonSummary;
import org.uprportal.cycle.CycleId;
import org.uprportal.notification.NoticeTable;
import org.uprportal.notification.Notices;
import org.uprportal.notification.Outbox;
import org.uprportal.notification.SecretLetter;
import org.uprportal.party.Audience;
import org.uprportal.party.MemberRole;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.Words;
import org.uprportal.state.StateCode;
import org.uprportal.submission.CoSubmissionEvent;
import org.uprportal.submission.CoSubmissionEvent.Answered;
import org.uprportal.submission.CoSubmissionEvent.Asked;
import org.uprportal.submission.CoSubmissionEvent.Invited;
import org.uprportal.submission.CoSubmissionEvent.Lapsed;
import org.uprportal.submission.CoSubmissionEvent.NamedLike;
import org.uprportal.submission.CoSubmissionEvent.TakenBack;
import org.uprportal.submission.CoSubmissionId;
import org.uprportal.submission.CoSubmissionStatus;
import org.uprportal.submission.PublicationEvent;
import org.uprportal.submission.SubmissionId;
import org.uprportal.testing.NoticeWalk;

class CoSubmissionNoticesTest {

    private static final CoSubmissionId ID = new CoSubmissionId(new UUID(1, 1));
    private static final SubmissionId SUBMISSION = new SubmissionId(new UUID(2, 2));
    private static final CycleId CYCLE = new CycleId(new UUID(3, 3));
    private static final PartyId ASKED = new PartyId(new UUID(4, 4));
    private static final PartyId SUBMITTER = new PartyId(new UUID(5, 5));
    private static final PersonId OWNER = new PersonId(new UUID(6, 6));
    private static final PersonId EDITOR = new PersonId(new UUID(7, 7));
    private static final Instant WHEN = Instant.EPOCH;
    private static final String TO_OWNER = " /submissions [person:" + OWNER.value() + "]";
    private static final String TO_SUBMITTER =
            " /submissions/" + SUBMISSION.value() + " [party:" + SUBMITTER.value() + "]";
    private static final List<CoSubmissionEvent> EVENTS = List.of(
            new Asked(ID, SUBMISSION, CYCLE, ASKED, "Voices", WHEN),
            new Answered(ID, SUBMISSION, SUBMITTER, "Network", CoSubmissionStatus.CONSENTED, true),
            new Answered(ID, SUBMISSION, SUBMITTER, "Network", CoSubmissionStatus.WITHDRAWN, false),
            new Answered(ID, SUBMISSION, SUBMITTER, "", CoSubmissionStatus.REFUSED, true),
            new NamedLike(ID, ASKED, "Voices"),
            new TakenBack(ID, ASKED, "Voices", true));

    private final NoticeTable<CoSubmissionEvent> table = table();

    /** Of the asked organisation one person is its owner, one only edits. */
    private static NoticeTable<CoSubmissionEvent> table() {
        var party = new Party(ASKED, PartyKind.CSO, "Network", new StateCode("TVA"), null);
        var people = mock(People.class);
        when(people.behind(Set.of(Audience.party(ASKED))))
                .thenReturn(Set.of(
                        new PersonSummary(OWNER, "O", "o@example.org", Locale.ENGLISH, party, MemberRole.OWNER),
                        new PersonSummary(EDITOR, "E", "e@example.org", Locale.ENGLISH, party, MemberRole.EDITOR)));
        return new CoSubmissionNotices(mock(Notices.class), people).table();
    }

    @Test
    void everyEventIsToldOrSilentAndEveryLineIsWalked() {
        NoticeWalk.everyKind(table, CoSubmissionEvent.class, Invited.class, Lapsed.class);
        NoticeWalk.everyLine(table, EVENTS);
    }

    @Test
    void theOwnersOfWhoeverIsAskedHearAndTheSubmitterWhatWasAnswered() {
        assertThat(NoticeWalk.told(table, EVENTS))
                .containsExactly(
                        "submission.notice.jointAsked" + TO_OWNER,
                        "submission.notice.jointConsented" + TO_SUBMITTER,
                        "submission.notice.jointWithdrawn" + TO_SUBMITTER,
                        "submission.notice.jointRefused" + TO_SUBMITTER,
                        "submission.notice.jointNamesake" + TO_OWNER,
                        "submission.notice.jointTakenBack" + TO_OWNER);
    }

    @Test
    void whoeverGaveNoNameIsUnnamed() {
        assertThat(table.of(EVENTS.get(3)).getFirst().arguments())
                .isEqualTo(List.of(Words.text("submission.partner.unnamed")));
    }

    @Test
    void whoWasInvitedByMailHasALetterAndNoNews() {
        assertThat(table.of(new TakenBack(ID, null, "Voices", true))).isEmpty();

        var outbox = mock(Outbox.class);
        new CoSubmissionLetters(outbox)
                .on(new Invited(ID, SUBMISSION, CYCLE, "guest@example.org", Locale.FRENCH, "Voices", "secret", WHEN));
        verify(outbox)
                .write(new SecretLetter(
                        "guest@example.org",
                        Locale.FRENCH,
                        "submission.letter.joint",
                        List.of("Voices", Words.moment(WHEN)),
                        "joint-submission/secret"));
    }

    @Test
    void theGovernmentHearsWhatIsPublishedUnlessItIsNothing() {
        var published = new PublicationNotices(mock(Notices.class)).table();
        var some = new PublicationEvent.Published(CYCLE, new StateCode("TVA"), 3);

        NoticeWalk.everyKind(published, PublicationEvent.class);
        NoticeWalk.everyLine(published, List.of(some));
        assertThat(NoticeWalk.told(published, some))
                .containsExactly(
                        "submission.notice.publishedAll /published-submissions/" + CYCLE.value() + " [government:TVA]");
        assertThat(published.of(new PublicationEvent.Published(CYCLE, new StateCode("TVA"), 0)))
                .isEmpty();
    }
}
