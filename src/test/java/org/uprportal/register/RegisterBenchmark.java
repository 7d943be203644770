package org.uprportal.register;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.uprportal.testing.PortalTest;

/** Run by {@code bin/benchmark}, not with the tests: it takes minutes and measures nothing where others work beside it. */
@PortalTest
class RegisterBenchmark {

    @Autowired
    WebApplicationContext context;

    @TempDir
    Path folder;

    @Test
    void measures() throws Exception {
        new RegisterBench(context, folder, System.out).run(Integer.getInteger("portal.benchmark.rows", 100_000));
    }
}
