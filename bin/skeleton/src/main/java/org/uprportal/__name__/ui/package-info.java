/** The pages of this module and what it tells people. */
@NullMarked
package org.uprportal.__name__.ui;

import org.jspecify.annotations.NullMarked;
