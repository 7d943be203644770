package org.uprportal.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.RegisterRow;
import org.uprportal.recommendation.RegisterRows;
import org.uprportal.register.index.Likeness;
import org.uprportal.review.ReviewThing;

/**
 * What has been asked of a State before: suggested by the likeness of texts, with the words that make them alike, and decided by
 * a person. Open to everybody; decided by the secretariat.
 */
@Service
@Transactional
public class Repeats {

    private static final int MOST = 8;

    private final Register register;
    private final RegisterRows rows;
    private final RepeatDecisions decisions;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    Repeats(
            Register register,
            RegisterRows rows,
            RepeatDecisions decisions,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.register = register;
        this.rows = rows;
        this.decisions = decisions;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was asked before in like words and not refused, and what a person has confirmed, the newest cycle first. */
    @Transactional(readOnly = true)
    public List<Repeat> of(RegisterRow row) {
        return all(row).stream()
                .filter(one -> !Boolean.FALSE.equals(one.confirmed()))
                .toList();
    }

    /**
     * The same with what was refused.
     *
     * @throws NotAllowed for anybody but the secretariat
     */
    @Transactional(readOnly = true)
    public List<Repeat> toDecide(RegisterRow row) {
        access.require(Act.CREATE, ReviewThing.REVIEW_RECORD);
        return all(row);
    }

    /** Whether whoever is acting decides which ones are repeats. */
    public boolean mayDecide() {
        return access.may(Act.CREATE, ReviewThing.REVIEW_RECORD);
    }

    /**
     * Says whether a recommendation repeats an earlier one; a later decision stands.
     *
     * @throws NotAllowed for anybody but the secretariat, and where one of the two does not exist or is not the earlier one
     */
    public void decide(UUID id, UUID earlier, boolean repeats) {
        access.require(Act.CREATE, ReviewThing.REVIEW_RECORD);
        var row = rows.find(id).orElseThrow(NotAllowed::here);
        var other = rows.find(earlier).orElseThrow(NotAllowed::here);
        NotAllowed.unless(other.other() == null
                && other.cycle() < row.cycle()
                && row.reviewed().code() != null
                && row.reviewed().code().equals(other.reviewed().code()));
        decisions.put(id, earlier, repeats, row.reviewed().code(), clock.instant());
        audit.record("register.repeatDecided", id);
    }

    private List<Repeat> all(RegisterRow row) {
        var decided = new HashMap<>(decisions.of(row.id()));
        var earlier = earlier(row, decided);
        var texts = new LinkedHashMap<String, String>();
        earlier.forEach((id, one) -> texts.put(id, one.text()));
        var repeats = new ArrayList<Repeat>();
        for (var like : Likeness.of(row.text(), texts, AskedBefore.LEAST, MOST)) {
            var one = earlier.remove(like.id());
            repeats.add(new Repeat(one, (int) Math.round(like.share() * 100), like.words(), decided.remove(one.id())));
        }
        decided.forEach((id, confirmed) -> {
            var one = earlier.get(id.toString());
            if (one != null) {
                repeats.add(new Repeat(one, 0, List.of(), confirmed));
            }
        });
        repeats.sort(Comparator.comparingInt((Repeat one) -> one.earlier().cycle())
                .reversed()
                .thenComparing(Comparator.comparingInt(Repeat::percent).reversed()));
        return repeats;
    }

    /** The recommendations of earlier cycles to the same State; what several States said in the same words stands once. */
    private Map<String, RegisterRow> earlier(RegisterRow row, Map<UUID, Boolean> decided) {
        var found = new LinkedHashMap<String, RegisterRow>();
        var code = row.reviewed().code();
        if (code == null || row.unit() == RegisterRow.Unit.PLEDGE || row.other() != null) {
            return found;
        }
        var said = new HashMap<String, UUID>();
        register.each(
                RegisterQuery.of(RegisterFacet.STATE, code),
                part -> part.stream()
                        .filter(one -> one.cycle() < row.cycle()
                                && one.other() == null
                                && one.unit() != RegisterRow.Unit.PLEDGE)
                        .forEach(one -> {
                            var before = said.putIfAbsent(one.cycle() + one.text(), one.id());
                            if (before == null || decided.containsKey(one.id())) {
                                found.put(one.id().toString(), one);
                                if (before != null && !decided.containsKey(before)) {
                                    found.remove(before.toString());
                                }
                            }
                        }));
        return found;
    }
}
