package org.uprportal.cycle;

import java.util.List;
import org.uprportal.inbox.TaskSummary;

/**
 * What closing a cycle would mean now.
 *
 * @param dropped the open tasks that would be dropped, those due first at the top
 */
public record Closing(List<TaskSummary> dropped) {}
