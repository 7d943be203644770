package org.uprportal.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Goes through the whole audit trail and finds the first line that is not as the portal wrote it. */
@Component
class AuditCheck {

    private static final int AT_ONCE = 5000;

    private final AuditChain chain;
    private final AuditSeal seal;
    private final AuditHead outside;

    AuditCheck(AuditChain chain, AuditSeal seal, AuditHead outside) {
        this.chain = chain;
        this.seal = seal;
        this.outside = outside;
    }

    /**
     * What was found.
     *
     * @param lines how many were looked at
     * @param firstBad the number of the first bad line, 0 where there is none
     * @param reason what is wrong with it, or why nobody can say; null where the trail is whole
     */
    record Finding(
            long lines, long last, long firstBad, @Nullable String reason) {

        boolean whole() {
            return reason == null;
        }

        /** No line is bad, but what would show that lines were cut off or made anew is missing. */
        boolean unknown() {
            return reason != null && firstBad == 0;
        }
    }

    Finding check() {
        var kept = outside.read();
        var head = chain.head();
        if (head.isEmpty()) {
            return new Finding(0, 0, 1, "the head of the trail is gone");
        }
        if (kept.isPresent() && !kept.get().genuine()) {
            return new Finding(0, 0, 1, "the head kept outside the database is not one the portal has written");
        }
        var founded = kept.map(AuditHead.Kept::founded).orElse(head.get().founded());
        var witness = kept.map(AuditHead.Kept::number).orElse(0L);
        var key = seal.first();
        var before = "";
        long number = 0;
        long lines = 0;
        for (var rows = chain.rowsAfter(0, AT_ONCE); !rows.isEmpty(); rows = chain.rowsAfter(number, AT_ONCE)) {
            for (var row : rows) {
                if (row.number() > founded && row.number() != Math.max(number, founded) + 1) {
                    return new Finding(lines, number, Math.max(number, founded) + 1, "it is missing");
                }
                number = row.number();
                lines++;
                before = key.seal(before, number, row.line());
                if (row.seal() == null ? number > founded : !AuditSeal.same(before, row.seal())) {
                    return new Finding(lines, number, number, "it is not as the portal wrote it");
                }
                if (number == witness
                        && !kept.get().seal().isEmpty()
                        && !AuditSeal.same(kept.get().seal(), before)) {
                    return new Finding(lines, number, number, "it is not the one kept outside the database");
                }
                if (row.line().act().equals(AuditSeal.ROTATED) && row.seal() != null) {
                    var next = seal.rotatedTo(row.line().subject());
                    if (next.isEmpty()) {
                        return new Finding(lines, number, number, "the key that follows it is missing");
                    }
                    key = next.get();
                }
            }
        }
        if (number < Math.max(witness, head.get().number())) {
            return new Finding(lines, number, number + 1, "it is missing: the trail was cut or an old one restored");
        }
        if (chain.head().map(AuditChain.Head::number).orElse(0L) < number) {
            return new Finding(lines, number, number, "it stands behind the head of the trail");
        }
        return new Finding(
                lines,
                number,
                0,
                kept.isPresent() || lines == 0 ? null : "the head kept outside the database is missing");
    }
}
