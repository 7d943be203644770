/** The pages of this module and what it tells people. */
@NullMarked
package org.uprportal.statement.ui;

import org.jspecify.annotations.NullMarked;
