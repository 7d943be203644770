/** Moves the vetting of organisations. */
@NullMarked
package org.uprportal.organisation.process;

import org.jspecify.annotations.NullMarked;
