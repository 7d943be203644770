package org.uprportal.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a law comes about and becomes known: its stages and, from “in force”, its phase two. It keeps the rules of both lists, which
 * are its action's own.
 */
record LawCourse(List<ReachedStage> stages, List<Outreach> outreach) {

    /** The last stage that was no mistake. */
    @Nullable
    ReachedStage last() {
        return stages.stream()
                .filter(ReachedStage::stands)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    @Nullable
    LawStage stage() {
        var last = last();
        return last == null ? null : last.stage();
    }

    boolean inForce() {
        return stage() == LawStage.IN_FORCE;
    }

    /** @throws FollowUpRefused for a stage it has passed, and a day ahead or before that of the stage before */
    void advance(LawStage stage, LocalDate on, LocalDate today) {
        var last = last();
        if (last != null && (stage.compareTo(last.stage()) <= 0 || on.isBefore(last.on()))) {
            throw FollowUpRefused.stageOrder();
        }
        notAhead(on, today);
        stages.add(new ReachedStage(stage, on));
    }

    /**
     * The last stage was a mistake. If the law is not in force after all, nobody can know it yet.
     *
     * @throws FollowUpRefused where another stage is the last one
     */
    void takeBack(LawStage stage, String why, LocalDate today) {
        var wrong = last();
        if (wrong == null || wrong.stage() != stage) {
            throw FollowUpRefused.notLastStage();
        }
        stages.replaceAll(one -> one == wrong ? one.takenBack(why, today) : one);
        if (stage == LawStage.IN_FORCE) {
            outreach.replaceAll(Outreach::notReached);
        }
    }

    void reachOut(OutreachPlan plan) {
        outreach.add(new Outreach(UUID.randomUUID(), plan.who(), plan.means(), plan.until(), plan.partners(), null));
    }

    /** @throws FollowUpRefused before the law is in force: nobody can know it; and for a day ahead */
    void reached(UUID line, LocalDate on, LocalDate today) {
        if (!inForce()) {
            throw FollowUpRefused.notInForce();
        }
        notAhead(on, today);
        outreach.replaceAll(one -> one.id().equals(line) ? one.reached(on) : one);
    }

    /** @throws FollowUpRefused for a law that is not in force, or that somebody who must know it does not */
    void requireKnown() {
        if (!inForce()) {
            throw FollowUpRefused.notInForce();
        }
        if (outreach.isEmpty()) {
            throw FollowUpRefused.nobodyNamed();
        }
        var left =
                (int) outreach.stream().filter(one -> one.reachedOn() == null).count();
        if (left > 0) {
            throw FollowUpRefused.phaseTwo(left);
        }
    }

    /** The last day of phase two; while nobody is named, the day until which they are to be. */
    LocalDate knownUntil() {
        return outreach.stream()
                .map(Outreach::until)
                .max(LocalDate::compareTo)
                .orElseGet(() -> Objects.requireNonNull(last(), "phase two follows a stage")
                        .on()
                        .plusDays(FollowUpSchedule.PLANNING.toDays()));
    }

    private static void notAhead(LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw FollowUpRefused.ahead();
        }
    }
}
