package org.uprportal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * No page draws a list whole that can pass fifty rows: whatever draws a row for each of something uses a pager, fetches as
 * one scrolls, or stands here with what bounds it.
 */
class ListsTest {

    private static final Path CODE = Path.of("src/main/java/org/uprportal");

    /** Draws a row for each of something. */
    private static final Pattern ROWS = Pattern.compile(
            "forEach\\(\\s*\\(?[\\w, ]+\\)?\\s*->\\s*\\{?\\s*\\w*\\.?add\\(|Rows\\.into\\(|forEach\\(this::add\\)"
                    + "|for \\(var \\w+ : [^)]*\\)+ \\{\\s*\\w*\\.?add\\(|setAllRowsVisible\\(true\\)");

    private static final Pattern PARTS = Pattern.compile("new Pager\\(|Parts\\.of\\(");

    /** What is bounded by nature, and by what. */
    private static final Map<String, String> BOUNDED = new TreeMap<>(Map.ofEntries(
            Map.entry("watch/ui/Concerned", "draws nothing: which watched things something is news of"),
            Map.entry("account/ui/AccountsView", "the few acts on one account; the accounts themselves scroll"),
            Map.entry("account/ui/DemoSignInView", "the sample's people"),
            Map.entry("consultation/ui/ContributionCard", "the former answers to one contribution"),
            Map.entry("consultation/ui/OpenConsultationsCard", "five"),
            Map.entry("consultation/ui/PrepareView", "three effects"),
            Map.entry("cycle/ui/CycleView", "the dates of a cycle"),
            Map.entry("cycle/ui/ProcessDiagram", "the steps of one process"),
            Map.entry("cycle/ui/ProgrammeDialog", "the fourteen States of a session"),
            Map.entry("cycle/ui/RibbonCard", "three"),
            Map.entry("cycle/ui/SessionListView", "the sessions invented for the sample; the others scroll"),
            Map.entry("followup/ui/ClusterBodiesCard", "the bodies that work on one cluster"),
            Map.entry("followup/ui/ClusterProgressCard", "the recommendations of one cluster"),
            Map.entry("followup/ui/ClusterView", "the parts of one cluster"),
            Map.entry("followup/ui/ClusteringView", "the themes of one review"),
            Map.entry("followup/ui/FilesCard", "the files of one action, twenty at a time"),
            Map.entry("followup/ui/FollowUpView", "the clusters of one review"),
            Map.entry("followup/ui/MidTermView", "the lines of one report"),
            Map.entry("followup/ui/OutreachCard", "who must know one law"),
            Map.entry("followup/ui/PlanView", "the clusters of one review"),
            Map.entry("followup/ui/TimelineCard", "what is due in one year"),
            Map.entry("followup/ui/ProgressView", "what was said of one recommendation"),
            Map.entry("inbox/ui/HandOverDialog", "three"),
            Map.entry("indicator/ui/IndicatorChart", "the points of one drawing"),
            Map.entry("indicator/ui/IndicatorListView", "the indicators of one review"),
            Map.entry("indicator/ui/ValueTable", "the values of one indicator"),
            Map.entry("inbox/ui/TaskList", "the part that the page of all tasks fetched, or five"),
            Map.entry("inbox/ui/InboxFilters", "three choices"),
            Map.entry("mechanism/ui/MechanismView", "the seats, rules and groups of one mechanism"),
            Map.entry("meeting/ui/MeetingCircle", "no page"),
            Map.entry("midterm/ui/MidtermDraftView", "the lines of one text"),
            Map.entry("midterm/ui/MidtermView", "the lines of one text, six lights"),
            Map.entry("midterm/ui/RowForm", "two fields"),
            Map.entry("monitor/ui/BoardTable", "the columns of a table"),
            Map.entry("monitor/ui/BriefIntro", "the lines of one text"),
            Map.entry("meeting/ui/MeetingView", "the two rules of invitation"),
            Map.entry("meeting/ui/DelegationCard", "the people of one registration, at most twenty"),
            Map.entry("meeting/ui/QuestionFields", "the questions of one meeting, at most twenty"),
            Map.entry("meeting/ui/ClockView", "the speakers of one meeting"),
            Map.entry("meeting/ui/PanelCard", "the speakers of one meeting"),
            Map.entry("meeting/ui/MeetingsCard", "the next few"),
            Map.entry("meeting/ui/TakePartCard", "the ways to attend one meeting"),
            Map.entry("notification/ui/NewsCard", "eight, or the part that the page of all news fetched"),
            Map.entry("notification/ui/OperationsCard", "twenty failures"),
            Map.entry("organisation/ui/CriteriaView", "the criteria"),
            Map.entry("organisation/ui/ErasureNotices", "no page"),
            Map.entry("organisation/ui/OwnOrganisationView", "the coalitions of one organisation"),
            Map.entry("organisation/ui/RegisterView", "three effects"),
            Map.entry("platform/ui/Parts", "the part itself"),
            Map.entry("platform/ui/Rows", "what it is given"),
            Map.entry("privacy/ui/ActsCard", "twenty at a time"),
            Map.entry("recommendation/ui/AnswerView", "the ministries' proposals on one recommendation"),
            Map.entry("recommendation/ui/MatrixImportView", "the problems of one file"),
            Map.entry("recommendation/ui/RecommendationView", "the history of one recommendation"),
            Map.entry("register/ui/MatrixDocument", "no page; written a part at a time"),
            Map.entry("report/ui/NationalReportView", "six sections, and what was said of one"),
            Map.entry("report/ui/MidTermSectionsView", "the clusters of one review"),
            Map.entry("report/ui/SectionCards", "what was said of one section"),
            Map.entry("report/ui/SectionView", "the lines and remarks of one section"),
            Map.entry("sample/ui/DemoClockView", "the next stops"),
            Map.entry("submission/ui/AsideCard", "what colleagues were quicker with in one draft"),
            Map.entry("submission/ui/SubmissionEditor", "the parts of one draft"),
            Map.entry("submission/ui/SubmissionListView", "one organisation's submissions"),
            Map.entry("submission/ui/SubmissionView", "the parts of one submission")));

    /** What is drawn whole and may yet pass fifty rows one day: named, so that it becomes no more. */
    private static final Set<String> STILL_WHOLE = Set.of(
            "followup/ui/ActionsCard",
            "followup/ui/Criteria",
            "followup/ui/RequestsCard",
            "followup/ui/WaitingRequestsCard",
            "followup/ui/WorklistView",
            "meeting/ui/CalendarDoor",
            "meeting/ui/DecisionsCard",
            "meeting/ui/DoorView",
            "meeting/ui/MinutesItemCard",
            "meeting/ui/MinutesView",
            "meeting/ui/SlotsCard",
            "operation/ui/StoppedView",
            "recommendation/ui/AddendumCard",
            "recommendation/ui/AnswerList",
            "recommendation/ui/AnswerPanel",
            "recommendation/ui/BulkAnswerDialog",
            "recommendation/ui/OutcomeCard",
            "recommendation/ui/PriorityCard",
            "submission/ui/JointOffersCard",
            "submission/ui/PartnersCard");

    @Test
    void whatDrawsARowForEachDrawsAPartAtATime() throws IOException {
        var whole = wholeLists();
        whole.removeAll(STILL_WHOLE);
        System.out.println("Lists still drawn whole: " + STILL_WHOLE.size());
        assertThat(whole).isSubsetOf(BOUNDED.keySet());
    }

    @Test
    void aListDrawnWholeIsCaught() {
        for (var bad : List.of(
                "all.forEach(one -> list.add(row(one)));",
                "all.forEach(ask -> add(row(ask)));",
                "found.forEach((name, one) -> card.add(line(name, one)));",
                "Rows.into(list, all, this::row);",
                "grid.setAllRowsVisible(true);",
                "for (var one : all) {\n            add(row(one));")) {
            assertThat(ROWS.matcher(bad).find()).as(bad).isTrue();
        }
        assertThat(PARTS.matcher("add(Parts.of(\"upr-people\", all, this::row));")
                        .find())
                .isTrue();
    }

    private static List<String> wholeLists() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(CODE)) {
            for (var file : files.filter(one -> one.toString().matches(".*/(ui|shell)/[^/]+\\.java"))
                    .sorted()
                    .toList()) {
                var code = Files.readString(file);
                if (ROWS.matcher(code).find() && !PARTS.matcher(code).find()) {
                    found.add(CODE.relativize(file).toString().replace(".java", ""));
                }
            }
        }
        return found;
    }
}
