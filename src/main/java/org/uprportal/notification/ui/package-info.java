/** News and letters on screen. */
@NullMarked
package org.uprportal.notification.ui;

import org.jspecify.annotations.NullMarked;
