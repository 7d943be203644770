package org.uprportal.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.uprportal.party.PartyId;
import org.uprportal.recommendation.RecommendationId;
import org.w3c.dom.Element;

/** The drawing of a plan: every day at its place, every state by its shape, in both directions of writing. */
class TimelineDrawingTest {

    private static final LocalDate TODAY = LocalDate.of(2028, 7, 1);
    private static final Locale ARABIC = Locale.forLanguageTag("ar");

    @Test
    void everyStateHasAShapeOfItsOwn() {
        var all = List.of(
                action(LocalDate.of(2028, 1, 1), ActionState.PLANNED),
                action(LocalDate.of(2028, 2, 1), ActionState.DONE),
                action(LocalDate.of(2028, 3, 1), ActionState.DROPPED),
                action(LocalDate.of(2029, 1, 1), ActionState.UNDER_WAY));
        var drawn = drawn(all, all, Locale.ENGLISH);
        assertThat(shapes(drawn, "upr-time-late")).hasSize(1);
        assertThat(shapes(drawn, "upr-time-done")).hasSize(1);
        assertThat(shapes(drawn, "upr-time-dropped")).hasSize(1);
        assertThat(shapes(drawn, "upr-time-open")).hasSize(1);
        assertThat(shapes(drawn, "upr-time-late").getFirst().getAttribute("d"))
                .isNotEqualTo(shapes(drawn, "upr-time-done").getFirst().getAttribute("d"));
    }

    @Test
    void timeRunsFromTheFirstYearToTheEndOfTheLastAndWithTheWriting() {
        var all = List.of(
                action(LocalDate.of(2028, 1, 1), ActionState.DONE),
                action(LocalDate.of(2029, 1, 1), ActionState.PLANNED),
                action(LocalDate.of(2030, 12, 31), ActionState.PLANNED));
        var open = shapes(drawn(all, all, Locale.ENGLISH), "upr-time-open");
        var mirrored = shapes(drawn(all, all, ARABIC), "upr-time-open");
        assertThat(x(open.get(0))).isLessThan(x(open.get(1))).isGreaterThan(40);
        assertThat(x(open.get(1))).isBetween(700.0, 704.0);
        for (int i = 0; i < 2; i++) {
            assertThat(x(mirrored.get(i))).isEqualTo(720 - x(open.get(i)), org.assertj.core.data.Offset.offset(0.11));
        }
        assertThat(labels(drawn(all, all, Locale.ENGLISH)))
                .contains("2028", "2029", "2030")
                .doesNotContain("2031");
    }

    @Test
    void partsOfAPlanHaveOneMeasureAndKeepTheirNumbers() {
        var all = List.of(
                action(LocalDate.of(2028, 3, 1), ActionState.DONE),
                action(LocalDate.of(2030, 3, 1), ActionState.PLANNED),
                action(LocalDate.of(2030, 6, 1), ActionState.PLANNED));
        var whole = shapes(drawn(all, all, Locale.ENGLISH), "upr-time-open");
        var part = drawn(all, all.subList(1, 3), Locale.ENGLISH);
        assertThat(x(shapes(part, "upr-time-open").getFirst())).isEqualTo(x(whole.getFirst()));
        assertThat(labels(part)).contains("2", "3").doesNotContain("1");
    }

    @Test
    void aDateThatWasMovedLeavesItsRingAndALawItsStages() {
        var due = LocalDate.of(2029, 9, 1);
        var moved = new PlannedAction(
                UUID.randomUUID(),
                ActionKind.LAW,
                new ActionText("Law", due, LocalDate.of(2028, 2, 1), null, "", "", ""),
                PartyId.random(),
                ActionState.UNDER_WAY,
                List.of(new RecommendationId(UUID.randomUUID())),
                LawStage.CABINET,
                List.of(
                        new MovedDate(Instant.EPOCH, LocalDate.of(2028, 8, 1), LocalDate.of(2029, 1, 1), "Why"),
                        new MovedDate(Instant.EPOCH, LocalDate.of(2029, 1, 1), due, "Why")),
                null);
        var all = List.of(new Milestone(
                moved,
                "Justice",
                List.of(
                        new ReachedStage(LawStage.DRAFTING, LocalDate.of(2028, 3, 1)),
                        new ReachedStage(LawStage.CABINET, LocalDate.of(2028, 5, 1)))));
        var drawn = drawn(all, all, Locale.ENGLISH);
        assertThat(shapes(drawn, "upr-time-was")).hasSize(2);
        assertThat(shapes(drawn, "upr-time-moved")).hasSize(1);
        assertThat(shapes(drawn, "upr-time-work")).hasSize(1);
        assertThat(shapes(drawn, "upr-time-stage")).hasSize(2);
        assertThat(shapes(drawn, "upr-time-digit"))
                .extracting(Element::getTextContent)
                .containsExactly("1", "2");
        assertThat(x(shapes(drawn, "upr-time-was").getFirst()))
                .isLessThan(x(shapes(drawn, "upr-time-open").getFirst()));
    }

    @Test
    void asAFileItBearsItsTitleAndItsColoursAndIsWholeWithFourHundredLinesOverFortyYears() {
        var all = IntStream.range(0, 400)
                .mapToObj(i -> action(LocalDate.of(2010, 1, 1).plusDays(36L * i), ActionState.PLANNED))
                .toList();
        var file = new TimelineDrawing(all, all, TODAY, ARABIC).file("Plan of Tavara & <b>others</b>");
        var read = parsed(file);
        assertThat(read.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Plan of Tavara & <b>others</b>");
        assertThat(file).contains("prefers-color-scheme:dark");
        assertThat(read.getElementsByTagName("path").getLength()
                        + shapes(read, "upr-time-open").size())
                .isEqualTo(400);
        assertThat(shapes(read, "upr-time-year")).as("years are thinned out").hasSizeLessThanOrEqualTo(12);
    }

    private static Milestone action(LocalDate due, ActionState state) {
        return new Milestone(
                new PlannedAction(
                        UUID.randomUUID(),
                        ActionKind.MEASURE,
                        new ActionText("Train every court", due),
                        PartyId.random(),
                        state,
                        List.of(new RecommendationId(UUID.randomUUID())),
                        null,
                        List.of(),
                        null),
                "Justice",
                List.of());
    }

    private static Element drawn(List<Milestone> all, List<Milestone> rows, Locale reader) {
        return parsed(new TimelineDrawing(all, rows, TODAY, reader).onPage());
    }

    private static Element parsed(String svg) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (Exception broken) {
            throw new AssertionError("No XML: " + svg, broken);
        }
    }

    private static List<Element> shapes(Element drawn, String look) {
        var all = drawn.getElementsByTagName("*");
        var found = new ArrayList<Element>();
        for (int i = 0; i < all.getLength(); i++) {
            if (((Element) all.item(i)).getAttribute("class").equals(look)) {
                found.add((Element) all.item(i));
            }
        }
        return found;
    }

    private static List<String> labels(Element drawn) {
        return shapes(drawn, "upr-time-label").stream()
                .map(Element::getTextContent)
                .toList();
    }

    private static double x(Element circle) {
        return Double.parseDouble(circle.getAttribute("cx"));
    }
}
