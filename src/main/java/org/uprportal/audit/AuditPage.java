package org.uprportal.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.uprportal.party.PersonId;

/** The lines of one transaction until they are written. */
final class AuditPage implements TransactionSynchronization {

    private final List<Entry> lines = new ArrayList<>();
    private final Set<List<Object>> said = new HashSet<>();

    private AuditPage() {}

    /** The page of the transaction that runs in this thread, a new one for its first line. */
    static AuditPage ofThisTransaction() {
        var page = (AuditPage) TransactionSynchronizationManager.getResource(AuditPage.class);
        if (page == null) {
            page = new AuditPage();
            TransactionSynchronizationManager.registerSynchronization(page);
            TransactionSynchronizationManager.bindResource(AuditPage.class, page);
        }
        return page;
    }

    /** Takes the lines that are to be written in the transaction of this thread. */
    static List<Entry> take() {
        var page = (AuditPage) TransactionSynchronizationManager.getResource(AuditPage.class);
        if (page == null) {
            return List.of();
        }
        var taken = List.copyOf(page.lines);
        page.lines.clear();
        return taken;
    }

    void add(AuditLine line, @Nullable PersonId who) {
        lines.add(new Entry(line, who));
    }

    /** Adds a line unless the same was said by the same actor already. */
    void addOnce(AuditLine line, @Nullable PersonId who) {
        if (said.add(List.of(line.act(), line.subject(), String.valueOf(line.actor())))) {
            add(line, who);
        }
    }

    /** A line and whose it is, which is never written down. */
    record Entry(AuditLine line, @Nullable PersonId who) {}

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(AuditPage.class);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(AuditPage.class, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(AuditPage.class);
        if (status == STATUS_COMMITTED && !lines.isEmpty()) {
            // Only where a transaction was not begun by the portal's own transaction manager.
            throw new IllegalStateException("Committed without its audit lines");
        }
    }
}
