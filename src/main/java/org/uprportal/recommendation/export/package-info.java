/**
 * The workshop for exports of other databases: tables as CSV or spreadsheet, from bytes to rows. It knows the headers and quirks
 * of the files, but neither tables of ours nor beans, and it does not look back into the hall.
 */
@NullMarked
package org.uprportal.recommendation.export;

import org.jspecify.annotations.NullMarked;
