/** Signing in and out, and the accounts that administrators look after. */
@NamedInterface("ui")
@NullMarked
package org.uprportal.account.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
