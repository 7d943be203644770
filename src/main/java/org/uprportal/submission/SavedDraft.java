package org.uprportal.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a save has led to.
 *
 * @param draft what is stored now: with what colleagues have saved meanwhile
 * @param version to be given back with the next save
 * @param aside every text that lost against a colleague's and waits to be seen to
 * @param clashes those of them that this save has set aside
 * @param by the name of the colleague who saved in between; null where there was none, or no name is kept
 */
public record SavedDraft(
        SubmissionDraft draft,
        int version,
        List<SetAside> aside,
        List<SetAside> clashes,
        @Nullable String by) {}
