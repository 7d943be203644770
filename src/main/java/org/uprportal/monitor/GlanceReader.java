package org.uprportal.monitor;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uprportal.consultation.ConsultationDetails;
import org.uprportal.consultation.Consultations;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.followup.ClusterSummary;
import org.uprportal.followup.FollowUps;
import org.uprportal.meeting.MeetingCalendar;
import org.uprportal.meeting.MeetingFilter;
import org.uprportal.meeting.PublicDecisions;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.submission.Publications;

/**
 * Puts a review together as a visitor could: whoever looks reads the same figures, nothing restricted, drafted or under an
 * outcome not published counts, and of meetings nobody who takes part.
 */
@Component
class GlanceReader {

    /** A State has one consultation a cycle. */
    private static final int CONSULTATIONS = 50;

    private final Recommendations recommendations;
    private final FollowUps followUps;
    private final Consultations consultations;
    private final Publications publications;
    private final MeetingCalendar meetings;
    private final PublicDecisions decisions;
    private final CurrentActor actor;
    private final PortalClock clock;

    GlanceReader(
            Recommendations recommendations,
            FollowUps followUps,
            Consultations consultations,
            Publications publications,
            MeetingCalendar meetings,
            PublicDecisions decisions,
            CurrentActor actor,
            PortalClock clock) {
        this.recommendations = recommendations;
        this.followUps = followUps;
        this.consultations = consultations;
        this.publications = publications;
        this.meetings = meetings;
        this.decisions = decisions;
        this.actor = actor;
        this.clock = clock;
    }

    Glance of(CycleSummary cycle) {
        return actor.callAs(Actor.VISITOR, () -> read(cycle, null));
    }

    /** The same as far as these recommendations go. */
    Glance of(CycleSummary cycle, Set<RecommendationId> only) {
        return actor.callAs(Actor.VISITOR, () -> read(cycle, only));
    }

    private Glance read(CycleSummary cycle, @Nullable Set<RecommendationId> only) {
        var now = cycle.asOf(clock.instant());
        var all = recommendations.of(cycle.id()).stream()
                .filter(one -> only == null || only.contains(one.id()))
                .toList();
        var followed = followUps.followed(cycle.id(), all);
        var clusters = followed.values().stream()
                .flatMap(one -> Stream.ofNullable(one.cluster()))
                .distinct()
                .sorted(Comparator.comparing(ClusterSummary::title))
                .toList();
        var standing = followUps.standing(followed.values(), clusters, now);
        var lists = new EnumMap<Figure, List<Listed>>(Figure.class);
        new FollowUpLists(all, followed, clusters, now).into(lists);
        var heard = new Unheard(cycle.id(), all, followed, publications.themes(cycle.id()));
        lists.put(Figure.THEMES_UNHEARD, heard.themes());
        lists.put(Figure.PERSONS_UNHEARD, heard.persons());
        MeetingLists.into(lists, decisions.open(cycle.state()), now);
        var consultation = consultation(cycle);
        return new Glance(
                cycle,
                Calendar.stage(cycle, now),
                Calendar.next(cycle, now),
                standing,
                figures(cycle, all.size(), GlanceFigures.of(standing, lists), consultation),
                lists,
                consultation == null ? null : consultation.summary().id());
    }

    private Map<Figure, Integer> figures(
            CycleSummary cycle, int all, Map<Figure, Integer> figures, @Nullable ConsultationDetails consultation) {
        figures.put(Figure.RECOMMENDATIONS, all);
        figures.put(Figure.SUBMISSIONS, publications.count(cycle.id()));
        figures.put(Figure.MEETINGS_AHEAD, meetings.count(new MeetingFilter(cycle.state(), null, false, false)));
        figures.put(Figure.MEETINGS_PAST, meetings.count(new MeetingFilter(cycle.state(), null, false, true)));
        if (consultation != null) {
            figures.put(Figure.INVITED, consultation.invited().size());
            if (consultation.concludedAt() != null) {
                figures.put(Figure.TOOK_PART, consultation.participants().size());
                figures.put(Figure.CONTRIBUTIONS, consultation.contributions());
                figures.put(Figure.ANSWERED, consultation.answered());
            }
        }
        return figures;
    }

    private @Nullable ConsultationDetails consultation(CycleSummary cycle) {
        return consultations.list(cycle.state(), null, 0, CONSULTATIONS).rows().stream()
                .filter(one -> one.cycle().equals(cycle.id()))
                .findFirst()
                .flatMap(one -> consultations.find(one.id()))
                .orElse(null);
    }
}
