/** A workshop: the bytes of a GeoJSON file become places with outlines. Knows nothing of the portal. */
@NullMarked
package org.uprportal.place.geo;

import org.jspecify.annotations.NullMarked;
