package org.uprportal.everyday;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.uprportal.testing.TestBrowser;

/** The portal's main job, step by step as the people of Tavara do it in their browsers. */
final class MainJob {

    static final String SECRETARIAT = "Rosa Quill";
    static final String FOCAL_POINT = "Mira Solvane";
    static final String DRAFTER = "Tomas Ferrel";
    static final String APPROVER = "Anika Rhodane";
    static final String ENVOY = "Elsa Brandvik";
    static final String MINISTRY = "Jorin Vasteel";
    static final String COUNTRY_TEAM = "Amina Tessor";

    private static final String TITLE = "What should the national report say?";
    private static final String SUBMISSION = "Courts out of reach";
    private static final String PROPOSAL = "Adopt a law on legal aid for everybody in detention by 2029";

    private final TestBrowser browser;
    private final String address;
    private final Map<String, Page> pages = new HashMap<>();

    MainJob(TestBrowser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    void theSecretariatOpensTheCycle() {
        var page = as(SECRETARIAT, "cycles");
        button(page, "Open a cycle").click();
        var dialog = page.locator("vaadin-dialog");
        choose(dialog, "State under review", "Tavara");
        choose(dialog, "Session of the Working Group", "Session 95");
        button(page.locator("vaadin-dialog"), "Open a cycle").click();
        page.waitForURL("**/cycles/*");
        heading(page, "Tavara · cycle 4");
        picture(page, "01-opened");
    }

    void theFocalPointConfirmsIt() {
        var page = as(FOCAL_POINT, "");
        task(page, "Confirm review cycle 4");
        heading(page, "Tavara · cycle 4");
        button(page, "Confirm").click();
        assertThat(page.getByText("Its review is in session 95")).isVisible();
        picture(page, "02-confirmed");
    }

    void theFocalPointPublishesTheConsultation(LocalDate closes) {
        var page = as(FOCAL_POINT, "tasks");
        task(page, "Publish the national consultation");
        page.getByLabel("Title").fill(TITLE);
        page.getByLabel("Text or draft").fill("The draft of section B follows. Tell us what it leaves out.");
        button(page, "Add a question").click();
        page.getByLabel("Question 1").first().fill("What does section B leave out?");
        // Too short a time is refused, and nothing that was typed is lost.
        moment(page, "Open until", LocalDate.now().plusDays(9));
        page.getByLabel("I have read who will see what").check();
        button(page, "Publish").click();
        assertThat(page.getByText("stays open for at least 30 days")).isVisible();
        assertThat(page.getByLabel("Title")).hasValue(TITLE);
        page.locator("vaadin-notification-card vaadin-button").first().click();
        moment(page, "Open until", closes);
        var guests = page.getByLabel("Organisations from the public directory");
        guests.click();
        guests.fill("Legal Aid");
        page.locator("vaadin-multi-select-combo-box-item:visible")
                .filter(new Locator.FilterOptions().setHasText("Legal Aid"))
                .first()
                .click();
        page.keyboard().press("Escape");
        button(page, "Publish").click();
        page.waitForURL(Pattern.compile(".*/consultations/[^/]+$"));
        heading(page, TITLE);
        picture(page, "03-consultation");
    }

    void theOrganisationContributes() {
        var page = as(DRAFTER, "tasks");
        task(page, "Contribute to the consultation");
        page.getByLabel("What does section B leave out?").fill("Who may see a lawyer at a police station, and when.");
        page.getByLabel("We have read who will see what").check();
        button(page, "Send").click();
        assertThat(page.getByText("Your contribution has been sent")).isVisible();
        picture(page, "04-contribution");
    }

    void theOrganisationDraftsItsSubmission() {
        var page = as(DRAFTER, "submissions");
        page.getByLabel("Individual submission: Tavara · cycle 4").click();
        page.getByLabel("Title").fill(SUBMISSION);
        page.getByLabel("Heading").first().fill("Detention");
        page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill("Eleven of forty-one police stations told detainees of their right to a lawyer.");
        assertThat(page.getByText("14 of 2,815 words")).isVisible();
        button(page, "Add a recommendation").click();
        page.getByLabel("Recommendation you would like").fill(PROPOSAL);
        choose(page.locator("body"), "Theme", "Access to justice");
        picture(page, "05-draft");
        button(page, "Ask for approval").click();
        assertThat(page.getByText("somebody else of your organisation has to give it"))
                .isVisible();
    }

    void aSecondPersonApprovesAndFiles() {
        var page = as(APPROVER, "tasks");
        task(page, "Approve: " + SUBMISSION);
        page.getByLabel("I have read this and agree that it is filed now").check();
        button(page, "Approve and file").click();
        assertThat(page.getByText("Fingerprint (SHA-256)")).isVisible();
        var word = page.waitForDownload(
                () -> page.getByText("Download as Word file").click());
        if (!word.suggestedFilename().endsWith(".docx")) {
            throw new AssertionError(word.suggestedFilename());
        }
        picture(page, "06-filed");
    }

    void theOrganisationAsksAMission() {
        var page = as(APPROVER, "lobbying");
        page.getByText("From “" + SUBMISSION + "”").first().click();
        heading(page, "Ask States for a recommendation");
        page.locator("vaadin-grid-cell-content")
                .filter(new Locator.FilterOptions().setHasText("Embassy of Norlund"))
                .first()
                .waitFor();
        // Equal in what they recommended before, the missions stand in the order of their States' names.
        page.locator("vaadin-grid vaadin-checkbox").nth(3).click();
        page.getByLabel("Letter to Embassy of Norlund").first().waitFor();
        picture(page, "07-ask");
        button(page, "Send").click();
        button(page.locator("vaadin-confirm-dialog"), "Send").click();
        page.waitForURL("**/lobbying");
        assertThat(page.getByText("waits for an answer").first()).isVisible();
    }

    void theMissionAnswers() {
        var page = as(ENVOY, "tasks");
        task(page, "Answer what Riverside Legal Aid asks of your State");
        page.getByLabel("We will recommend this").check();
        page.getByLabel("Your State's wording, or a reason").fill("We will say: adopt a law on legal aid.");
        button(page, "Answer").click();
        assertThat(page.getByText("will raise it").first()).isVisible();
        picture(page, "08-answered");
    }

    void theFocalPointAnswersEveryContribution() {
        var page = as(FOCAL_POINT, "tasks");
        task(page, "Answer every contribution");
        page.getByLabel("taken up", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Reason").fill("Section B now says who may see a lawyer and when.");
        button(page, "Answer").click();
        page.getByText("Go on to publish the outcome").click();
        page.getByLabel("What came of it").fill("One gap was named and closed.");
        page.getByLabel("I have read who will see what").check();
        picture(page, "09-outcome");
        button(page, "Publish the outcome").click();
        assertThat(page.getByText("outcome published").first()).isVisible();
    }

    void everybodyReadsTheOutcome() {
        var page = as("", "consultations");
        page.getByText(TITLE).first().click();
        assertThat(page.getByText("Section B now says who may see a lawyer and when."))
                .isVisible();
    }

    void theSecretariatPublishesTheSubmissions() {
        var page = as(SECRETARIAT, "tasks");
        task(page, "Publish the submissions to cycle 4 (session 95)");
        heading(page, "Submissions to the review of Tavara, cycle 4");
        button(page, "Publish them").click();
        assertThat(page.getByText(SUBMISSION)).isVisible();
        picture(page, "10-published");
    }

    void theSecretariatImportsTheMatrix(Path file, Map<String, Integer> counts) {
        var page = as(SECRETARIAT, "tasks");
        task(page, "Import the recommendations of cycle 4 (session 95)");
        heading(page, "Recommendations to Tavara · cycle 4");
        page.locator("vaadin-upload input[type=file]").setInputFiles(file);
        counts.forEach(
                (what, number) -> assertThat(page.locator("#count-" + what)).hasText(String.valueOf(number)));
        picture(page, "10-preview");
        button(page, "Import").click();
        button(page.locator("vaadin-confirm-dialog"), "Import").click();
        assertThat(page.getByText("What has been stored")).isVisible();
        assertThat(page.locator("#count-created")).hasText(String.valueOf(counts.get("recommendations")));
        picture(page, "11-imported");
    }

    void theFocalPointSendsTheResponse() {
        var page = as(FOCAL_POINT, "tasks");
        task(page, "Answer the recommendations of cycle 4");
        heading(page, "Response of Tavara · cycle 4");
        page.locator("vaadin-grid vaadin-checkbox").first().click();
        button(page, "Answer the selected together").click();
        var dialog = page.locator("vaadin-dialog");
        dialog.getByLabel("supported", new Locator.GetByLabelOptions().setExact(true))
                .check();
        button(dialog, "Keep this answer for all of them").click();
        picture(page, "12-response");
        button(page, "Send the response").click();
        button(page.locator("vaadin-confirm-dialog"), "Send the response").click();
        assertThat(page.getByText("Every recommendation is answered")).isVisible();
        assertThat(button(page, "Send the response")).isHidden();
    }

    void theFocalPointGivesThemToMinistries() {
        var page = as(FOCAL_POINT, "tasks");
        task(page, "Give the recommendations of cycle 4");
        heading(page, "Give recommendations to ministries");
        choose(page.locator("body"), "Lead ministry", "Ministry of Justice");
        button(page, "Give every cluster without one to this ministry").click();
        picture(page, "13-clusters");
        button(page, "Begin follow-up").click();
        button(page.locator("vaadin-confirm-dialog"), "Begin follow-up").click();
        heading(page, "Follow-up in Tavara · cycle 4");
        picture(page, "14-follow-up");
    }

    void theMinistryPlansAndReports(LocalDate until) {
        var page = as(MINISTRY, "tasks");
        task(page, "Plan the actions:");
        page.locator("a.upr-task-text").first().click();
        heading(page, "Recommendation");
        page.getByLabel("Action", new Page.GetByLabelOptions().setExact(true))
                .fill("Draft the law and consult the bar");
        day(page, "Until", until);
        button(page, "Plan this action").click();
        assertThat(page.getByText("Draft the law and consult the bar")).isVisible();
        page.getByLabel("partly", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("In a few sentences").fill("The draft is with the bar.");
        button(page, "Publish").click();
        assertThat(page.getByText("The draft is with the bar.").first()).isVisible();
    }

    void theOrganisationRatesTheSame() {
        var page = as(APPROVER, path(MINISTRY));
        page.getByLabel("not", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("In a few sentences").fill("Nobody we asked has seen a draft.");
        button(page, "Publish").click();
        assertThat(page.getByText("Nobody we asked has seen a draft.").first()).isVisible();
        assertThat(page.getByText("The draft is with the bar.").first()).isVisible();
        picture(page, "15-both-sides");
    }

    void theCountryTeamSeesTheProgress() {
        var page = as(COUNTRY_TEAM, "follow-up");
        page.getByText("Tavara").first().waitFor();
        picture(page, "16-country-team");
        page.navigate(address + "/" + path(MINISTRY));
        assertThat(page.getByText("Nobody we asked has seen a draft.").first()).isVisible();
    }

    /** Moves the demo's clock past a date of the cycle. */
    void timePasses(String until) {
        travel(as(SECRETARIAT, "demo-clock"), until);
    }

    /** Moves the demo's clock by whole months. */
    void monthsPass(int months) {
        var page = as(SECRETARIAT, "demo-clock");
        for (int i = 0; i < months; i++) {
            travel(page, "One month");
        }
    }

    private static void travel(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button))
                .first()
                .click();
        var arrived = page.getByText("It is now");
        assertThat(arrived).isVisible(new IsVisibleOptions().setTimeout(120_000));
        assertThat(arrived).isHidden();
    }

    private String path(String person) {
        return pages.get(person).url().substring(address.length() + 1);
    }

    private Page as(String person, String path) {
        var page = pages.computeIfAbsent(person, one -> browser.open(address, one, options -> {}));
        page.navigate(address + "/" + path);
        page.locator("h1").first().waitFor();
        return page;
    }

    private static Locator button(Page page, String text) {
        return page.getByRole(
                        AriaRole.BUTTON, new GetByRoleOptions().setName(text).setExact(true))
                .first();
    }

    private static Locator button(Locator within, String text) {
        return within.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(text).setExact(true))
                .last();
    }

    /** Opens the task with these words. */
    private static void task(Page page, String words) {
        page.locator(".upr-task")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .getByText("Open", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.waitForURL(url -> !url.endsWith("/tasks"));
    }

    private static void heading(Page page, String text) {
        assertThat(page.locator("h1").first()).containsText(text);
    }

    private static void choose(Locator within, String label, String text) {
        TestBrowser.choose(
                within.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(label))
                        .first(),
                text);
    }

    /** Noon of a day, as a person types it. */
    private static void moment(Page page, String label, LocalDate day) {
        var picker = page.locator("vaadin-date-time-picker")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first();
        typed(picker.locator("vaadin-date-picker input"), british(day));
        typed(picker.locator("vaadin-time-picker input"), "12:00");
    }

    private static void day(Page page, String label, LocalDate day) {
        typed(
                page.locator("vaadin-date-picker")
                        .filter(new Locator.FilterOptions().setHasText(label))
                        .first()
                        .locator("input"),
                british(day));
    }

    private static void typed(Locator input, String text) {
        input.fill(text);
        input.press("Enter");
        input.press("Tab");
    }

    private static String british(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private static void picture(Page page, String name) {
        TestBrowser.picture(page, "main-job-" + name);
    }
}
