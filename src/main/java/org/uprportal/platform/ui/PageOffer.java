package org.uprportal.platform.ui;

import com.vaadin.flow.component.Component;
import java.util.List;

/** What a module offers beside the title of pages of others, or shows below what they show; a bean in the module's {@code ui} room. */
public interface PageOffer {

    /** What it offers whoever is looking on the page at that path, without leading slash; nothing where it has nothing to offer. */
    List<Component> on(String path);

    /** What it shows whoever is looking below all that the page at that path shows of itself. */
    default List<Component> below(String path) {
        return List.of();
    }
}
