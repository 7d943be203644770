package org.uprportal.platform;

import java.io.PrintStream;
import java.util.List;

/** One command of the operator's command line, {@code bin/portal NAME …}. */
public interface OperatorCommand {

    /** The word that calls it, such as {@code import-matrix}. */
    String name();

    /** The rest of the usage line after the name. */
    default String usage() {
        return "";
    }

    /**
     * Does the work.
     *
     * @param args what follows the name, as typed
     * @param out the standard output, which carries nothing else
     * @param err the standard error
     * @return the exit code: 0 done, 64 used wrongly, others as the command says
     */
    int run(List<String> args, PrintStream out, PrintStream err);
}
