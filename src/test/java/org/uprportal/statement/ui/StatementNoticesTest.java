package org.uprportal.statement.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.statement.StatementEvent;
import org.uprportal.testing.NoticeWalk;
import org.uprportal.testing.PortalTest;

/** Whom the module tells what. */
@PortalTest
class StatementNoticesTest {

    @Autowired
    StatementNotices notices;

    @Test
    void everyKindOfEventIsTold() {
        NoticeWalk.everyKind(notices.table(), StatementEvent.class);
        assertThat(notices.table().keys()).hasSize(9);
    }
}
