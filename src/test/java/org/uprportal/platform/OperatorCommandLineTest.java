package org.uprportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class OperatorCommandLineTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void runsTheNamedCommandWithItsArgumentsAsTyped() {
        assertThat(run("count", "FILE", "--dry-run", "--cycle", "4")).isEqualTo(3);
        assertThat(out.toString()).isEqualTo("[FILE, --dry-run, --cycle, 4]");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void answersAnUnknownCommandWithTheUsageAndItsOwnExitCode() {
        assertThat(run("cuont")).isEqualTo(64);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("There is no command cuont.").contains("count FILE");
    }

    @Test
    void saysInOneLineWhatWentWrong() {
        assertThat(run("count")).isEqualTo(70);
        assertThat(err.toString().lines()).singleElement().asString().contains("nothing to count");
    }

    private int run(String... typed) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("count", new Count());
        return new OperatorCommandLine(beans.getBeanProvider(OperatorCommand.class))
                .run(List.of(typed), new PrintStream(out, true), new PrintStream(err, true));
    }

    private static final class Count implements OperatorCommand {

        @Override
        public String name() {
            return "count";
        }

        @Override
        public String usage() {
            return "FILE";
        }

        @Override
        public int run(List<String> args, PrintStream out, PrintStream err) {
            if (args.isEmpty()) {
                throw new IllegalStateException("nothing to count");
            }
            out.print(args);
            return 3;
        }
    }
}
