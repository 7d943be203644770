package org.uprportal.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.uprportal.testing.PortalTest;

/** The benchmark still runs: a small one, of which only that it measures is looked at. */
@PortalTest
class RegisterBenchTest {

    @Autowired
    WebApplicationContext context;

    @TempDir
    Path folder;

    @Test
    void measuresEverythingAndLeavesNothingBehind() throws Exception {
        System.setProperty("portal.benchmark.small", "true");
        try {
            var printed = new ByteArrayOutputStream();
            var ratios = new RegisterBench(context, folder, new PrintStream(printed, true, StandardCharsets.UTF_8))
                    .run(4000);

            assertThat(ratios)
                    .hasSize(7)
                    .allSatisfy((name, ratio) ->
                            assertThat(ratio).as(name).isPositive().isFinite());
            assertThat(printed.toString(StandardCharsets.UTF_8))
                    .contains("rows a second")
                    .contains("by hand in SQL");
        } finally {
            System.clearProperty("portal.benchmark.small");
        }
    }
}
