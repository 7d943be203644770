/** Asks every year whether it still is so. */
@NullMarked
package org.uprportal.mechanism.process;

import org.jspecify.annotations.NullMarked;
