/** A person's tasks on screen. */
@NullMarked
package org.uprportal.inbox.ui;

import org.jspecify.annotations.NullMarked;
