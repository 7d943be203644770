package org.uprportal.mechanism.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uprportal.mechanism.MechanismEvent;
import org.uprportal.mechanism.MechanismEvent.Confirmed;
import org.uprportal.mechanism.MechanismEvent.Left;
import org.uprportal.mechanism.MechanismEvent.Seated;
import org.uprportal.mechanism.MechanismEvent.Silent;
import org.uprportal.mechanism.MechanismId;
import org.uprportal.mechanism.SeatPart;
import org.uprportal.notification.Notices;
import org.uprportal.party.PartyId;
import org.uprportal.state.StateCode;
import org.uprportal.testing.NoticeWalk;

class MechanismNoticesTest {

    private static final MechanismId ID = new MechanismId(new UUID(1, 1));
    private static final PartyId MINISTRY = new PartyId(new UUID(2, 2));
    private static final String PAGE = " /mechanism/" + ID.value() + " ";
    private static final List<MechanismEvent> EVENTS = List.of(
            new Seated(ID, MINISTRY, SeatPart.MEMBER), new Left(ID, MINISTRY), new Silent(ID, new StateCode("TVA")));

    private final MechanismNotices notices = new MechanismNotices(mock(Notices.class));

    @Test
    void everyEventIsToldOrSilentAndEveryLineIsWalked() {
        NoticeWalk.everyKind(notices.table(), MechanismEvent.class, Confirmed.class);
        NoticeWalk.everyLine(notices.table(), EVENTS);
    }

    @Test
    void whoSitsInItHearsOfItAndOfSilenceThoseBesideTheState() {
        assertThat(NoticeWalk.told(notices.table(), EVENTS))
                .containsExactly(
                        "mechanism.notice.seated" + PAGE + "[party:" + MINISTRY.value() + "]",
                        "mechanism.notice.left" + PAGE + "[party:" + MINISTRY.value() + "]",
                        "mechanism.notice.silent" + PAGE + "[ohchr, unct:TVA]");
    }
}
