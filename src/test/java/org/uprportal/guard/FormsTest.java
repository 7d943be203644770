package org.uprportal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A form of more than three fields says at each field what is wrong, by a {@code Fields} (a Binder with one set of words), and
 * takes its limits from the aggregate that will check them.
 */
class FormsTest {

    private static final Path CODE = Path.of("src/main/java/org/uprportal");

    private static final int FEW = 3;

    private static final Pattern FIELD = Pattern.compile(
            "new (?:TextField|TextArea|EmailField|PasswordField|IntegerField|NumberField|BigDecimalField"
                    + "|DatePicker|DateTimePicker|TimePicker|Select|ComboBox|MultiSelectComboBox|Checkbox|CheckboxGroup"
                    + "|RadioButtonGroup|ListBox|MultiSelectListBox)\\b");

    private static final Pattern BOUND = Pattern.compile("new (?:Fields|Binder)<");

    /** A limit that stands in the page beside that of the aggregate. */
    private static final Pattern OWN_LIMIT =
            Pattern.compile("Limit\\.on\\(\\w+, \\d|[fF]ields\\s*\\.text\\(\\w+, \\d{2}");

    /** No form whose fields are checked together, and why. */
    private static final Map<String, String> NO_FORMS = new TreeMap<>(Map.ofEntries(
            Map.entry("advocacy/ui/AskView", "an answer of three fields, a choice and a message, each sent by itself"),
            Map.entry("advocacy/ui/MakeAsksView", "a letter for each mission, checked when all are sent"),
            Map.entry("consultation/ui/PrepareView", "a draft that saves itself as it is typed"),
            Map.entry("cycle/ui/CycleListView", "filters, and a choice of two"),
            Map.entry("followup/ui/ClusterChangeCard", "five changes, each of one field or two"),
            Map.entry("followup/ui/ClusteringView", "a filter, and one row for each cluster"),
            Map.entry("meeting/ui/CalendarFilters", "filters"),
            Map.entry("organisation/ui/DirectoryView", "filters"),
            Map.entry("privacy/ui/AuditView", "filters"),
            Map.entry("recommendation/ui/AnswerList", "filters, and a choice in each row"),
            Map.entry("recommendation/ui/RegisterView", "filters"),
            Map.entry("register/ui/SuggestionsView", "filters"),
            Map.entry("statement/ui/DraftView", "a draft that saves itself as it is typed"),
            Map.entry("submission/ui/CoverFields", "a draft that saves itself as it is typed")));

    /** Still checked by hand: named, so that it becomes no more. */
    private static final Set<String> STILL_BY_HAND = Set.of(
            "meeting/ui/AgendaEditor",
            "meeting/ui/MeetingForm",
            "meeting/ui/MinutesForm",
            "meeting/ui/PanelCard",
            "meeting/ui/RepeatCard",
            "meeting/ui/SlotsCard");

    @Test
    void aFormOfMoreThanThreeFieldsSaysAtEachWhatIsWrong() throws IOException {
        var byHand = pages((name, code) -> FIELD.matcher(code).results().count() > FEW
                && !BOUND.matcher(code).find());
        byHand.removeAll(NO_FORMS.keySet());
        System.out.println("Forms still checked by hand: " + STILL_BY_HAND.size());
        assertThat(byHand).isSubsetOf(STILL_BY_HAND);
    }

    @Test
    void whatStandsHereIsThere() {
        assertThat(NO_FORMS.keySet())
                .filteredOn(name -> Files.exists(CODE.resolve(name).getParent()))
                .allSatisfy(name -> assertThat(CODE.resolve(name + ".java")).exists());
    }

    @Test
    void noLimitIsToldTwice() throws IOException {
        assertThat(pages((name, code) ->
                        !name.startsWith("meeting/") && OWN_LIMIT.matcher(code).find()))
                .isEmpty();
    }

    @Test
    void aFormByHandAndALimitOfItsOwnAreCaught() {
        var four = "new TextField(a); new ComboBox<>(b); new Checkbox(c); new DatePicker(d);";
        assertThat(FIELD.matcher(four).results().count()).isGreaterThan(FEW);
        assertThat(BOUND.matcher(four).find()).isFalse();
        assertThat(OWN_LIMIT.matcher("Limit.on(title, 300);").find()).isTrue();
        assertThat(OWN_LIMIT.matcher("fields.text(title, 300).needed()").find()).isTrue();
        assertThat(OWN_LIMIT
                        .matcher("fields.text(title, Section.LONGEST_TITLE)")
                        .find())
                .isFalse();
    }

    private interface Pick {
        boolean of(String name, String code);
    }

    private static Set<String> pages(Pick pick) throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(CODE)) {
            for (var file : files.filter(one -> one.toString().matches(".*/(ui|shell)/[^/]+\\.java"))
                    .toList()) {
                var name = CODE.relativize(file).toString().replace(".java", "");
                if (pick.of(name, Files.readString(file))) {
                    found.add(name);
                }
            }
        }
        return found;
    }
}
