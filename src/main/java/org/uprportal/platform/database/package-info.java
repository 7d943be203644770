/** A MariaDB server of our own: where it lies, how it is installed, started, found again and stopped. Nobody else's business. */
@NullMarked
package org.uprportal.platform.database;

import org.jspecify.annotations.NullMarked;
