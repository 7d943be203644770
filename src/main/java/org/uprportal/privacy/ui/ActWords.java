package org.uprportal.privacy.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;

/** What the acts of the audit trail are called. */
final class ActWords {

    private static final String READ = "read";

    /** Acts by the word they end with; any other is a change. */
    private static final Map<String, List<String>> VERBS = Map.of(
            "created",
                    List.of(
                            "opened",
                            "drafted",
                            "prepared",
                            "added",
                            "planned",
                            "actionPlanned",
                            "begun",
                            "registered"),
            "sent",
                    List.of(
                            "sent",
                            "filed",
                            "published",
                            "outcomePublished",
                            "responseSent",
                            "reported",
                            "periodReported",
                            "midTermPublished",
                            "messageWritten",
                            "rated",
                            "questionPut",
                            "updateAsked",
                            "asked",
                            "approvalAsked",
                            "proposed"),
            "answered",
                    List.of(
                            "answered",
                            "updateGiven",
                            "accepted",
                            "refused",
                            "appealed",
                            "confirmed",
                            "sentBack",
                            "declined"),
            "withdrawn",
                    List.of(
                            "withdrawn",
                            "released",
                            "left",
                            "invitationWithdrawn",
                            "retired",
                            "closed",
                            "substitutionEnded"),
            "invited", List.of("invited", "appointed"),
            "taken", List.of("joined", "invitationAccepted", "claimed"),
            "handed", List.of("handedOver", "ownershipHandedOver", "substitutionArranged"),
            "exported", List.of("dataExported", "partyDataExported", "exported"));

    private static final List<String> SUBJECTS = List.of(
            "advocacy",
            "audit",
            "consultation",
            "contribution",
            "cycle",
            "followup",
            "identity",
            "inbox",
            "invitation",
            "meeting",
            "operation",
            "organisation",
            "recommendation",
            "review",
            "session",
            "state",
            "submission",
            "theme",
            "vault");

    private ActWords() {}

    /** In plain words, such as “Submission: sent or published”. */
    static String of(Component page, String act) {
        var first = act.contains(".") ? act.substring(0, act.indexOf('.')) : act;
        var last = act.substring(act.lastIndexOf('.') + 1);
        var subject = first.equals(READ) ? last : SUBJECTS.contains(first) ? first : "other";
        return page.getTranslation(
                "privacy.acts.line",
                page.getTranslation("privacy.actOn." + subject),
                page.getTranslation("privacy.act." + (first.equals(READ) ? READ : verb(last))));
    }

    private static String verb(String act) {
        return VERBS.entrySet().stream()
                .filter(one -> one.getValue().contains(act))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("changed");
    }
}
