package org.uprportal.recommendation;

import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.uprportal.cycle.CycleId;

/**
 * Counts up the stamp of a cycle, once in each transaction that writes one of its recommendations and within it: what is not
 * committed leaves no stamp, and what is committed always does.
 */
@Component
class RecommendationStamps {

    private final ObjectProvider<JdbcClient> database;

    RecommendationStamps(ObjectProvider<JdbcClient> database) {
        this.database = database;
    }

    @PostPersist
    @PostUpdate
    @PostRemove
    void written(Recommendation one) {
        written(one.cycle());
    }

    /** Something of the cycle that the register shows has been written. */
    void written(CycleId cycle) {
        if (stamped().add(cycle)) {
            database.getObject().sql("""
                            insert into recommendation_stamp (cycle_id, number) values (?, 1)
                            on duplicate key update number = number + 1
                            """).params(cycle.value().toString()).update();
        }
    }

    @SuppressWarnings("unchecked")
    private Set<CycleId> stamped() {
        var known = (Set<CycleId>) TransactionSynchronizationManager.getResource(this);
        if (known != null) {
            return known;
        }
        var stamped = new HashSet<CycleId>();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.bindResource(this, stamped);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void suspend() {
                    TransactionSynchronizationManager.unbindResourceIfPossible(RecommendationStamps.this);
                }

                @Override
                public void resume() {
                    TransactionSynchronizationManager.bindResource(RecommendationStamps.this, stamped);
                }

                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(RecommendationStamps.this);
                }
            });
        }
        return stamped;
    }
}
