package org.uprportal.theme;

import org.uprportal.access.Thing;

/** What this module keeps and the matrix of access speaks of. */
enum ThemeThing implements Thing {
    /** Themes are the secretariat's. */
    THEME_LIST
}
