package org.uprportal.platform.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Something a module shows on the home page; a bean in the module's {@code ui} room. */
public interface HomeCard {

    /** The place on the page, smallest first: 10 what to do, 20 where we stand, 30 what changed, from 40 on the rest. */
    int order();

    /** The card for whoever is looking now; empty where there is nothing to show them. */
    Optional<Component> card();
}
