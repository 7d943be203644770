package org.uprportal.register;

import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;
import org.uprportal.platform.OperatorCommand;

/** {@code bin/portal rebuild-register}: makes the index of the register anew from the database. */
@Component
class RebuildRegisterCommand implements OperatorCommand {

    private static final int USED_WRONGLY = 64;

    private final RegisterIndex index;

    RebuildRegisterCommand(RegisterIndex index) {
        this.index = index;
    }

    @Override
    public String name() {
        return "rebuild-register";
    }

    @Override
    public String usage() {
        return """

                      makes the index of the register anew from the database, and prints how many rows it holds; where the
                      portal runs, the portal does it at once.""";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (!arguments.isEmpty()) {
            err.println("Usage: bin/portal rebuild-register");
            return USED_WRONGLY;
        }
        var began = System.nanoTime();
        var rows = index.anew();
        if (rows.isEmpty()) {
            out.println("The portal is running and makes its index anew now.");
            return 0;
        }
        var seconds = Math.max(1e-9, (System.nanoTime() - began) / 1e9);
        out.printf("%d rows, %.0f a second%n", rows.getAsInt(), rows.getAsInt() / seconds);
        return 0;
    }
}
