package org.uprportal.meeting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.uprportal.party.PartyId;
import org.uprportal.state.StateCode;
import org.uprportal.theme.ThemeId;

/** One meeting, from its draft to the day after. The time on the clock at the place is what is kept. */
@Entity
@Table(name = "meeting_meeting")
class Meeting extends AbstractAggregateRoot<Meeting> {

    static final int LONGEST_LINE = 300;
    static final int LONGEST_TEXT = 4000;
    private static final int MOST = 100_000;

    @Id
    private UUID id;

    private String stateCode;
    private UUID hostId;

    @Enumerated(EnumType.STRING)
    private MeetingKind kind;

    @Enumerated(EnumType.STRING)
    private MeetingStatus status;

    @Enumerated(EnumType.STRING)
    private MeetingWay way;

    private String title;
    private String about;
    private String zone;
    private LocalDateTime starts;
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

    @Enumerated(EnumType.STRING)
    private ListReaders listFor;

    @ElementCollection
    @CollectionTable(name = "meeting_invitee", joinColumns = @JoinColumn(name = "meeting_id"))
    @Column(name = "party_id")
    @OptimisticLock(excluded = true)
    private Set<UUID> invitees = new HashSet<>();

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

    /** By what speakers are chosen; empty where none are called for. */
    private String criteria = "";

    private @Nullable String reason;
    private @Nullable Instant calledAt;
    private @Nullable UUID seriesId;
    private int sequence;

    @Version
    private int version;

    protected Meeting() {}

    static Meeting open(StateCode state, PartyId host, MeetingPlan plan) {
        var meeting = new Meeting();
        meeting.id = UUID.randomUUID();
        meeting.stateCode = state.value();
        meeting.hostId = host.value();
        meeting.status = MeetingStatus.DRAFT;
        meeting.write(plan);
        return meeting;
    }

    /** Changes a draft, or what has been called: then everybody who comes is told what changed. */
    void revise(MeetingPlan plan, String why, Instant now) {
        if (status != MeetingStatus.DRAFT && (status != MeetingStatus.PUBLISHED || !now.isBefore(begins))) {
            throw MeetingRefused.wrongStatus();
        }
        var before = plan();
        write(plan);
        var fields = differences(before, plan);
        if (status == MeetingStatus.DRAFT || fields.isEmpty()) {
            return;
        }
        whole(now);
        var moved = fields.contains("time");
        if (moved) {
            reason = said(why);
            calledAt = now;
        }
        sequence++;
        registerEvent(new MeetingEvent.Changed(id(), summary(), fields, moved, why, before));
    }

    void publish(Instant now) {
        if (status != MeetingStatus.DRAFT) {
            throw MeetingRefused.wrongStatus();
        }
        whole(now);
        status = MeetingStatus.PUBLISHED;
        calledAt = now;
        registerEvent(new MeetingEvent.Published(id(), state(), host(), summary()));
    }

    /** Invites parties by name; those that are not yet. */
    void invite(Collection<PartyId> parties) {
        if (status != MeetingStatus.DRAFT && status != MeetingStatus.PUBLISHED) {
            throw MeetingRefused.wrongStatus();
        }
        for (var party : parties) {
            if (invitees.add(party.value()) && status == MeetingStatus.PUBLISHED) {
                registerEvent(new MeetingEvent.Invited(id(), summary(), party));
            }
        }
    }

    /** Whom it has come to invite by a change of its rule hears of it as those do who were invited from the first. */
    void reaches(Collection<PartyId> more) {
        if (status == MeetingStatus.PUBLISHED) {
            more.forEach(party -> registerEvent(new MeetingEvent.Invited(id(), summary(), party)));
        }
    }

    /** Tells what has changed in the agenda, once it is called. */
    void agenda(List<AgendaItem> before, List<AgendaItem> now, Instant at) {
        if (status != MeetingStatus.DRAFT && (status != MeetingStatus.PUBLISHED || !at.isBefore(begins))) {
            throw MeetingRefused.wrongStatus();
        }
        if (status == MeetingStatus.PUBLISHED) {
            sequence++;
            registerEvent(new MeetingEvent.AgendaChanged(id(), summary(), AgendaChange.between(before, now)));
        }
    }

    /** Becomes the first of a series. */
    void begins(UUID series) {
        if (seriesId != null || (status != MeetingStatus.DRAFT && status != MeetingStatus.PUBLISHED)) {
            throw MeetingRefused.wrongStatus();
        }
        seriesId = series;
    }

    void follows(UUID series) {
        seriesId = series;
    }

    @Nullable
    UUID series() {
        return seriesId;
    }

    MeetingSummary summaryAt(LocalDateTime from, LocalDateTime until, String where) {
        var whole = summary();
        return new MeetingSummary(
                whole.id(),
                whole.state(),
                whole.host(),
                whole.kind(),
                whole.title(),
                whole.status(),
                whole.way(),
                where.isBlank() ? whole.place() : where,
                whole.zone(),
                from,
                until,
                moment(from, zone),
                moment(until, zone));
    }

    void callForSpeakers(String by) {
        if (by.isBlank()) {
            throw MeetingRefused.nothingToSay();
        }
        criteria = text(by);
    }

    /** Whether one may take part in it unseen. */
    boolean veils() {
        return veils;
    }

    String criteria() {
        return criteria;
    }

    Set<UUID> invitees() {
        return Set.copyOf(invitees);
    }

    void cancel(String why) {
        if (status != MeetingStatus.PUBLISHED) {
            throw MeetingRefused.wrongStatus();
        }
        reason = said(why);
        status = MeetingStatus.CANCELLED;
        sequence++;
        registerEvent(new MeetingEvent.Cancelled(id(), summary(), why));
    }

    /** Reminds, unless it was called or moved after the day of the reminder. */
    void near(int days) {
        var due = days == 1 ? MeetingSchedule.dayBefore(begins) : MeetingSchedule.weekBefore(begins);
        if (status == MeetingStatus.PUBLISHED && calledAt != null && calledAt.isBefore(due)) {
            registerEvent(new MeetingEvent.Nears(id(), summary(), days, sequence));
        }
    }

    /** False where it is over already. */
    boolean hold() {
        if (status == MeetingStatus.PUBLISHED) {
            status = MeetingStatus.HELD;
            registerEvent(new MeetingEvent.Held(id(), host(), summary()));
            return true;
        }
        return false;
    }

    private void whole(Instant now) {
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

    private void write(MeetingPlan plan) {
        for (var line : new String[] {
            plan.title(),
            plan.place(),
            plan.link(),
            plan.languages(),
            plan.welcome().map(),
            plan.welcome().bring()
        }) {
            atMost(line, LONGEST_LINE);
        }
        atMost(plan.about(), LONGEST_TEXT);
        atMost(plan.accessibility(), LONGEST_TEXT);
        if (plan.places() < 0 || plan.places() > MOST || plan.online() < 0 || plan.online() > MOST) {
            throw MeetingRefused.places();
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
        listFor = plan.welcome().list();
        var reach = plan.welcome().reach();
        replace(themes, reach.themes().stream().map(ThemeId::value).toList());
        replace(rules, reach.rules());
        veils = reach.veils();
    }

    private static <T> void replace(Set<T> all, Collection<T> by) {
        all.retainAll(by);
        all.addAll(by);
    }

    private static Instant moment(LocalDateTime wall, String zone) {
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

    private static Set<String> differences(MeetingPlan before, MeetingPlan now) {
        var fields = new LinkedHashSet<String>();
        differs(
                fields,
                "time",
                before.starts() + before.zone() + before.ends(),
                now.starts() + now.zone() + now.ends());
        differs(
                fields,
                "place",
                before.place() + "/" + before.way() + "/" + before.welcome().map(),
                now.place() + "/" + now.way() + "/" + now.welcome().map());
        differs(fields, "bring", before.welcome().bring(), now.welcome().bring());
        differs(
                fields,
                "audience",
                List.of(before.welcome().audience(), before.welcome().reach().rules()),
                List.of(now.welcome().audience(), now.welcome().reach().rules()));
        differs(
                fields,
                "themes",
                before.welcome().reach().themes(),
                now.welcome().reach().themes());
        differs(fields, "link", before.link(), now.link());
        differs(fields, "title", before.title(), now.title());
        differs(fields, "about", before.about() + before.kind(), now.about() + now.kind());
        differs(fields, "languages", before.languages(), now.languages());
        differs(fields, "accessibility", before.accessibility(), now.accessibility());
        differs(
                fields,
                "places",
                before.places() + "/" + before.online() + before.approval(),
                now.places() + "/" + now.online() + now.approval());
        return fields;
    }

    private static void differs(Set<String> fields, String field, Object before, Object now) {
        if (!before.equals(now)) {
            fields.add(field);
        }
    }

    static String said(String why) {
        if (why.isBlank()) {
            throw MeetingRefused.withoutReason();
        }
        atMost(why, LONGEST_LINE);
        return why;
    }

    /** One line, not too long. */
    static String line(String text) {
        atMost(text, LONGEST_LINE);
        return text;
    }

    /** A text, not too long. */
    static String text(String text) {
        atMost(text, LONGEST_TEXT);
        return text;
    }

    private static void atMost(String text, int most) {
        if (text.length() > most) {
            throw MeetingRefused.length(most);
        }
    }

    MeetingId id() {
        return new MeetingId(id);
    }

    StateCode state() {
        return new StateCode(stateCode);
    }

    PartyId host() {
        return new PartyId(hostId);
    }

    MeetingStatus status() {
        return status;
    }

    Instant begins() {
        return begins;
    }

    boolean approves() {
        return approval;
    }

    int places(Attending attending) {
        return attending == Attending.PLACE ? places : online;
    }

    @Nullable
    String reason() {
        return reason;
    }

    int sequence() {
        return sequence;
    }

    MeetingWay way() {
        return way;
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
                                veils)));
    }

    CalendarEntry entry(int changes, String joining, boolean gone) {
        return new CalendarEntry(summary(), CalendarFile.uid(id()), joining, bring, changes, gone);
    }

    MeetingSummary summary() {
        return new MeetingSummary(
                id(), state(), host(), kind, title, status, way, place, zone, starts, ends, begins, over);
    }
}
