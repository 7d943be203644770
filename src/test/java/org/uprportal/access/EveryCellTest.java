package org.uprportal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.audit.AuditOfThisTransaction;
import org.uprportal.guard.Doors;
import org.uprportal.inbox.TaskTaken;
import org.uprportal.party.MemberRole;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.Refusal;
import org.uprportal.testing.Matrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.Attempt;

/**
 * Every cell of the matrix of access, at the faces and without any page: each kind of person tries to read, change and make
 * each kind of thing, and gets what the matrix says. What is refused for another reason than access counts as granted.
 */
@PortalTest
class EveryCellTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Scene scene;

    @Autowired
    PlatformTransactionManager transactions;

    Everybody world;
    List<String> said = List.of();

    @Test
    void everybodyGetsWhatTheMatrixSaysAndNothingElse() {
        world = new Everybody(beans, "");
        var trials = world.parts().trials();
        var matrix = Matrix.get();
        assertThat(trials.keySet().stream().map(EveryCellTest::thing).distinct())
                .as("things of matrix.csv that are at home in a module and are tried here")
                .containsExactlyInAnyOrderElementsOf(matrix.atHome());

        var wrong = new ArrayList<String>();
        var count = 0;
        var granted = 0;
        var recorded = 0;
        var cells = new TreeSet<String>();
        for (var tried : trials.keySet()) {
            var object = thing(tried);
            var trial = trials.get(tried);
            for (var act : trial.acts().keySet()) {
                for (var name : world.everybody().keySet()) {
                    var standing = world.standing(name, trial.owner(), trial.named());
                    if (!trial.persons().isEmpty() && !trial.persons().contains(name)) {
                        standing.remove("own");
                    }
                    if (act.equals("create")
                            && trial.makesOwn()
                            && world.everybody().get(name) != null) {
                        standing.add("own");
                    }
                    var column = world.column(name, standing);
                    var expected =
                            matrix.allows(object, column, act, standing) && (act.equals("read") || !world.viewer(name));
                    var actual = succeeds(name, trial.acts().get(act));
                    if (act.equals("read")) {
                        var line = said.contains("read." + object);
                        // What nobody reads is recorded where somebody sees a list of it.
                        var shown = actual
                                || (!matrix.somebody(object, "read")
                                        && matrix.allows(object, column, "know", standing));
                        var due = shown && matrix.recorded(object, column, standing);
                        recorded += line ? 1 : 0;
                        if (line != due) {
                            wrong.add("reading of %s by %s (%s, %s) %s a line in the audit trail"
                                    .formatted(object, name, column, standing, due ? "leaves no" : "must not leave"));
                        }
                    }
                    if (actual != expected) {
                        wrong.add("%s may %s%s %s, by the matrix (%s) %s"
                                .formatted(
                                        name,
                                        actual ? "" : "not ",
                                        act,
                                        tried,
                                        column,
                                        expected ? "should" : "must not"));
                    }
                    count++;
                    granted += actual ? 1 : 0;
                    cells.add(object + column);
                }
            }
        }
        System.out.printf(
                "access: %d things, %d cells, %d trials by %d kinds of people (%d granted, %d refused), %d readings recorded%n",
                trials.size(), cells.size(), count, world.everybody().size(), granted, count - granted, recorded);
        assertThat(wrong).isEmpty();
        everyDoorToAConfidentialThingRecords(matrix);
    }

    /** No method that shows something confidential is forgotten: each is called by somebody whose reading is recorded. */
    private void everyDoorToAConfidentialThingRecords(Matrix matrix) {
        var doors = Doors.listed().stream()
                .filter(door -> door.kind().equals("face") && door.act().equals("read"))
                .filter(door -> door.objects().stream().anyMatch(matrix::recordedForSomebody))
                // How many there are shows nothing of anybody.
                .filter(door -> !door.name().contains("#count"))
                .collect(Collectors.toMap(
                        Doors.Door::name,
                        door -> door.objects().stream()
                                .map(one -> "read." + one)
                                .toList()));
        world.everybody().put("government's owner", scene.colleague(world.party("government"), MemberRole.OWNER));
        var readings = world.parts().readings();
        assertThat(readings.keySet())
                .as("doors of doors.csv that show what recorded.csv calls recorded, and are read here")
                .containsAll(doors.keySet());
        var silent = new ArrayList<String>();
        readings.forEach((door, reading) -> {
            var shown = succeeds(reading.reader(), reading.attempt());
            var lines = doors.getOrDefault(door, List.of("read." + reading.object()));
            if (!shown || said.stream().noneMatch(lines::contains)) {
                silent.add(door + " read by " + reading.reader() + ": " + (shown ? "no line" : "nothing shown"));
            }
        });
        System.out.printf("access: %d doors to confidential things, each leaves its line%n", readings.size());
        assertThat(silent).isEmpty();
    }

    private boolean succeeds(String name, Attempt attempt) {
        return Boolean.TRUE.equals(new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            var person = world.everybody().get(name);
            if (person == null) {
                scene.signOut();
            } else {
                scene.signIn(person);
            }
            AuditOfThisTransaction.acts();
            try {
                return attempt.by(name);
            } catch (NotAllowed | TaskTaken refused) {
                return false;
            } catch (Refusal forAnotherReason) {
                return true;
            } finally {
                said = AuditOfThisTransaction.acts();
                scene.signOut();
            }
        }));
    }

    /** The thing of the matrix that is tried: the first word. */
    private static String thing(String trial) {
        return trial.split(" ")[0];
    }
}
