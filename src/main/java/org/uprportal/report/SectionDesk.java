package org.uprportal.report;

import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.Cycles;
import org.uprportal.edition.EditLog;
import org.uprportal.edition.Merge;
import org.uprportal.party.Audience;
import org.uprportal.platform.ThreeWay;

/** Where a body of the State writes the section it was given. Several may write at once; nobody's words are lost. */
@Service
@Transactional
public class SectionDesk {

    /** The longest text of a section, in characters. */
    public static final int LONGEST = Section.LONGEST_TEXT;

    private static final String TEXT = "text";

    private final SectionRepository sections;
    private final ReportSight sight;
    private final EditLog edits;
    private final Cycles cycles;
    private final AuditTrail audit;

    SectionDesk(SectionRepository sections, ReportSight sight, EditLog edits, Cycles cycles, AuditTrail audit) {
        this.sections = sections;
        this.sight = sight;
        this.edits = edits;
        this.cycles = cycles;
        this.audit = audit;
    }

    /**
     * Saves a section. What a colleague has changed meanwhile in other paragraphs stays; where both have changed the same, the
     * colleague's words stand and these are kept for their writer.
     *
     * @param read what stood on the page when the writer began
     * @throws ReportRefused for too long a text, and once the report is published or decided on
     * @throws NotAllowed for anybody but the body that was given it and the focal point
     */
    public SavedSection save(SectionId id, String read, String mine) {
        var section = sight.written(id);
        ReportRefused.tooLong(mine, LONGEST);
        var stands = section.text();
        var merge = new Merge();
        var both = ThreeWay.paragraphs(read, mine, stands).filter(text -> text.length() <= LONGEST);
        var now =
                both.isPresent() ? merge.text(TEXT, stands, both.get(), stands) : merge.text(TEXT, read, mine, stands);
        if (!now.equals(stands)) {
            section.write(now);
            sections.save(section);
        }
        if (!now.equals(stands) || !merge.overtaken().isEmpty()) {
            audit.record("report.sectionSaved", id.value());
        }
        var state = cycles.get(section.cycle()).state();
        var owner = section.owner();
        var known = owner == null
                ? Set.of(Audience.governmentOf(state))
                : Set.of(Audience.governmentOf(state), Audience.party(owner));
        return new SavedSection(now, edits.note(id.value(), merge, known));
    }

    /** The reader's own words that were not taken and that they have not decided on; empty where there are none. */
    public String aside(SectionId id) {
        sight.written(id);
        return edits.kept(id.value()).getOrDefault(TEXT, "");
    }

    /** The reader has decided for what stands. @throws NotAllowed for whoever does not write it */
    public void letGo(SectionId id) {
        sight.written(id);
        edits.letGo(id.value());
    }

    /** The section is ready. @throws ReportRefused without text @throws NotAllowed for whoever does not write it */
    public void handIn(SectionId id) {
        var section = sight.written(id);
        section.handIn();
        sections.save(section);
        audit.record("report.sectionHandedIn", id.value());
    }
}
