/** The process engine, embedded. */
@NullMarked
package org.uprportal.platform.process;

import org.jspecify.annotations.NullMarked;
