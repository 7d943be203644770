package org.uprportal.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.uprportal.audit.Acts;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Line;
import org.uprportal.privacy.PersonalRecords;

/** What the reader did and read, in plain words, the newest first, a page at a time. */
class ActsCard extends Card {

    private static final int SIZE = 20;
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
            "exported", List.of("dataExported", "partyDataExported"));

    private static final List<String> SUBJECTS = List.of(
            "advocacy",
            "consultation",
            "contribution",
            "cycle",
            "followup",
            "identity",
            "inbox",
            "invitation",
            "meeting",
            "organisation",
            "recommendation",
            "review",
            "session",
            "state",
            "submission",
            "theme",
            "vault");

    private final transient PersonalRecords records;
    private final UnorderedList lines = new UnorderedList();
    private final Button more;
    private int page;

    ActsCard(PersonalRecords records) {
        super("privacy.acts.title");
        this.records = records;
        this.more = new Button(getTranslation("privacy.acts.more"), click -> show());
        add(new Paragraph(getTranslation("privacy.acts.what")), lines, more);
        show();
        if (page == 1 && lines.getChildren().findAny().isEmpty()) {
            add(new Paragraph(getTranslation("privacy.acts.none")));
        }
    }

    private void show() {
        var found = records.myActs(page++, SIZE);
        found.forEach(one -> lines.add(new ListItem(new Line(Dates.geneva(one.at(), getLocale()), words(one)))));
        more.setVisible(found.size() == SIZE);
    }

    private String words(Acts.Act one) {
        var first = one.act().substring(0, one.act().indexOf('.'));
        var last = one.act().substring(one.act().lastIndexOf('.') + 1);
        var subject = first.equals(READ) ? last : SUBJECTS.contains(first) ? first : "other";
        return getTranslation(
                "privacy.acts.line",
                getTranslation("privacy.actOn." + subject),
                getTranslation("privacy.act." + (first.equals(READ) ? READ : verb(last))));
    }

    private static String verb(String act) {
        return VERBS.entrySet().stream()
                .filter(one -> one.getValue().contains(act))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("changed");
    }
}
