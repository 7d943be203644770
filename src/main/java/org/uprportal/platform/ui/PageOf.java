package org.uprportal.platform.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import java.util.UUID;

/**
 * A page of one thing, whose id is the one parameter of its address. What is hidden from the reader and what does not exist
 * are the same: the page is not found.
 *
 * @param <T> what the page shows of the thing
 */
public abstract class PageOf<T> extends Page implements BeforeEnterObserver {

    /** A page whose title is this text until it is known what it shows. */
    protected PageOf(String titleKey) {
        super(titleKey);
    }

    /** The thing with that id; empty where it does not exist for the reader. */
    protected abstract Optional<T> find(UUID id);

    /** Shows it, anew after each change. */
    protected abstract void show(T thing);

    /** Somebody comes to the page of this thing; a page that is not for it now sends them on. */
    protected void enter(T thing, BeforeEnterEvent event) {
        show(thing);
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        parameters.getParameterNames().stream()
                .findFirst()
                .flatMap(parameters::get)
                .flatMap(PageOf::id)
                .flatMap(this::find)
                .ifPresentOrElse(thing -> enter(thing, event), () -> event.rerouteToError(NotFoundException.class));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
