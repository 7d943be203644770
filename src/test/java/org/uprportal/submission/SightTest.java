package org.uprportal.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uprportal.access.AccessColumn.AN;
import static org.uprportal.access.AccessColumn.AU;
import static org.uprportal.access.AccessColumn.CM;
import static org.uprportal.access.AccessColumn.CO;
import static org.uprportal.access.AccessColumn.CT;
import static org.uprportal.access.AccessColumn.EM;
import static org.uprportal.access.AccessColumn.GV;
import static org.uprportal.access.AccessColumn.MI;
import static org.uprportal.access.AccessColumn.OD;
import static org.uprportal.access.AccessColumn.PA;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uprportal.access.AccessColumn;
import org.uprportal.access.OtherMatrix;

/** The statement before filing says what the matrix of access says, whatever it says. */
class SightTest {

    @Test
    void todayAFiledTextIsForItsAuthorAndOhchrAndExistsForNobodyElse() {
        for (var pseudonymous : List.of(false, true)) {
            var told = statement(OtherMatrix.none(), pseudonymous);
            assertThat(who(told, "draft")).containsExactly(CM);
            assertThat(who(told, pseudonymous ? "filed.pseudonym" : "filed.named"))
                    .containsExactly(CM, OD);
            assertThat(who(told, "hidden")).containsExactly(AN, CO, GV, MI, EM, CT, PA, AU);
            assertThat(who(told, "aware")).isEmpty();
            assertThat(who(told, "link")).isEqualTo(pseudonymous ? List.of(CM) : List.of());
        }
    }

    @Test
    void aCellThatChangesChangesTheStatement() {
        var opened = statement(OtherMatrix.with("filed-submission", GV, "R@country"), false);
        assertThat(who(opened, "filed.named")).containsExactly(CM, GV, OD);
        assertThat(who(opened, "hidden")).doesNotContain(GV);

        var known = statement(OtherMatrix.with("filed-submission-pseudonymous", EM, "E"), true);
        assertThat(who(known, "filed.pseudonym")).containsExactly(CM, OD);
        assertThat(who(known, "aware")).containsExactly(EM);
        assertThat(who(known, "hidden")).doesNotContain(EM);

        for (var object :
                List.of("cso-draft", "filed-submission-pseudonymous", "published-submission", "identity-vault")) {
            var otherwise = OtherMatrix.with(object, PA, object.equals("published-submission") ? "–" : "R");
            assertThat(statement(otherwise, true)).as(object).isNotEqualTo(statement(OtherMatrix.none(), true));
        }
        assertThat(statement(OtherMatrix.with("letter", OD, "R"), true)).isEqualTo(statement(OtherMatrix.none(), true));
    }

    private static Statement statement(OtherMatrix matrix, boolean pseudonymous) {
        return new Sight(matrix::readers, matrix::knowers).statement(pseudonymous, LocalDate.of(2027, 1, 8));
    }

    private static List<AccessColumn> who(Statement statement, String sentence) {
        return statement.lines().stream()
                .filter(line -> line.key().equals("submission.sight." + sentence))
                .flatMap(line -> line.who().stream())
                .toList();
    }
}
