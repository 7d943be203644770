/** The directory of organisations and their own pages. */
@NullMarked
package org.uprportal.organisation.ui;

import org.jspecify.annotations.NullMarked;
