package org.uprportal.platform;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Runs the one command that the operator typed. */
@Component
@Profile("command-line")
class OperatorCommandLine implements ApplicationRunner, ExitCodeGenerator {

    static final int USED_WRONGLY = 64;
    static final int FAILED = 70;

    private final List<OperatorCommand> commands;
    private int exitCode;

    OperatorCommandLine(ObjectProvider<OperatorCommand> commands) {
        this.commands = commands.stream()
                .sorted(Comparator.comparing(OperatorCommand::name))
                .toList();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        // System.out has been turned to the standard error, so that nothing else gets between.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        exitCode = run(List.of(arguments.getSourceArgs()), out, System.err);
        out.flush();
        System.err.flush();
    }

    int run(List<String> typed, PrintStream out, PrintStream err) {
        String name = typed.isEmpty() ? "" : typed.getFirst();
        if (List.of("help", "--help", "-h").contains(name)) {
            printUsage(out);
            return 0;
        }
        for (OperatorCommand command : commands) {
            if (command.name().equals(name)) {
                return run(command, typed.subList(1, typed.size()), out, err);
            }
        }
        if (!name.isEmpty()) {
            err.println("There is no command " + name + ".");
        }
        printUsage(err);
        return USED_WRONGLY;
    }

    private static int run(OperatorCommand command, List<String> args, PrintStream out, PrintStream err) {
        try {
            return command.run(args, out, err);
        } catch (RuntimeException e) {
            err.println(command.name() + " failed: " + e);
            return FAILED;
        }
    }

    private void printUsage(PrintStream to) {
        to.println("Usage: bin/portal COMMAND [ARGUMENTS]");
        for (OperatorCommand command : commands) {
            to.println(("  " + command.name() + " " + command.usage()).stripTrailing());
        }
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
