package org.uprportal.testing.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.Refusal;
import org.uprportal.state.StateCode;
import org.uprportal.testing.Scene;
import org.uprportal.testing.Scripts;

/** A walk through a whole cycle that types every text at its maximum, and one character over it. */
public final class Walk {

    private final JdbcClient database;
    private final Brought<ModuleTexts> texts;
    private final Set<String> walked = new TreeSet<>();

    public final StateCode state;
    public final CycleId cycle;
    public final PersonId focalPoint;
    public final PersonId ministry;
    public final PersonId cso;
    /** Of the CSO. */
    public final PersonId colleague;

    private Walk(ApplicationContext portal) {
        var scene = portal.getBean(Scene.class);
        database = portal.getBean(JdbcClient.class);
        state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        ministry = scene.person(PartyKind.MINISTRY, state);
        cso = scene.person(PartyKind.CSO, state);
        colleague = scene.colleague(scene.partyOf(cso));
        cycle = scene.runningCycle(state);
        texts = new Brought<>(ModuleTexts.class, portal);
    }

    /** All modules' texts. @return the columns that were walked, and those the portal writes itself */
    public static Set<String> throughAll(ApplicationContext portal) {
        var walk = new Walk(portal);
        walk.texts.all().forEach(one -> one.walk(walk));
        walk.texts.all().forEach(one -> one.later(walk));
        System.out.printf("texts: %d columns walked at their maximum and one character over it%n", walk.walked.size());
        walk.texts.all().forEach(one -> walk.walked.addAll(one.byThePortal()));
        portal.getBean(Scene.class).signOut();
        return walk.walked;
    }

    /** A text is stored whole at its maximum, in four-byte letters, and refused with a sentence one character over it. */
    public void limit(String column, int most, Consumer<String> write) {
        limit(column, most, UnaryOperator.identity(), write);
    }

    /** The same for a text that has a beginning of its own. */
    public void limit(String column, int most, UnaryOperator<String> typed, Consumer<String> write) {
        refused(column, most, text -> write.accept(typed.apply(text)));
        var text = typed.apply(Scripts.ofLength(most));
        assertThat(catchThrowable(() -> write.accept(text)))
                .as(column + " at its maximum")
                .isNull();
        var place = column.split("\\.");
        assertThat(database.sql("select count(*) from " + place[0] + " where " + place[1] + " = binary ?")
                        .params(text)
                        .query(Integer.class)
                        .single())
                .as(column + " holds what was typed")
                .isPositive();
    }

    /** A text is refused with a sentence one character over its maximum: for lists that all tests share. */
    public void refused(String column, int most, Consumer<String> write) {
        refusedAsTooLong(column, () -> write.accept(Scripts.ofLength(most + 1)));
    }

    /** What is typed there is refused with a sentence. */
    public void refusedAsTooLong(String column, Runnable write) {
        assertThat(catchThrowable(write::run))
                .as(column + " one character over its maximum")
                .isInstanceOf(Refusal.class)
                .isNotInstanceOf(NotAllowed.class);
        walked.add(column);
    }
}
