/** Signing in and out. */
@NullMarked
package org.uprportal.identity.ui;

import org.jspecify.annotations.NullMarked;
