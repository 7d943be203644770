package org.uprportal.watch.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import org.jspecify.annotations.Nullable;
import org.uprportal.notification.LetterRhythm;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Glyph;
import org.uprportal.platform.ui.Toast;
import org.uprportal.watch.Watched;
import org.uprportal.watch.Watches;

/** Begins to watch something, or stops; pressed while it is watched. What was stopped by mistake is begun again by the same button. */
class WatchButton extends HorizontalLayout {

    private final transient Watches watches;
    private final transient Watched thing;
    private final @Nullable String name;
    private final Button button = new Button(new Glyph("eye"));
    private @Nullable LetterRhythm before;

    /** @param name how the thing is called; null for what the page shows */
    WatchButton(Watches watches, Watched thing, @Nullable String name) {
        this.watches = watches;
        this.thing = thing;
        this.name = name;
        setPadding(false);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClickListener(click -> Attempt.run(this, this::turn));
        add(button);
        draw(watches.mine(thing).isPresent());
    }

    private void turn() {
        var rhythm = watches.mine(thing);
        if (rhythm.isPresent()) {
            before = rhythm.get();
            watches.stop(thing);
            Toast.done(this, "watch.stopped", called());
        } else {
            var now = before == null ? watches.usual() : before;
            watches.watch(thing, now);
            Toast.done(this, "watch.begun", called(), getTranslation("watch.rhythm." + now));
        }
        draw(rhythm.isEmpty());
    }

    private void draw(boolean watched) {
        button.setText(
                watched && name == null
                        ? getTranslation("watch.watching")
                        : watched
                                ? getTranslation("watch.watching") + ": " + name
                                : name == null
                                        ? getTranslation("watch.watch")
                                        : getTranslation("watch.watchOne", name));
        button.getElement().setAttribute("aria-pressed", String.valueOf(watched));
        button.setTooltipText(watched ? getTranslation("watch.stop") : "");
    }

    private String called() {
        return name == null ? getTranslation("watch.this") : name;
    }
}
