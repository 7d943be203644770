package org.uprportal.account.ui;

import com.vaadin.flow.component.button.Button;
import org.uprportal.account.MemberSummary;

/** Something an administrator can do with somebody's account, offered by a module that is built on accounts. */
public interface AccountAction {

    /**
     * The button for this account.
     *
     * @param done to be run when it is done, so that the list shows it
     */
    Button button(MemberSummary account, Runnable done);
}
