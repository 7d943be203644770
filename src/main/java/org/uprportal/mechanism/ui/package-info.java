/** The page of the mechanism, and what it tells people. */
@NullMarked
package org.uprportal.mechanism.ui;

import org.jspecify.annotations.NullMarked;
