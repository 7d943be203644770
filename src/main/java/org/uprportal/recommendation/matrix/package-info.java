/**
 * The workshop: OHCHR's matrix from bytes to rows. It knows the words of the documents and the codes of States, but neither
 * tables nor beans, and it does not look back into the hall.
 */
@NullMarked
package org.uprportal.recommendation.matrix;

import org.jspecify.annotations.NullMarked;
