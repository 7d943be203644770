package org.uprportal.meeting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.uprportal.party.PartyId;
import org.uprportal.state.StateCode;
import org.uprportal.theme.ThemeId;

/** What hosts say of a meeting. The time on the clock at the place is what is kept. */
@MappedSuperclass
abstract class PlannedMeeting extends AbstractAggregateRoot<Meeting> {

    private static final int MOST = 100_000;

    @Enumerated(EnumType.STRING)
    private MeetingKind kind;

    @Enumerated(EnumType.STRING)
    private MeetingWay way;

    private String title;
    private String about;
    private String zone;

    /** What the clock at the place shows, kept as it is: whatever the zone of the server, nothing is reckoned. */
    @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
    private LocalDateTime starts;

    @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
    private LocalDateTime ends;

    /** The same as moments, for order and timers. */
    private Instant begins;

    @Column(name = "ends_at")
    private Instant over;

    private String place;
    private String link;
    private int places;
    private int online;
    private String languages;
    private String accessibility;
    private boolean approval;

    @Enumerated(EnumType.STRING)
    private MeetingAudience audience;

    private String mapLink;
    private String bring;
    private boolean travelSupport;
    private int mostPeople = 1;
    private boolean namesNeeded;

    @Enumerated(EnumType.STRING)
    private ListReaders listFor;

    @ElementCollection
    @CollectionTable(name = "meeting_theme", joinColumns = @JoinColumn(name = "meeting_id"))
    @Column(name = "theme_id")
    @BatchSize(size = 50)
    private Set<UUID> themes = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "meeting_rule", joinColumns = @JoinColumn(name = "meeting_id"))
    @Column(name = "rule")
    @Enumerated(EnumType.STRING)
    @BatchSize(size = 50)
    private Set<InvitationRule> rules = new HashSet<>();

    private boolean veils;

    void write(MeetingPlan plan) {
        for (var line : new String[] {
            plan.title(),
            plan.place(),
            plan.link(),
            plan.languages(),
            plan.welcome().map(),
            plan.welcome().bring()
        }) {
            Typed.atMost(line, Typed.LONGEST_LINE);
        }
        Typed.atMost(plan.about(), Typed.LONGEST_TEXT);
        Typed.atMost(plan.accessibility(), Typed.LONGEST_TEXT);
        if (plan.places() < 0 || plan.places() > MOST || plan.online() < 0 || plan.online() > MOST) {
            throw MeetingRefused.places();
        }
        if (plan.welcome().delegation().most() < 1
                || plan.welcome().delegation().most() > Delegation.LIMIT) {
            throw MeetingRefused.tooMany(Delegation.LIMIT);
        }
        if (!plan.ends().isAfter(plan.starts())) {
            throw MeetingRefused.dates();
        }
        begins = moment(plan.starts(), plan.zone());
        over = moment(plan.ends(), plan.zone());
        kind = plan.kind();
        title = plan.title();
        about = plan.about();
        zone = plan.zone();
        starts = plan.starts();
        ends = plan.ends();
        way = plan.way();
        place = plan.place();
        link = plan.link();
        places = plan.places();
        online = plan.online();
        languages = plan.languages();
        accessibility = plan.accessibility();
        approval = plan.approval();
        audience = plan.welcome().audience();
        mapLink = plan.welcome().map();
        bring = plan.welcome().bring();
        travelSupport = plan.welcome().travel();
        mostPeople = plan.welcome().delegation().most();
        namesNeeded = plan.welcome().delegation().names();
        listFor = plan.welcome().list();
        var reach = plan.welcome().reach();
        replace(themes, reach.themes().stream().map(ThemeId::value).toList());
        replace(rules, reach.rules());
        veils = reach.veils();
    }

    void whole(Instant now) {
        var somewhere = (way == MeetingWay.ONLINE || !place.isBlank()) && (way == MeetingWay.PLACE || !link.isBlank());
        if (title.isBlank() || !somewhere) {
            throw MeetingRefused.incomplete();
        }
        if (audience == MeetingAudience.RULE
                && (rules.isEmpty() || (rules.contains(InvitationRule.THEMES) && themes.isEmpty()))) {
            throw MeetingRefused.noRule();
        }
        if (!begins.isAfter(now)) {
            throw MeetingRefused.dates();
        }
    }

    private static <T> void replace(Set<T> all, Collection<T> by) {
        all.retainAll(by);
        all.addAll(by);
    }

    static Instant moment(LocalDateTime wall, String zone) {
        try {
            var there = ZoneId.of(zone);
            if (there.getRules().getValidOffsets(wall).isEmpty()) {
                throw MeetingRefused.noSuchHour();
            }
            return wall.atZone(there).toInstant();
        } catch (DateTimeException unknown) {
            throw MeetingRefused.noSuchZone();
        }
    }

    MeetingPlan plan() {
        return new MeetingPlan(
                kind,
                title,
                about,
                zone,
                starts,
                ends,
                way,
                place,
                link,
                places,
                online,
                languages,
                accessibility,
                approval,
                new MeetingWelcome(
                        audience,
                        mapLink,
                        bring,
                        travelSupport,
                        listFor,
                        new MeetingReach(
                                themes.stream().map(ThemeId::new).collect(Collectors.toUnmodifiableSet()),
                                Set.copyOf(rules),
                                veils),
                        new Delegation(mostPeople, namesNeeded)));
    }

    /** Where on earth it is; null online, and where the host has not said. */
    @Nullable
    MapPoint point() {
        return way == MeetingWay.ONLINE ? null : MapPoint.of(mapLink).orElse(null);
    }

    MeetingWay way() {
        return way;
    }

    boolean approves() {
        return approval;
    }

    int places(Attending attending) {
        return attending == Attending.PLACE ? places : online;
    }

    Instant begins() {
        return begins;
    }

    /** Whether one may take part in it unseen. */
    boolean veils() {
        return veils;
    }

    /** Reckons its moments anew by the rules of the clock at the place; true where they are other moments now. */
    boolean reckoned() {
        var there = ZoneId.of(zone);
        var from = starts.atZone(there).toInstant();
        var until = ends.atZone(there).toInstant();
        if (from.equals(begins) && until.equals(over)) {
            return false;
        }
        begins = from;
        over = until;
        return true;
    }

    String zone() {
        return zone;
    }

    String bring() {
        return bring;
    }

    /** Its row in lists. */
    MeetingSummary summary(MeetingId id, StateCode state, PartyId host, MeetingStatus status) {
        return new MeetingSummary(id, state, host, kind, title, status, way, place, zone, starts, ends, begins, over);
    }
}
