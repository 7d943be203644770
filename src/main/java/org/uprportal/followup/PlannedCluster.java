package org.uprportal.followup;

import java.util.List;

/** A cluster in the State's plan: who leads, and what is done until when. */
public record PlannedCluster(ClusterSummary cluster, List<PlannedAction> actions) {}
