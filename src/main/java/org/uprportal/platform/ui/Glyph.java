package org.uprportal.platform.ui;

import com.vaadin.flow.component.icon.SvgIcon;

/** An icon of the portal's own small set, {@code portal/icons.svg}; decoration only, never without words beside it. */
public class Glyph extends SvgIcon {

    /** The icon of that name in the set. */
    public Glyph(String name) {
        super("portal/icons.svg", name);
    }
}
