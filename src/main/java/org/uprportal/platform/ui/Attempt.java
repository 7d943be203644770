package org.uprportal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinService;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.uprportal.platform.Clash;
import org.uprportal.platform.Meanwhile;
import org.uprportal.platform.Reference;
import org.uprportal.platform.Refusal;

/** Does something for the person at the screen and says in plain words when it is refused; what was typed stays. */
public final class Attempt {

    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

    private static final Pattern THING =
            Pattern.compile("\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b");

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
            refusal.way().ifPresent(way -> Toast.offerWay(source, refusal, way));
        } catch (RuntimeException other) {
            if (Clash.in(other)) {
                tell.accept(tooLate(source));
                Toast.offerPresent(source);
            } else {
                tell.accept(source.getTranslation("platform.unexpected", Reference.to(other, LOG)));
            }
        }
        return false;
    }

    /** Who was quicker at the thing of this page, as far as the reader may know; otherwise that somebody was. */
    private static String tooLate(Component source) {
        var here = UI.getCurrent();
        if (here != null && VaadinService.getCurrent() != null) {
            var thing =
                    THING.matcher(here.getInternals().getActiveViewLocation().getPath());
            if (thing.find()) {
                return VaadinService.getCurrent()
                        .getInstantiator()
                        .getOrCreate(Meanwhile.class)
                        .about(UUID.fromString(thing.group()))
                        .map(words -> source.getTranslation(
                                words.key(), words.arguments().toArray()))
                        .orElseGet(() -> source.getTranslation("platform.outOfDate"));
            }
        }
        return source.getTranslation("platform.outOfDate");
    }
}
