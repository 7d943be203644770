package org.uprportal.audit;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.uprportal.platform.OperatorCommand;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code bin/portal verify-audit [--json]}: says whether the audit trail is whole, else names its first bad line. Exit codes:
 * 0 whole, 1 not whole, 2 wrong use, 3 nobody can say.
 */
@Component
class VerifyAuditCommand implements OperatorCommand {

    private final AuditCheck check;

    VerifyAuditCommand(AuditCheck check) {
        this.check = check;
    }

    @Override
    public String name() {
        return "verify-audit";
    }

    @Override
    public String usage() {
        return "[--json]";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (!arguments.isEmpty() && !arguments.equals(List.of("--json"))) {
            err.println("Usage: verify-audit [--json]");
            return 2;
        }
        var found = check.check();
        if (!arguments.isEmpty()) {
            var facts = new LinkedHashMap<String, Object>();
            facts.put("whole", found.whole());
            facts.put("lines", found.lines());
            facts.put("last", found.last());
            if (found.unknown()) {
                facts.put("whole", null);
            } else if (!found.whole()) {
                facts.put("firstBad", found.firstBad());
            }
            if (!found.whole()) {
                facts.put("reason", found.reason());
            }
            out.println(JsonMapper.builder().build().writeValueAsString(facts));
        } else if (found.whole()) {
            out.println(
                    "The audit trail is whole: " + found.lines() + " lines, the last has number " + found.last() + ".");
        } else if (found.unknown()) {
            out.println("Nobody can say whether the audit trail is whole: " + found.reason() + ".");
        } else {
            out.println("The audit trail is not whole: line " + found.firstBad() + ": " + found.reason() + ".");
        }
        return found.whole() ? 0 : found.unknown() ? 3 : 1;
    }
}
