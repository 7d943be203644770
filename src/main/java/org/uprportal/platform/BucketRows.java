package org.uprportal.platform;

import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.AbstractSelectForUpdateBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.LockAndGetResult;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.SelectForUpdateBasedTransaction;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.encrypt.BytesEncryptor;

/**
 * Bucket4j's buckets as rows of {@code platform_allowance}, each locked while something is taken out of it. What a bucket holds
 * is sealed, and the row is kept by the day: else the moment and kind of what somebody asked for would stand in the database,
 * beside the moments at which people signed in.
 */
final class BucketRows extends AbstractSelectForUpdateBasedProxyManager<String> {

    private static final long A_DAY = Duration.ofDays(1).toMillis();

    private final DataSource database;
    private final Supplier<BytesEncryptor> seal;
    private final ExpirationAfterWriteStrategy kept =
            ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1));

    /** @param seal by a key that is not in the database and may turn; what another one sealed counts as not begun */
    BucketRows(DataSource database, Supplier<BytesEncryptor> seal) {
        super(ClientSideConfig.getDefault());
        this.database = database;
        this.seal = seal;
    }

    @Override
    protected SelectForUpdateBasedTransaction allocateTransaction(String mark, Optional<Long> timeout) {
        try {
            return new Row(database.getConnection(), mark);
        } catch (SQLException gone) {
            throw new IllegalStateException("What is rationed cannot be counted", gone);
        }
    }

    @Override
    public void removeProxy(String mark) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("delete from platform_allowance where mark = ?")) {
            statement.setString(1, mark);
            statement.executeUpdate();
        } catch (SQLException gone) {
            throw new IllegalStateException("What is rationed cannot be counted", gone);
        }
    }

    /** One bucket, in a transaction of its own. */
    private final class Row implements SelectForUpdateBasedTransaction {

        private final Connection connection;
        private final String mark;

        private Row(Connection connection, String mark) {
            this.connection = connection;
            this.mark = mark;
        }

        @Override
        public void begin(Optional<Long> timeout) {
            run(() -> connection.setAutoCommit(false));
        }

        @Override
        public void commit(Optional<Long> timeout) {
            run(connection::commit);
        }

        @Override
        public void rollback() {
            run(connection::rollback);
        }

        @Override
        public void release() {
            run(() -> {
                try (connection) {
                    connection.setAutoCommit(true);
                }
            });
        }

        @Override
        public LockAndGetResult tryLockAndGet(Optional<Long> timeout) {
            return ask("select state from platform_allowance where mark = ? for update", statement -> {
                statement.setString(1, mark);
                try (var row = statement.executeQuery()) {
                    return row.next() ? LockAndGetResult.locked(opened(row.getBytes(1))) : LockAndGetResult.notLocked();
                }
            });
        }

        /** Of two who begin one bucket at once, one makes the row and both go on from it. */
        @Override
        public boolean tryInsertEmptyData(Optional<Long> timeout) {
            return ask("insert ignore into platform_allowance (mark, state) values (?, null)", statement -> {
                statement.setString(1, mark);
                return statement.executeUpdate() > 0;
            });
        }

        @Override
        public void update(byte[] data, RemoteBucketState state, Optional<Long> timeout) {
            var now = System.currentTimeMillis();
            var left = kept.calculateTimeToLiveMillis(state, now * 1_000_000L);
            ask("update platform_allowance set state = ?, expires_at = ? where mark = ?", statement -> {
                statement.setBytes(1, seal.get().encrypt(data));
                statement.setLong(2, ((now + left) / A_DAY + 1) * A_DAY);
                statement.setString(3, mark);
                return statement.executeUpdate();
            });
        }

        private byte @Nullable [] opened(byte @Nullable [] sealed) {
            try {
                return sealed == null ? null : seal.get().decrypt(sealed);
            } catch (IllegalStateException otherKey) {
                return null;
            }
        }

        private <T> T ask(String sql, Question<T> question) {
            try (var statement = connection.prepareStatement(sql)) {
                return question.ask(statement);
            } catch (SQLException gone) {
                throw new IllegalStateException("What is rationed cannot be counted", gone);
            }
        }

        private void run(Step step) {
            try {
                step.go();
            } catch (SQLException gone) {
                throw new IllegalStateException("What is rationed cannot be counted", gone);
            }
        }
    }

    private interface Step {
        void go() throws SQLException;
    }

    private interface Question<T> {
        T ask(PreparedStatement statement) throws SQLException;
    }
}
