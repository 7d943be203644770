/** The pages of a consultation. */
@NullMarked
package org.uprportal.consultation.ui;

import org.jspecify.annotations.NullMarked;
