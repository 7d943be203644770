package org.uprportal.audit;

import java.util.List;

/** For tests that roll back: the acts the audit trail would say at the commit of the transaction of this thread. */
public final class AuditOfThisTransaction {

    private AuditOfThisTransaction() {}

    /** The acts, in their order; they are taken off the page. */
    public static List<String> acts() {
        return AuditPage.take().stream().map(entry -> entry.line().act()).toList();
    }
}
