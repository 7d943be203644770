package org.uprportal.report;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.consultation.ConsultationDetails;
import org.uprportal.consultation.ConsultationStatus;
import org.uprportal.consultation.Consultations;
import org.uprportal.consultation.Stakeholder;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.ClusterSummary;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.FollowedRecommendation;
import org.uprportal.followup.PlannedAction;
import org.uprportal.followup.Progress;
import org.uprportal.meeting.Attendances;
import org.uprportal.meeting.GuestList;
import org.uprportal.meeting.MeetingCalendar;
import org.uprportal.meeting.MeetingFilter;
import org.uprportal.meeting.MeetingStatus;
import org.uprportal.meeting.MeetingSummary;
import org.uprportal.party.Party;
import org.uprportal.platform.Messages;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;

/** Drafts sections from what the portal knows: what was asked and done, who was invited and came, what was answered. */
@Component
class ReportDrafts {

    /** A report is written in English, French or Spanish by preference; the draft from the data is English. */
    private static final Locale LANGUAGE = Locale.ENGLISH;

    private static final int MOST_MEETINGS = 50;

    private final Cycles cycles;
    private final Recommendations recommendations;
    private final FollowUps followUps;
    private final Consultations consultations;
    private final MeetingCalendar calendar;
    private final Attendances attendances;
    private final GuestList guests;
    private final People people;
    private final Messages messages;

    ReportDrafts(
            Cycles cycles,
            Recommendations recommendations,
            FollowUps followUps,
            Consultations consultations,
            MeetingCalendar calendar,
            Attendances attendances,
            GuestList guests,
            People people,
            Messages messages) {
        this.cycles = cycles;
        this.recommendations = recommendations;
        this.followUps = followUps;
        this.consultations = consultations;
        this.calendar = calendar;
        this.attendances = attendances;
        this.guests = guests;
        this.people = people;
        this.messages = messages;
    }

    String title(SectionKind kind) {
        return text("report.section." + kind);
    }

    String of(SectionKind kind, CycleSummary cycle) {
        return String.join("\n", kind == SectionKind.CONSULTATION ? consultation(cycle) : earlier(cycle));
    }

    /** What the government has said of each recommendation of a cluster, a line each. */
    String midTerm(ClusterSummary cluster) {
        var all = recommendations.of(cluster.cycle()).stream()
                .filter(one -> cluster.recommendations().contains(one.id()))
                .toList();
        var followed = followUps.followed(cluster.cycle(), all);
        return all.stream()
                .filter(one -> followed.containsKey(one.id()))
                .map(one -> {
                    var said = Objects.requireNonNull(followed.get(one.id()));
                    return text(
                            "report.draft.midTerm",
                            one.paragraph(),
                            text("followup.progress." + said.governmentSays()),
                            said.government().stream()
                                    .findFirst()
                                    .map(entry -> String.join(
                                            " ", entry.statement().lines().toList()))
                                    .orElse(""));
                })
                .collect(Collectors.joining("\n"));
    }

    private List<String> consultation(CycleSummary cycle) {
        var lines = new ArrayList<String>();
        consultations.all().stream()
                .filter(one -> one.cycle().equals(cycle.id()) && one.status() != ConsultationStatus.DRAFT)
                .flatMap(one -> consultations.find(one.id()).stream())
                .forEach(one -> consulted(lines, one));
        // What was held before the last review belongs to the report on that one.
        var since = cycles.find(cycle.state(), cycle.number() - 1)
                .map(before -> before.on(CycleDate.REVIEW))
                .orElse(Instant.EPOCH);
        var held = calendar.search(new MeetingFilter(cycle.state(), null, false, true), 0, MOST_MEETINGS).stream()
                .filter(one ->
                        one.status() == MeetingStatus.HELD && one.begins().isAfter(since))
                .toList();
        if (!held.isEmpty()) {
            lines.add(text("report.draft.meetings", held.size()));
            held.forEach(one -> lines.add(met(one)));
        }
        if (lines.isEmpty()) {
            lines.add(text("report.draft.notConsulted"));
        }
        return lines;
    }

    /** Who was there of those invited, as everybody may know it; whoever comes unseen is not told by a number either. */
    private String met(MeetingSummary one) {
        var came = attendances.attendance(one.id());
        var present = people.parties(came.ministriesPresent()).stream()
                .map(Party::name)
                .sorted()
                .collect(Collectors.joining(", "));
        return text(
                "report.draft.met",
                one.title(),
                day(one.begins()),
                came.present(),
                Math.max(guests.invited(one.id()).size(), came.registered()),
                came.ministriesPresent().size(),
                came.ministries().size(),
                present.isEmpty() ? "–" : present);
    }

    private void consulted(List<String> lines, ConsultationDetails one) {
        var summary = one.summary();
        lines.add(text(
                "report.draft.consultation",
                summary.title(),
                summary.opens() == null ? "" : day(summary.opens()),
                summary.closes() == null ? "" : day(summary.closes())));
        lines.add(text("report.draft.invited", one.invited().size(), names(one.invited())));
        lines.add(text(
                "report.draft.took", one.contributions(), one.participants().size(), one.unnamed(), one.answered()));
        if (!one.participants().isEmpty()) {
            lines.add(text("report.draft.participants", names(one.participants())));
        }
        if (one.outcome() != null && !one.outcome().isBlank()) {
            one.outcome().lines().filter(line -> !line.isBlank()).forEach(lines::add);
        }
    }

    private static String names(List<Stakeholder> all) {
        return all.stream().map(Stakeholder::name).sorted().collect(Collectors.joining(", "));
    }

    /** Cluster by cluster: what was asked, what the State answered, what was done, with its evidence. */
    private List<String> earlier(CycleSummary present) {
        var before = cycles.of(present.state()).stream()
                .filter(other -> other.number() < present.number())
                .filter(other -> !recommendations.of(other.id()).isEmpty())
                .max(Comparator.comparingInt(CycleSummary::number));
        if (before.isEmpty()) {
            return List.of(text("report.draft.noEarlier"));
        }
        var all = recommendations.of(before.get().id());
        var followed = followUps.followed(before.get().id(), all);
        var lines = new ArrayList<String>();
        lines.add(text(
                "report.draft.earlier",
                all.size(),
                before.get().number(),
                counts(followed, Progress.FULLY),
                counts(followed, Progress.MOSTLY),
                counts(followed, Progress.PARTLY),
                counts(followed, Progress.NOT)));
        var given = followUps.clusters(before.get().id());
        for (var cluster : given) {
            lines.add("# " + cluster.title() + lead(cluster));
            all.stream()
                    .filter(one -> cluster.recommendations().contains(one.id()))
                    .forEach(one -> lines.add(line(one, Objects.requireNonNull(followed.get(one.id())))));
        }
        var rest = all.stream()
                .filter(one -> given.stream()
                        .noneMatch(cluster -> cluster.recommendations().contains(one.id())))
                .toList();
        if (!rest.isEmpty()) {
            lines.add("# " + text("report.draft.others"));
            rest.forEach(one -> lines.add(line(one, Objects.requireNonNull(followed.get(one.id())))));
        }
        return lines;
    }

    private String lead(ClusterSummary cluster) {
        return people.party(cluster.lead())
                .map(Party::name)
                .map(name -> " (" + name + ")")
                .orElse("");
    }

    private static int counts(Map<RecommendationId, FollowedRecommendation> followed, Progress progress) {
        return (int) followed.values().stream()
                .filter(one -> one.governmentSays() == progress)
                .count();
    }

    private String line(RecommendationSummary one, FollowedRecommendation followed) {
        var line = new StringBuilder(text(
                "report.draft.line",
                one.paragraph(),
                text("recommendation.position." + one.position()),
                text("followup.progress." + followed.governmentSays())));
        if (!followed.government().isEmpty()) {
            var said = followed.government().getFirst();
            line.append(' ').append(oneLine(said.statement()));
            if (!said.evidence().isBlank()) {
                line.append(" (").append(oneLine(said.evidence())).append(')');
            }
        }
        var stands = followed.cluster() != null && followed.cluster().planStands();
        var done = followed.actions().stream()
                .filter(action -> stands && action.done())
                .map(PlannedAction::title)
                .toList();
        if (!done.isEmpty()) {
            line.append(' ').append(text("report.draft.done", oneLine(String.join("; ", done))));
        }
        return line.toString();
    }

    private static String oneLine(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining(" "));
    }

    private String text(String key, Object... arguments) {
        return messages.text(LANGUAGE, key, arguments);
    }

    private static String day(Instant moment) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(LANGUAGE)
                .withZone(PortalClock.GENEVA)
                .format(moment);
    }
}
