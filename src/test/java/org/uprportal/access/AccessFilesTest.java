package org.uprportal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uprportal.access.AccessFiles.Line;

/** The modules' files about access are one matrix, or the portal does not start and says which line of which file is wrong. */
class AccessFilesTest {

    private static final Line OWN = new Line("access", Map.of("object", "state-list", "recorded", "–"));

    @Test
    void whatAllModulesSayIsOne() {
        assertThat(AccessMatrix.lines()).extracting(Line::module).contains("access", "cycle", "submission");
        assertThat(AccessMatrix.read().granting(AccessThing.STATE_LIST, "W")).containsExactly(AccessColumn.OD);
        assertThat(AccessFiles.byThing("recorded", AccessFiles.read("recorded")).keySet())
                .isEqualTo(AccessFiles.byThing("matrix", AccessMatrix.lines()).keySet());
    }

    @Test
    void aThingOfTwoModulesIsRefused() {
        var twice = with(new Line("cycle", Map.of("object", "state-list")));

        assertThatThrownBy(() -> RecordedReads.of(twice))
                .hasMessage("state-list stands twice: in src/main/java/org/uprportal/access/access/recorded.csv"
                        + " and in src/main/java/org/uprportal/cycle/access/recorded.csv");
    }

    @Test
    void aLineWithoutConstantIsRefused() {
        assertThatThrownBy(() -> AccessMatrix.of(with(new Line("access", Map.of("object", "no-such-thing")))))
                .hasMessage("no-such-thing of src/main/java/org/uprportal/access/access/matrix.csv"
                        + " is no constant of org.uprportal.access.AccessThing");
    }

    @Test
    void aConstantWithoutLineIsRefused() {
        var lines = new ArrayList<>(AccessFiles.read("recorded"));
        lines.removeIf(line -> line.object().equals("contribution-answer"));

        assertThatThrownBy(() -> RecordedReads.of(lines))
                .hasMessage("No line for contribution-answer in"
                        + " src/main/java/org/uprportal/consultation/access/recorded.csv");
    }

    @Test
    void aModuleWithLinesAndWithoutEnumIsRefused() {
        assertThatThrownBy(() -> AccessMatrix.of(with(new Line("platform", Map.of("object", "clock")))))
                .hasMessage(
                        "The module platform has lines about access but no enum org.uprportal.platform.PlatformThing");
    }

    @Test
    void aMissingColumnAnUnknownLetterAndAnUnknownRelationAreRefused() {
        assertThatThrownBy(() -> AccessMatrix.of(List.of(OWN)))
                .hasMessage("No heading AN in src/main/java/org/uprportal/access/access/*.csv");
        assertThatThrownBy(() -> AccessMatrix.of(List.of(saying("X"))))
                .hasMessage("Not a cell of the access matrix: X");
        assertThatThrownBy(() -> AccessMatrix.of(List.of(saying("R@nobody"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RecordedReads.of(
                        List.of(new Line("access", Map.of("object", "state-list", "recorded", "perhaps")))))
                .hasMessageEndingWith("access/recorded.csv: perhaps");
    }

    @Test
    void whatNoModuleSpeaksOfIsNobodys() {
        Thing stranger = () -> "STRANGER";

        assertThatThrownBy(() -> AccessMatrix.read().cell(stranger, AccessColumn.AN))
                .hasMessage("The matrix of access does not speak of stranger");
        assertThatThrownBy(() -> RecordedReads.read().holds(stranger, AccessColumn.AN, java.util.Set.of()))
                .hasMessage("No module says whether reading stranger is recorded");
    }

    private static List<Line> with(Line other) {
        return List.of(OWN, other);
    }

    private static Line saying(String cell) {
        var fields = new HashMap<String, String>(Map.of("object", "state-list"));
        for (var column : AccessColumn.values()) {
            fields.put(column.name(), cell);
        }
        return new Line("access", fields);
    }
}
