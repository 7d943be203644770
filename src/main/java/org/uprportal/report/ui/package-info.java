/** The pages of the national report, and what it tells people. */
@NullMarked
package org.uprportal.report.ui;

import org.jspecify.annotations.NullMarked;
