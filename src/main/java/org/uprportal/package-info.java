/** The portal itself: what starts it. Everything else is a module. */
@NullMarked
package org.uprportal;

import org.jspecify.annotations.NullMarked;
