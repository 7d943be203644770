/** The page of the demo's clock. */
@NullMarked
package org.uprportal.sample.ui;

import org.jspecify.annotations.NullMarked;
