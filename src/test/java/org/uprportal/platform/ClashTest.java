package org.uprportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.operaton.bpm.engine.OptimisticLockingException;
import org.operaton.bpm.engine.ProcessEngineException;
import org.operaton.bpm.engine.exception.NullValueException;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/** What the loser of a race meets is told from what is broken. */
class ClashTest {

    static Stream<Throwable> races() {
        return Stream.of(
                new Workflow.NoWaitingTask(UUID.randomUUID(), "userTask_x"),
                new ObjectOptimisticLockingFailureException(String.class, "id"),
                new CannotAcquireLockException("deadlock"),
                new DuplicateKeyException("twice"),
                new DataIntegrityViolationException("twice", new SQLException("Duplicate entry", "23000", 1062)),
                new RuntimeException(new SQLException("Record has changed", "HY000", 1020)),
                new OptimisticLockingException("gone"),
                new NullValueException("Cannot find task with id 7: task is null"),
                inside("org.operaton.bpm.engine.impl.persistence.entity.TaskEntity"));
    }

    static List<Throwable> faults() {
        return List.of(
                inside("org.uprportal.consultation.Contributions"),
                new ProcessEngineException("no delegate"),
                new DataIntegrityViolationException("no parent", new SQLException("Foreign key", "23000", 1452)),
                new IllegalStateException("broken"));
    }

    @ParameterizedTest
    @MethodSource("races")
    void whoeverWasQuickerIsNoFault(Throwable race) {
        assertThat(Clash.in(race)).isTrue();
        assertThat(Clash.in(new IllegalStateException(race))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultStaysOne(Throwable fault) {
        assertThat(Clash.in(fault)).isFalse();
    }

    @Test
    void nothingIsNotTakenForARace() {
        assertThat(Clash.in(new NullPointerException())).isFalse();
    }

    private static NullPointerException inside(String type) {
        var failure = new NullPointerException();
        failure.setStackTrace(new StackTraceElement[] {new StackTraceElement(type, "complete", "X.java", 1)});
        return failure;
    }
}
