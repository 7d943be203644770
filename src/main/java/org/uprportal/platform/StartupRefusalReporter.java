package org.uprportal.platform;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says on the standard error, in a line of its own, why the portal did not start. */
class StartupRefusalReporter implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println(
                "The portal did not start. " + analysis.getDescription().strip().replaceAll("\\s+", " "));
    }
}
