package org.uprportal.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uprportal.access.AccessColumn.AN;
import static org.uprportal.access.AccessColumn.CM;
import static org.uprportal.access.AccessColumn.CO;
import static org.uprportal.access.AccessColumn.CT;
import static org.uprportal.access.AccessColumn.EM;
import static org.uprportal.access.AccessColumn.GV;
import static org.uprportal.access.AccessColumn.MI;
import static org.uprportal.access.AccessColumn.OD;
import static org.uprportal.access.AccessColumn.PA;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.uprportal.access.AccessColumn;
import org.uprportal.access.OtherMatrix;

/** The statement before filing says what the matrix of access says, whatever it says. */
class SightTest {

    private static final List<String> HEADINGS =
            List.of("object", "home", "AN", "RC", "CM", "CO", "GV", "MI", "EM", "CT", "OD", "RT", "PA", "AU", "rule");

    @Test
    void todayAFiledTextIsForItsAuthorAndOhchrAndExistsForNobodyElse() throws IOException {
        for (var pseudonymous : List.of(false, true)) {
            var told = statement(matrix(), pseudonymous);
            assertThat(who(told, "draft")).containsExactly(CM);
            assertThat(who(told, pseudonymous ? "filed.pseudonym" : "filed.named"))
                    .containsExactly(CM, OD);
            assertThat(who(told, "hidden")).containsExactly(AN, CO, GV, MI, EM, CT, PA);
            assertThat(who(told, "aware")).isEmpty();
            assertThat(who(told, "link")).isEqualTo(pseudonymous ? List.of(CM) : List.of());
        }
    }

    @Test
    void aCellThatChangesChangesTheStatement() throws IOException {
        var opened = statement(changed("filed-submission", "GV", "R@country"), false);
        assertThat(who(opened, "filed.named")).containsExactly(CM, GV, OD);
        assertThat(who(opened, "hidden")).doesNotContain(GV);

        var known = statement(changed("filed-submission-pseudonymous", "EM", "E"), true);
        assertThat(who(known, "filed.pseudonym")).containsExactly(CM, OD);
        assertThat(who(known, "aware")).containsExactly(EM);
        assertThat(who(known, "hidden")).doesNotContain(EM);

        for (var object : List.of("cso-draft", "filed-submission-pseudonymous", "published-submission", "identity-vault")) {
            var otherwise = changed(object, "PA", object.equals("published-submission") ? "–" : "R");
            assertThat(statement(otherwise, true)).as(object).isNotEqualTo(statement(matrix(), true));
        }
        assertThat(statement(changed("letter", "OD", "R"), true)).isEqualTo(statement(matrix(), true));
    }

    private static Statement statement(String csv, boolean pseudonymous) {
        var matrix = new OtherMatrix(csv);
        return new Sight(matrix::readers, matrix::knowers).statement(pseudonymous, LocalDate.of(2027, 1, 8));
    }

    private static List<AccessColumn> who(Statement statement, String sentence) {
        return statement.lines().stream()
                .filter(line -> line.key().equals("submission.sight." + sentence))
                .flatMap(line -> line.who().stream())
                .toList();
    }

    private static String matrix() throws IOException {
        return Files.readString(Path.of("src/main/resources/access/matrix.csv"));
    }

    private static String changed(String object, String column, String cell) throws IOException {
        var place =
                "(?m)^(%s(?:,[^,\\n]*){%d},)[^,\\n]*".formatted(Pattern.quote(object), HEADINGS.indexOf(column) - 1);
        var changed = matrix().replaceFirst(place, "$1" + cell);
        assertThat(changed).as(object + " " + column).isNotEqualTo(matrix());
        return changed;
    }
}
