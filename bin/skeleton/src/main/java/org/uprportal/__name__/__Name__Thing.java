package org.uprportal.__name__;

import org.uprportal.access.Thing;

/** What this module keeps and the matrix of access speaks of. */
enum __Name__Thing implements Thing {
    /** Its own party's; nobody else knows of it. */
    __NAME__
}
