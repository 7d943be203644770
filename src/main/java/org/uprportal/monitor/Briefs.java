package org.uprportal.monitor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.account.People;
import org.uprportal.account.PersonSummary;
import org.uprportal.audit.AuditTrail;
import org.uprportal.audit.Marks;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.edition.EditLog;
import org.uprportal.edition.Merge;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ThreeWay;
import org.uprportal.state.StateCode;

/**
 * A country team's quarterly briefs: drafted from the review at a glance, with words of the team's own, then frozen with a
 * fingerprint and the figures of that day, against which the next one tells what has changed. One for each State and quarter.
 */
@Service
@Transactional
public class Briefs {

    /** The longest introduction, in characters. */
    public static final int LONGEST = 16_000;

    private static final String INTRO = "intro";

    private final StoredBriefs stored;
    private final BriefPaper paper;
    private final GlanceReader reader;
    private final Cycles cycles;
    private final EditLog edits;
    private final Marks marks;
    private final People people;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    Briefs(
            StoredBriefs stored,
            BriefPaper paper,
            GlanceReader reader,
            Cycles cycles,
            EditLog edits,
            Marks marks,
            People people,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.stored = stored;
        this.paper = paper;
        this.reader = reader;
        this.cycles = cycles;
        this.edits = edits;
        this.marks = marks;
        this.people = people;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the actor's team writes the briefs on that State. */
    @Transactional(readOnly = true)
    public boolean mayWrite(StateCode state) {
        return actor.get().party() != null && access.may(Act.CREATE, MonitorThing.BRIEF_DRAFT, access.in(state));
    }

    /**
     * Begins the brief of the present quarter, or finds it where it was begun.
     *
     * @throws NotAllowed for anybody but the country team of that State
     */
    public BriefId begin(CycleId id) {
        var cycle = cycles.get(id);
        access.require(Act.CREATE, MonitorThing.BRIEF_DRAFT, access.in(cycle.state()));
        var party = actor.get().party();
        NotAllowed.unless(party != null);
        var brief = stored.begin(cycle, party.id(), Quarter.of(clock.instant()), clock.instant());
        audit.record("monitor.briefBegun", brief.value());
        return brief;
    }

    /** The briefs on a State that the actor reads, the newest first. */
    @Transactional(readOnly = true)
    public List<BriefSummary> of(StateCode state) {
        return stored.of(state).stream()
                .map(StoredBriefs.Stored::summary)
                .filter(this::reads)
                .toList();
    }

    /** One brief; empty where it does not exist for the actor. */
    @Transactional(readOnly = true)
    public Optional<Brief> find(BriefId id) {
        return stored.find(id).filter(one -> reads(one.summary())).map(this::brief);
    }

    private boolean reads(BriefSummary one) {
        return access.may(
                Act.READ,
                one.frozenAt() == null ? MonitorThing.BRIEF_DRAFT : MonitorThing.BRIEF,
                access.in(one.state()));
    }

    private Brief brief(StoredBriefs.Stored one) {
        return brief(
                one,
                one.summary().frozenAt() == null
                        ? reader.of(cycles.get(one.summary().cycle())).figures()
                        : stored.figures(one.summary().id()));
    }

    private Brief brief(StoredBriefs.Stored one, Map<Figure, Integer> figures) {
        var before = stored.of(one.summary().state()).stream()
                .map(StoredBriefs.Stored::summary)
                .filter(other -> other.frozenAt() != null
                        && other.quarter().compareTo(one.summary().quarter()) < 0)
                .findFirst();
        var id = one.summary().id();
        return new Brief(
                one.summary(),
                one.intro(),
                one.begunAt(),
                name(one),
                one.fingerprint(),
                figures,
                before.map(other -> stored.figures(other.id())).orElse(Map.of()),
                before.map(BriefSummary::quarter).orElse(null),
                edits.kept(id.value()).getOrDefault(INTRO, ""),
                one.summary().frozenAt() == null && mayWrite(one.summary().state()));
    }

    /**
     * Saves the introduction. What a colleague has changed meanwhile in other paragraphs stays; where both have changed the
     * same, the colleague's words stand and these are kept for their writer.
     *
     * @param read what stood on the page when the writer began
     * @throws MonitorRefused once it is frozen, and for too long a text
     * @throws NotAllowed for anybody but the country team of that State
     */
    public SavedBrief save(BriefId id, String read, String mine) {
        var one = writing(id);
        if (mine.length() > LONGEST) {
            throw MonitorRefused.tooLong(LONGEST);
        }
        var stands = one.intro();
        var merge = new Merge();
        var both = ThreeWay.paragraphs(read, mine, stands).filter(text -> text.length() <= LONGEST);
        var now = both.isPresent()
                ? merge.text(INTRO, stands, both.get(), stands)
                : merge.text(INTRO, read, mine, stands);
        if (!now.equals(stands)) {
            stored.write(id, now);
        }
        if (!now.equals(stands) || !merge.overtaken().isEmpty()) {
            audit.record("monitor.briefSaved", id.value());
        }
        return new SavedBrief(now, edits.note(id.value(), merge, team(one.summary())));
    }

    /** The reader has decided for what stands. @throws NotAllowed for whoever does not write it */
    public void letGo(BriefId id) {
        writing(id);
        edits.letGo(id.value());
    }

    /**
     * Freezes the brief with its figures of this moment, its document and a fingerprint.
     *
     * @param read the introduction that whoever freezes has read
     * @throws MonitorRefused once it is frozen, and where a colleague has changed the introduction since it was read
     * @throws NotAllowed for anybody but the country team of that State
     */
    public void freeze(BriefId id, String read, Locale locale) {
        var one = writing(id);
        if (!one.intro().equals(read)) {
            throw MonitorRefused.changed(edits.lastWriter(id.value(), INTRO, team(one.summary())));
        }
        var glance = reader.of(cycles.get(one.summary().cycle()));
        var document = paper.write(brief(one, glance.figures()), glance, locale);
        stored.freeze(
                id,
                marks.mine(id.value()),
                clock.instant(),
                document,
                BriefPaper.fingerprint(document),
                glance.figures());
        audit.record("monitor.briefFrozen", id.value());
    }

    /**
     * The brief as a Word file: as it was frozen, from the figures of this moment before.
     *
     * @throws NotAllowed where it does not exist for the actor
     */
    @Transactional(readOnly = true)
    public byte[] document(BriefId id, Locale locale) {
        var one = stored.find(id).filter(found -> reads(found.summary())).orElseThrow(NotAllowed::here);
        return stored.document(id).orElseGet(() -> {
            var glance = reader.of(cycles.get(one.summary().cycle()));
            return paper.write(brief(one, glance.figures()), glance, locale);
        });
    }

    /** Whoever writes it waits here for whoever does already. */
    private StoredBriefs.Stored writing(BriefId id) {
        var one = stored.lock(id).orElseThrow(NotAllowed::here);
        access.require(
                Act.WRITE, MonitorThing.BRIEF_DRAFT, access.in(one.summary().state()));
        if (one.summary().frozenAt() != null) {
            throw MonitorRefused.frozen();
        }
        return one;
    }

    private static Set<Audience> team(BriefSummary one) {
        return Set.of(Audience.party(one.team()));
    }

    /** Who froze it, told only within the team. */
    private @Nullable String name(StoredBriefs.Stored one) {
        UUID mark = one.frozenBy();
        if (mark == null || !actor.get().actsFor(one.summary().team())) {
            return null;
        }
        return people.behind(team(one.summary())).stream()
                .filter(person ->
                        marks.all(person.id(), one.summary().id().value()).contains(mark))
                .map(PersonSummary::name)
                .findFirst()
                .orElse(null);
    }
}
