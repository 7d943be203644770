/** Pages of operators. */
@NullMarked
package org.uprportal.operation.ui;

import org.jspecify.annotations.NullMarked;
