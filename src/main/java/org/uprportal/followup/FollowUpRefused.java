package org.uprportal.followup;

import java.util.List;
import org.uprportal.platform.Refusal;

/** A step of follow-up that is refused. */
public class FollowUpRefused extends Refusal {

    private FollowUpRefused(String key, String message, Object... arguments) {
        super("followup.refused." + key, message, arguments);
    }

    static FollowUpRefused alreadyClustered() {
        return new FollowUpRefused("alreadyClustered", "Follow-up of this cycle has begun already.");
    }

    static FollowUpRefused notEveryOne(int left) {
        return new FollowUpRefused("notEveryOne", left + " supported recommendations are in no cluster.", left);
    }

    static FollowUpRefused twice() {
        return new FollowUpRefused("twice", "A recommendation can be in one cluster only.");
    }

    static FollowUpRefused statement(int most) {
        return new FollowUpRefused("statement", "Between 1 and " + most + " characters.", most);
    }

    static FollowUpRefused withoutAction() {
        return new FollowUpRefused("withoutAction", "Plan at least one action first.");
    }

    static FollowUpRefused notReported(List<String> left) {
        var named = String.join(" · ", left);
        return new FollowUpRefused(
                "notReported", "Nothing has been said in this period on: " + named, left.size(), named);
    }

    static FollowUpRefused past() {
        return new FollowUpRefused("past", "An action cannot be planned for a day that has gone by.");
    }

    static FollowUpRefused answeredAlready() {
        return new FollowUpRefused("answeredAlready", "This request has been answered already.");
    }

    static FollowUpRefused askedAlready() {
        return new FollowUpRefused("askedAlready", "Your organisation's earlier request still waits for an answer.");
    }

    static FollowUpRefused published() {
        return new FollowUpRefused("published", "The mid-term report has been published; it cannot be changed.");
    }
}
