package org.uprportal.midterm;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.audit.AuditTrail;
import org.uprportal.audit.Marks;
import org.uprportal.edition.EditLog;
import org.uprportal.edition.Merge;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.Progress;
import org.uprportal.party.Audience;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ThreeWay;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.Recommendations;

/** Where an organisation writes its mid-term report, has it approved by a second person and publishes it. */
@Service
@Transactional
public class MidtermDesk {

    /** The longest introduction, in characters. */
    public static final int LONGEST_INTRODUCTION = Midterm.LONGEST_INTRODUCTION;

    /** The longest text on one recommendation, in characters. */
    public static final int LONGEST_WORDS = FollowUps.LONGEST;

    /** The longest note to whoever drafted it, and the longest reason for withdrawing, in characters. */
    public static final int LONGEST_REASON = Midterm.LONGEST_REASON;

    static final String INTRODUCTION = "introduction";
    private static final String PROGRESS = "progress";
    private static final String WORDS = "words";

    private final MidtermRepository all;
    private final MidtermTable table;
    private final MidtermShelf shelf;
    private final MidtermPapers papers;
    private final CoReports coReports;
    private final EditLog edits;
    private final Marks marks;
    private final Recommendations recommendations;
    private final KeptTexts texts;
    private final AuditTrail audit;
    private final PortalClock clock;

    MidtermDesk(
            MidtermRepository all,
            MidtermTable table,
            MidtermShelf shelf,
            MidtermPapers papers,
            CoReports coReports,
            EditLog edits,
            Marks marks,
            Recommendations recommendations,
            KeptTexts texts,
            AuditTrail audit,
            PortalClock clock) {
        this.all = all;
        this.table = table;
        this.shelf = shelf;
        this.papers = papers;
        this.coReports = coReports;
        this.edits = edits;
        this.marks = marks;
        this.recommendations = recommendations;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Saves the introduction. What a colleague has changed meanwhile in other paragraphs stays; where both have changed the same,
     * the colleague's words stand and these are kept for their writer.
     *
     * @param read what stood on the page when the writer began
     * @throws MidtermRefused for too long a text, and where it is not drafted
     * @throws NotAllowed for anybody who does not write for its author
     */
    public SavedText<String> introduce(MidtermId id, String read, String text) {
        var one = shelf.mine(id);
        one.drafted();
        if (text.length() > LONGEST_INTRODUCTION) {
            throw MidtermRefused.length(LONGEST_INTRODUCTION);
        }
        var stands = one.introduction();
        var merge = new Merge();
        var both = ThreeWay.paragraphs(read, text, stands).filter(words -> words.length() <= LONGEST_INTRODUCTION);
        var now = both.isPresent()
                ? merge.text(INTRODUCTION, stands, both.get(), stands)
                : merge.text(INTRODUCTION, read, text, stands);
        if (!now.equals(stands)) {
            one.introduce(now);
            one.saved();
            all.save(one);
        }
        audit.record("midterm.saved", id.value());
        return new SavedText<>(now, edits.note(id.value(), merge, own(one)));
    }

    /**
     * Saves what is said of one recommendation; field by field as {@link #introduce}. Whoever saves it has looked at it: it is no
     * proposal any more.
     *
     * @throws MidtermRefused for too long a text, and where it is not drafted
     * @throws NotAllowed for anybody who does not write for its author, and a recommendation of another cycle
     */
    public SavedText<RowWords> say(MidtermId id, RecommendationId recommendation, RowWords read, RowWords mine) {
        var one = shelf.mine(id);
        one.drafted();
        if (mine.words().length() > LONGEST_WORDS) {
            throw MidtermRefused.length(LONGEST_WORDS);
        }
        NotAllowed.unless(recommendations
                .idsOf(List.of(one.cycle()))
                .getOrDefault(one.cycle(), List.of())
                .contains(recommendation));
        var stored = table.rows(id, List.of(recommendation)).get(recommendation);
        var stands = stored == null ? RowWords.NOTHING : stored.said();
        var merge = new Merge();
        var now = new RowWords(
                merge.of(PROGRESS, read.progress(), mine.progress(), stands.progress(), Progress::name),
                merge.text(WORDS, read.words(), mine.words(), stands.words()));
        if (!now.equals(stands) || (stored != null && stored.proposed())) {
            table.put(id, recommendation, now, false);
            one.saved();
            all.save(one);
        }
        var row = MidtermTable.rowOf(id, recommendation);
        audit.record("midterm.rowSaved", row);
        return new SavedText<>(now, edits.note(row, merge, own(one)));
    }

    /** The actor has decided for what stands in the introduction. @throws NotAllowed for anybody who does not write for its author */
    public void letGo(MidtermId id) {
        edits.letGo(shelf.mine(id).id().value());
    }

    /** The same for what is said of one recommendation. */
    public void letGo(MidtermId id, RecommendationId recommendation) {
        edits.letGo(MidtermTable.rowOf(shelf.mine(id).id(), recommendation));
    }

    /**
     * Asks a second person of the author to approve it as it stands; nothing of it changes until they have answered. Where the
     * author has one person only, that one publishes it with this.
     *
     * @param read the edition that stood on the page
     * @throws MidtermRefused where something else stands than was read, without introduction or any rating, and where it is not
     *     drafted
     * @throws NotAllowed for anybody who does not write for its author
     */
    public void askApproval(MidtermId id, int read) {
        var one = shelf.mine(id);
        var alone = shelf.alone(one.author());
        one.askApproval(read, rated(id), marks.mine(id.value()), alone);
        all.saveAndFlush(one);
        audit.record("midterm.approvalAsked", id.value());
        if (alone) {
            publish(one, read);
        }
    }

    private int rated(MidtermId id) {
        var judging = EnumSet.allOf(Progress.class);
        judging.removeIf(progress -> !progress.judges());
        var counts = table.counts(id, 0);
        return judging.stream().mapToInt(one -> counts.getOrDefault(one, 0)).sum();
    }

    /** The second person sends it back. @throws MidtermRefused without a note, and where nobody asked @throws NotAllowed as above */
    public void sendBack(MidtermId id, String note) {
        var one = shelf.mine(id);
        one.sendBack(note);
        all.save(one);
        texts.forgetAll(noteOf(id));
        audit.record("midterm.sentBack", id.value());
    }

    /** The place of the note that an approver types and has not sent yet. */
    public static String noteOf(MidtermId id) {
        return "midterm.note:" + id.value();
    }

    /**
     * A second person approves: it is public and frozen with everybody who has consented to stand on it, and takes the place of
     * the version before.
     *
     * @param read the edition that stood on the page
     * @throws MidtermRefused by whoever asked for approval, where something else stands than was read, and where nobody asked
     * @throws NotAllowed for anybody who does not write for its author
     */
    public void publish(MidtermId id, int read) {
        publish(shelf.mine(id), read);
    }

    private void publish(Midterm one, int read) {
        var id = one.id();
        var now = clock.instant();
        coReports.end(one);
        one.publish(read, shelf.marks(id), shelf.alone(one.author()), now);
        one.printed(papers.freeze(
                shelf.summary(one), one.introduction(), table.freeze(id, recommendations.of(one.cycle()))));
        all
                .findByCycleIdAndPartyIdOrderByNumberDesc(
                        one.cycle().value(), one.author().value())
                .stream()
                .filter(before -> before.number() < one.number())
                .forEach(before -> before.replaced(now));
        all.save(one);
        texts.forgetAll(noteOf(id));
        audit.record("midterm.published", id.value());
    }

    /** Throws a draft away. @throws MidtermRefused once it is published or over @throws NotAllowed as above */
    public void throwAway(MidtermId id) {
        var one = shelf.mine(id);
        one.throwAway();
        coReports.end(one);
        // The event leaves with saving, the row after it.
        all.saveAndFlush(one);
        all.delete(one);
        coReports.delete(id);
        table.delete(id);
        audit.record("midterm.thrownAway", id.value());
    }

    /** Its author stands by it no more; it stays to be read, with the reason. @throws MidtermRefused without reason, and for one that does not stand */
    public void withdraw(MidtermId id, String reason) {
        var one = shelf.mine(id);
        one.withdraw(reason, clock.instant());
        all.save(one);
        audit.record("midterm.withdrawn", id.value());
    }

    private static Set<Audience> own(Midterm one) {
        return Set.of(Audience.party(one.author()));
    }
}
