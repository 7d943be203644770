package org.uprportal.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.uprportal.recommendation.export.BodyRow;
import org.uprportal.recommendation.export.ExportReader;
import org.uprportal.recommendation.export.UhriBody;
import org.uprportal.state.StateCode;

/** The invented rows are read as an import reads them: all of them, and of both kinds. */
class SampleOtherBodiesTest {

    @Test
    void everyRowIsARecommendationOfABodyToAStateOfTheSample() {
        var states = Map.of("Tavara", new StateCode("XTA"), "Kestria", new StateCode("XKE"));

        var read = ExportReader.read(
                SampleOtherBodies.FILE.getBytes(StandardCharsets.UTF_8), name -> Optional.ofNullable(states.get(name)));

        assertThat(read.problems()).isEmpty();
        assertThat(read.unknownStates()).isEmpty();
        assertThat(read.bodies())
                .extracting(BodyRow::body)
                .containsExactly(UhriBody.CEDAW, UhriBody.CEDAW, UhriBody.CAT, UhriBody.SPECIAL_PROCEDURES);
        assertThat(read.bodies().getLast().countries()).hasSize(2);
        assertThat(read.bodies())
                .allMatch(row -> row.on() != null && !row.symbol().isEmpty());
    }
}
