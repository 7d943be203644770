/** Moves the processes of a consultation and of its invitations. */
@NullMarked
package org.uprportal.consultation.process;

import org.jspecify.annotations.NullMarked;
