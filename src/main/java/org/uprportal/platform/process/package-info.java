/** The process engine, embedded. */
@NamedInterface("process")
@NullMarked
package org.uprportal.platform.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
