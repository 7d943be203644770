package org.uprportal.followup;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.PartyId;
import org.uprportal.place.PlaceId;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.RecommendationId;

/** Something a body of the State does for recommendations. Its date may be moved, never in silence. */
@Entity
@Table(name = "followup_action")
class Action extends AbstractAggregateRoot<Action> {

    @Id
    private UUID id;

    @ElementCollection
    @CollectionTable(name = "followup_action_for", joinColumns = @JoinColumn(name = "action_id"))
    @OrderColumn(name = "place")
    @Column(name = "recommendation_id")
    private List<UUID> recommendations = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private ActionKind kind;

    @Enumerated(EnumType.STRING)
    private ActionState state = ActionState.PLANNED;

    private String title;
    private UUID partyId;
    private LocalDate due;
    private @Nullable LocalDate begins;
    private @Nullable BigDecimal budget;
    private String currency = "";
    private String source = "";
    private String place = "";
    private @Nullable UUID placeId;
    private @Nullable UUID writer;

    @Enumerated(EnumType.STRING)
    private @Nullable LawStage lawStage;

    @ElementCollection
    @CollectionTable(name = "followup_move", joinColumns = @JoinColumn(name = "action_id"))
    @OrderColumn(name = "place")
    private List<MovedDate> moves = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "followup_action_link", joinColumns = @JoinColumn(name = "action_id"))
    @OrderColumn(name = "place")
    private List<ActionLink> links = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "followup_law_stage", joinColumns = @JoinColumn(name = "action_id"))
    @OrderColumn(name = "place")
    private List<ReachedStage> stages = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "followup_outreach", joinColumns = @JoinColumn(name = "action_id"))
    @OrderColumn(name = "place")
    private List<Outreach> outreach = new ArrayList<>();

    @Version
    private int version;

    protected Action() {}

    Action(ActionKind kind, Collection<RecommendationId> served, PartyId owner, ActionText text, LocalDate today) {
        text.check();
        notPast(text.due(), today);
        id = UUID.randomUUID();
        this.kind = kind;
        partyId = owner.value();
        serve(served);
        write(text);
        registerEvent(new FollowUpEvent.ActionPlanned(id, due));
    }

    /** It serves these recommendations and no others. */
    void serve(Collection<RecommendationId> served) {
        recommendations = new ArrayList<>(
                new LinkedHashSet<>(served.stream().map(RecommendationId::value).toList()));
    }

    /**
     * Changes what the writer has changed since they read it, and leaves the rest as it stands.
     *
     * @param reason why the date is moved; not needed where it is not
     * @param byWhom the name of who wrote last, for the refusal
     * @throws FollowUpRefused where another has changed the same since, for a day that has gone by, for a moved date without
     *     reason, and for no or too long a text
     */
    void change(ActionText read, ActionText mine, String reason, @Nullable UUID by, String byWhom, Instant now) {
        var merged = mine.merged(read, text(), byWhom);
        merged.check();
        if (!merged.due().equals(due)) {
            notPast(merged.due(), LocalDate.ofInstant(now, PortalClock.GENEVA));
            FollowUpSight.most(reason, ActionText.LONGEST);
            if (reason.isBlank()) {
                throw FollowUpRefused.withoutReason();
            }
            moves.add(new MovedDate(now, due, merged.due(), reason.strip()));
            registerEvent(new FollowUpEvent.ActionMoved(id, title, served(), merged.due()));
        }
        write(merged);
        writer = by;
    }

    private void write(ActionText text) {
        title = text.title();
        due = text.due();
        begins = text.begins();
        budget = text.budget();
        currency = text.currency();
        source = text.source();
        place = text.place();
    }

    private static void notPast(LocalDate due, LocalDate today) {
        if (due.isBefore(today)) {
            throw FollowUpRefused.past();
        }
    }

    /** It happens there, of the State's list. @throws FollowUpRefused where a colleague has chosen another since it was read */
    void locate(@Nullable PlaceId read, @Nullable PlaceId at) {
        if (!Objects.equals(read, at()) && !Objects.equals(at, at())) {
            throw FollowUpRefused.placeChanged();
        }
        placeId = at == null ? null : at.value();
    }

    private @Nullable PlaceId at() {
        return placeId == null ? null : new PlaceId(placeId);
    }

    void begin() {
        state = ActionState.UNDER_WAY;
    }

    /** @throws FollowUpRefused for a law that is not in force, or that somebody who must know it does not */
    void finish() {
        if (kind == ActionKind.LAW) {
            law().requireKnown();
        }
        if (state != ActionState.DONE) {
            state = ActionState.DONE;
            registerEvent(new FollowUpEvent.ActionEnded(id, served()));
        }
    }

    /** It will not be done. */
    void drop() {
        if (state != ActionState.DROPPED) {
            state = ActionState.DROPPED;
            registerEvent(new FollowUpEvent.ActionEnded(id, served()));
        }
    }

    void reopen() {
        if (state == ActionState.DONE || state == ActionState.DROPPED) {
            state = ActionState.UNDER_WAY;
            registerEvent(
                    lawStage == LawStage.IN_FORCE
                            ? new FollowUpEvent.LawInForce(id, title, served(), knownUntil())
                            : new FollowUpEvent.ActionPlanned(id, due));
        }
    }

    void link(ActionLink link) {
        links.add(link);
    }

    /** @throws FollowUpRefused for a stage it has passed, and a day ahead or before that of the stage before */
    void advance(LawStage stage, LocalDate on, LocalDate today) {
        var law = openLaw();
        law.advance(stage, on, today);
        lawStage = law.stage();
        if (state == ActionState.PLANNED) {
            state = ActionState.UNDER_WAY;
        }
        if (law.inForce()) {
            registerEvent(new FollowUpEvent.LawInForce(id, title, served(), knownUntil()));
        }
    }

    /**
     * The last stage was a mistake.
     *
     * @throws FollowUpRefused where another stage is the last one
     */
    void takeBack(LawStage stage, String why, LocalDate today) {
        var law = openLaw();
        law.takeBack(stage, why, today);
        lawStage = law.stage();
        registerEvent(new FollowUpEvent.LawTakenBack(id, title, served(), stage == LawStage.IN_FORCE, due));
    }

    void reachOut(OutreachPlan plan, LocalDate today) {
        var law = openLaw();
        notPast(plan.until(), today);
        law.reachOut(plan);
        if (law.inForce()) {
            registerEvent(new FollowUpEvent.OutreachPlanned(id, knownUntil()));
        }
    }

    /** @throws FollowUpRefused before the law is in force: nobody can know it; and for a day ahead */
    void reached(UUID line, LocalDate on, LocalDate today) {
        openLaw().reached(line, on, today);
    }

    /** The last day of phase two; while nobody is named, the day until which they are to be. */
    LocalDate knownUntil() {
        return law().knownUntil();
    }

    private LawCourse openLaw() {
        if (kind != ActionKind.LAW || state == ActionState.DONE || state == ActionState.DROPPED) {
            throw FollowUpRefused.noLaw();
        }
        return law();
    }

    private LawCourse law() {
        return new LawCourse(stages, outreach);
    }

    void silent(CycleId cycle) {
        registerEvent(new FollowUpEvent.ActionSilent(id, title, cycle));
    }

    UUID id() {
        return id;
    }

    PartyId ministry() {
        return new PartyId(partyId);
    }

    List<RecommendationId> served() {
        return recommendations.stream().map(RecommendationId::new).toList();
    }

    @Nullable
    UUID writer() {
        return writer;
    }

    private ActionText text() {
        return new ActionText(title, due, begins, budget, currency, source, place);
    }

    PlannedAction summary() {
        return new PlannedAction(id, kind, text(), ministry(), state, served(), lawStage, List.copyOf(moves), at());
    }

    ActionDetails details(CycleId cycle, boolean mine) {
        return new ActionDetails(
                summary(), cycle, List.copyOf(links), List.copyOf(stages), List.copyOf(outreach), mine);
    }
}
