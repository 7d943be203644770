/** A workshop: texts and their marks in, what matches out. It knows nothing of recommendations. */
@NullMarked
package org.uprportal.register.index;

import org.jspecify.annotations.NullMarked;
