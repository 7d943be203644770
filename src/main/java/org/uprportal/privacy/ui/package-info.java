/** The page of one's own data, and the dialog in which an administrator erases somebody. */
@NullMarked
package org.uprportal.privacy.ui;

import org.jspecify.annotations.NullMarked;
