package org.uprportal.platform.ui;

import com.vaadin.flow.component.Component;
import java.util.List;

/** What a module offers beside the title of pages of others, whatever they show; a bean in the module's {@code ui} room. */
public interface PageOffer {

    /** What it offers whoever is looking on the page at that path, without leading slash; nothing where it has nothing to offer. */
    List<Component> on(String path);
}
