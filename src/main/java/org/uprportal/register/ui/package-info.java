/** Pages, files and addresses that need no account, no script, no session and no cookie. */
@NullMarked
package org.uprportal.register.ui;

import org.jspecify.annotations.NullMarked;
