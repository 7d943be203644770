package org.uprportal.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.uprportal.platform.ThreeWay;

/**
 * What two hosts have made of the same meeting: what one of them has left as it was read is taken from the other. Hour and zone are
 * one, and so are way and place, since half of each would say something that nobody has said.
 */
class PlanMerge {

    private final MeetingPlan read;
    private final MeetingPlan mine;
    private final MeetingPlan stands;
    private final List<String> overtaken = new ArrayList<>();

    /** @param read what both began from @param mine what the later one sends @param stands what the earlier one has saved */
    PlanMerge(MeetingPlan read, MeetingPlan mine, MeetingPlan stands) {
        this.read = read;
        this.mine = mine;
        this.stands = stands;
    }

    /** @throws MeetingRefused where both have changed the same, and differently */
    MeetingPlan merged() {
        var when = whole("time", plan -> List.of(plan.starts(), plan.ends(), plan.zone()));
        var where = whole(
                "place",
                plan -> List.of(plan.way(), plan.place(), plan.welcome().map(), plan.link()));
        var seats = whole("places", plan -> List.of(plan.places(), plan.online(), plan.approval()));
        var whom = whole(
                "audience",
                plan -> List.of(
                        plan.welcome().audience(), plan.welcome().reach().rules()));
        var merged = new MeetingPlan(
                of("about", MeetingPlan::kind),
                of("title", MeetingPlan::title),
                text("about", MeetingPlan::about),
                when.zone(),
                when.starts(),
                when.ends(),
                where.way(),
                where.place(),
                where.link(),
                seats.places(),
                seats.online(),
                of("languages", MeetingPlan::languages),
                text("accessibility", MeetingPlan::accessibility),
                seats.approval(),
                new MeetingWelcome(
                        whom.welcome().audience(),
                        where.welcome().map(),
                        of("bring", plan -> plan.welcome().bring()),
                        of("travel", plan -> plan.welcome().travel()),
                        of("list", plan -> plan.welcome().list()),
                        new MeetingReach(
                                ThreeWay.set(
                                        read.welcome().reach().themes(),
                                        mine.welcome().reach().themes(),
                                        stands.welcome().reach().themes()),
                                whom.welcome().reach().rules(),
                                of("veils", plan -> plan.welcome().reach().veils())),
                        of("people", plan -> plan.welcome().delegation())));
        if (!overtaken.isEmpty()) {
            throw MeetingRefused.overtaken(overtaken.stream().distinct().toList());
        }
        return merged;
    }

    /** Whose plan several fields are taken from together. */
    private MeetingPlan whole(String field, Function<MeetingPlan, List<?>> fields) {
        return switch (ThreeWay.<List<?>>whose(fields.apply(read), fields.apply(mine), fields.apply(stands))) {
            case MINE -> mine;
            case THEIRS -> stands;
            case BOTH -> {
                overtaken.add(field);
                yield stands;
            }
        };
    }

    private <T> T of(String field, Function<MeetingPlan, T> value) {
        if (ThreeWay.whose(value.apply(read), value.apply(mine), value.apply(stands)) == ThreeWay.Whose.BOTH) {
            overtaken.add(field);
        }
        return ThreeWay.of(value.apply(read), value.apply(mine), value.apply(stands));
    }

    private String text(String field, Function<MeetingPlan, String> value) {
        return ThreeWay.paragraphs(value.apply(read), value.apply(mine), value.apply(stands))
                .orElseGet(() -> {
                    overtaken.add(field);
                    return value.apply(stands);
                });
    }
}
