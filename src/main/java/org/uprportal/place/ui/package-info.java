/** The list of a State's places with their map, and the page of each. */
@NullMarked
package org.uprportal.place.ui;

import org.jspecify.annotations.NullMarked;
