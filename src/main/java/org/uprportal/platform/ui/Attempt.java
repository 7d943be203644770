package org.uprportal.platform.ui;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.uprportal.platform.Clash;
import org.uprportal.platform.Reference;
import org.uprportal.platform.Refusal;

/** Does something for the person at the screen and says in plain words when it is refused; what was typed stays. */
public final class Attempt {

    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

    private Attempt() {}

    /** Runs the work; false where it was refused and the person has been told why. */
    public static boolean run(Component source, Runnable work) {
        return run(source, text -> Toast.problem(source, text), work);
    }

    /** Runs the work and tells a refusal in a place of the caller's own, such as inside a dialog. */
    public static boolean run(Component source, Consumer<String> tell, Runnable work) {
        Toast.over();
        try {
            work.run();
            return true;
        } catch (Refusal refusal) {
            tell.accept(source.getTranslation(refusal.key(), refusal.arguments()));
        } catch (RuntimeException other) {
            if (Clash.in(other)) {
                tell.accept(source.getTranslation("platform.outOfDate"));
                Toast.offerPresent(source);
            } else {
                tell.accept(source.getTranslation("platform.unexpected", Reference.to(other, LOG)));
            }
        }
        return false;
    }
}
