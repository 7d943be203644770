package org.uprportal.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.NestedExceptionUtils;
import org.uprportal.platform.database.DataFolderInUse;
import org.uprportal.platform.database.DataFolderUnusable;

/** Turns what the portal refuses at its start into one sentence. */
class StartupRefusalAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataFolderInUse
                    || cause instanceof DataFolderUnusable
                    || cause instanceof DatabaseUnreachable
                    || cause instanceof StartupRefused) {
                return new FailureAnalysis(cause.getMessage(), null, NestedExceptionUtils.getMostSpecificCause(cause));
            }
        }
        return null;
    }
}
