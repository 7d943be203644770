/** Keeps the inbox in step with the engine. */
@NullMarked
package org.uprportal.inbox.process;

import org.jspecify.annotations.NullMarked;
