package org.uprportal.privacy;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.audit.AuditTrail;
import org.uprportal.audit.Lines;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.Part;

/**
 * The audit trail for auditors: which thing was changed or read, how, on which day. It names nobody: who acted stands there under
 * a pseudonym that is another one on every thing. Looking at it leaves a line in it.
 */
@Service
@Transactional
public class AuditDesk {

    /** How many lines one file holds at most. */
    public static final int MOST_IN_A_FILE = 10_000;

    private final Lines lines;
    private final Access access;
    private final AuditTrail audit;

    AuditDesk(Lines lines, Access access, AuditTrail audit) {
        this.lines = lines;
        this.access = access;
        this.audit = audit;
    }

    /**
     * A part of the trail. One line is written: on the thing that was asked for, or on the whole trail.
     *
     * @throws NotAllowed for all but auditors
     */
    public Part<Lines.Line> look(Lines.Question question, int offset, int most) {
        record(question);
        return lines.find(question, offset, most);
    }

    /** Every act that stands in the trail. @throws NotAllowed for all but auditors */
    public List<String> acts() {
        NotAllowed.unless(access.reads(PrivacyThing.AUDIT_LINES, PrivacyThing.WHOLE_TRAIL));
        return lines.acts();
    }

    /**
     * What answers the question, to be taken along; the newest {@value #MOST_IN_A_FILE} lines of it.
     *
     * @throws NotAllowed for all but auditors
     */
    public List<Lines.Line> file(Lines.Question question) {
        record(question);
        audit.record("audit.exported", subject(question));
        return lines.find(question, 0, MOST_IN_A_FILE).rows();
    }

    private void record(Lines.Question question) {
        NotAllowed.unless(access.reads(PrivacyThing.AUDIT_LINES, subject(question)));
    }

    private static UUID subject(Lines.Question question) {
        return question.subject() == null ? PrivacyThing.WHOLE_TRAIL : question.subject();
    }
}
