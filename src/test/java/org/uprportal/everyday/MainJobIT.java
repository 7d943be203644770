package org.uprportal.everyday;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uprportal.platform.PortalClock;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.RealData;
import org.uprportal.testing.RunningPortal;
import org.uprportal.testing.TestBrowser;

/**
 * The main job, played in Chromium by the people of Tavara, from the opening of a cycle to its follow-up.
 *
 * <p>The matrix is OHCHR's of session 48 where the real files lie beside the project, else a small invented one.
 */
class MainJobIT {

    private static RunningPortal portal;
    private static TestBrowser browser;

    @BeforeAll
    static void open() {
        portal = RunningPortal.with("mainjob", "demo", Map.of("PORTAL_SAMPLE_CYCLES", "false"));
        browser = new TestBrowser();
    }

    @AfterAll
    static void close() {
        browser.close();
        portal.close();
    }

    @Test
    void sixKindsOfPeopleCarryOneCycleFromOpeningToFollowUp(@TempDir Path folder) throws IOException {
        var job = new MainJob(browser, portal.address());
        var today = LocalDate.now(PortalClock.GENEVA);

        job.theSecretariatOpensTheCycle();
        job.theFocalPointConfirmsIt();
        job.theFocalPointPublishesTheConsultation(today.plusDays(50));
        job.theOrganisationContributes();
        job.theOrganisationDraftsItsSubmission();
        job.aSecondPersonApprovesAndFiles();
        job.theOrganisationAsksAMission();
        job.theMissionAnswers();

        job.monthsPass(2);
        job.theFocalPointAnswersEveryContribution();
        job.everybodyReadsTheOutcome();

        job.timePasses("Deadline for submissions");
        job.theSecretariatPublishesTheSubmissions();

        job.timePasses("Review in the Working Group");
        job.theSecretariatImportsTheMatrix(matrix(folder), counts());
        job.theFocalPointSendsTheResponse();

        job.timePasses("Adoption in plenary");
        job.theFocalPointGivesThemToMinistries();
        job.theMinistryPlansAndReports(today.plusYears(3));
        job.theOrganisationRatesTheSame();
        job.theCountryTeamSeesTheProgress();
    }

    /** Its page header says of which State and session it is, and Tavara's is another. */
    private static byte[] withoutHeader(Path file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipInputStream(Files.newInputStream(file));
                var copy = new ZipOutputStream(bytes)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                copy.putNextEntry(new ZipEntry(entry.getName()));
                var content = zip.readAllBytes();
                copy.write(
                        entry.getName().startsWith("word/header")
                                ? new String(content, StandardCharsets.UTF_8)
                                        .replaceAll("(<w:t[^>]*>)[^<]*", "$1")
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
            }
        }
        return bytes.toByteArray();
    }

    private static Path realMatrix() {
        return RealData.file("ohchr-matrix/upr48-slovenia-thematic-list.docx").orElse(null);
    }

    private static Path matrix(Path folder) throws IOException {
        var real = realMatrix();
        return Files.write(
                folder.resolve("matrix.docx"), real == null ? InventedMatrix.pending() : withoutHeader(real));
    }

    private static Map<String, Integer> counts() {
        return realMatrix() == null
                ? Map.of("recommendations", 3, "pending", 3, "statePairs", 4)
                : Map.of("recommendations", 254, "supported", 217, "noted", 37, "statePairs", 262);
    }
}
