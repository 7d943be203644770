package org.uprportal.access;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.account.InvitationId;
import org.uprportal.account.Invitations;
import org.uprportal.account.People;
import org.uprportal.advocacy.AskId;
import org.uprportal.advocacy.AskText;
import org.uprportal.advocacy.Asks;
import org.uprportal.consultation.ConsultationDraft;
import org.uprportal.consultation.ConsultationId;
import org.uprportal.consultation.Consultations;
import org.uprportal.consultation.ContributionDesk;
import org.uprportal.consultation.ContributionDraft;
import org.uprportal.consultation.ContributionId;
import org.uprportal.consultation.Contributions;
import org.uprportal.consultation.Question;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.ActionDesk;
import org.uprportal.followup.ClusterDesk;
import org.uprportal.followup.ClusterId;
import org.uprportal.followup.ClusterProposal;
import org.uprportal.followup.FollowUpSteps;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.MidTermReports;
import org.uprportal.followup.Progress;
import org.uprportal.followup.ProgressDesk;
import org.uprportal.followup.RequestId;
import org.uprportal.followup.UpdateDesk;
import org.uprportal.meeting.AmendmentId;
import org.uprportal.meeting.Attending;
import org.uprportal.meeting.BookingId;
import org.uprportal.meeting.CohostId;
import org.uprportal.meeting.DecisionId;
import org.uprportal.meeting.Hosts;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.MeetingKind;
import org.uprportal.meeting.MeetingPlan;
import org.uprportal.meeting.MeetingReach;
import org.uprportal.meeting.MeetingWay;
import org.uprportal.meeting.MeetingWelcome;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.MinutesDesk;
import org.uprportal.meeting.MinutesId;
import org.uprportal.meeting.MinutesText;
import org.uprportal.meeting.Panels;
import org.uprportal.meeting.RatingQuestion;
import org.uprportal.meeting.Ratings;
import org.uprportal.meeting.SeatId;
import org.uprportal.meeting.Seats;
import org.uprportal.meeting.SlotId;
import org.uprportal.meeting.Slots;
import org.uprportal.meeting.SpeakerId;
import org.uprportal.meeting.Veil;
import org.uprportal.organisation.Applications;
import org.uprportal.organisation.Coalitions;
import org.uprportal.organisation.OrganisationProfile;
import org.uprportal.organisation.Organisations;
import org.uprportal.organisation.RegistrationForm;
import org.uprportal.organisation.RegistrationId;
import org.uprportal.organisation.RegistrationSteps;
import org.uprportal.organisation.Registrations;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Workflow;
import org.uprportal.recommendation.MatrixImports;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.recommendation.ResponseDesk;
import org.uprportal.state.StateCode;
import org.uprportal.state.States;
import org.uprportal.submission.DraftDesk;
import org.uprportal.submission.FilingDesk;
import org.uprportal.submission.ProposedRecommendation;
import org.uprportal.submission.PseudonymDesk;
import org.uprportal.submission.Publications;
import org.uprportal.submission.SubmissionDraft;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.SubmissionSection;
import org.uprportal.submission.Submissions;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/**
 * One of everything the matrix speaks of, around the reviews of one State, and one of everybody: an author, the mission it
 * asked, the ministry in the lead, and those who have nothing to do with them.
 */
@TestComponent
class World {

    private final Scene scene;
    private final TimeMachine time;
    private final PortalClock clock;
    private final CurrentActor actor;
    private final People people;
    private final Organisations organisations;
    private final Coalitions coalitions;
    private final Cycles cycles;
    private final Consultations consultations;
    private final Contributions contributions;
    private final ContributionDesk contributionDesk;
    private final Submissions submissions;
    private final DraftDesk draftDesk;
    private final FilingDesk filingDesk;
    private final PseudonymDesk pseudonymDesk;
    private final Publications publications;
    private final Asks asks;
    private final MatrixImports imports;
    private final Recommendations recommendations;
    private final ResponseDesk responses;
    private final FollowUps followUps;
    private final ActionDesk actionDesk;
    private final ClusterDesk clusterDesk;
    private final ProgressDesk progressDesk;
    private final UpdateDesk updateDesk;
    private final MidTermReports reports;
    private final FollowUpSteps followUpSteps;
    private final JdbcClient database;
    private final States states;
    private final Registrations registrations;
    private final Applications applications;
    private final RegistrationSteps registrationSteps;
    private final Invitations invitations;
    private final Meetings meetings;
    private final Seats seats;
    private final Hosts hosts;
    private final Slots slots;
    private final Ratings ratings;
    private final Panels panels;
    private final MinutesDesk desk;
    private final Workflow workflow;
    private final TransactionTemplate transaction;

    /** Everybody, by a name that says who they are to the author and the State; null is a visitor. */
    final Map<String, @Nullable PersonId> everybody = new LinkedHashMap<>();

    StateCode state;
    PartyId authors;
    PartyId coalition;
    PartyId acting;
    PartyId mere;
    PartyId hidden;
    PartyId mission;
    PartyId lead;
    PartyId countryTeam;
    RegistrationId registration;
    InvitationId invitation;
    String standingLink;

    CycleId present;
    CycleId unconfirmed;
    CycleId answering;
    CycleId answered;
    CycleId followed;
    ConsultationId draftConsultation;
    ConsultationId openConsultation;
    ConsultationId closedConsultation;
    ContributionId contribution;
    SubmissionId draft;
    SubmissionId filed;
    SubmissionId veiled;
    SubmissionId published;
    AskId ask;
    SubmissionId jointFiled;
    AskId jointAsk;
    RecommendationSummary jointlyRated;
    RecommendationSummary inDraft;
    RecommendationSummary sent;
    RecommendationSummary tracked;
    RecommendationSummary untouched;
    ClusterId cluster;
    UUID plannedAction;
    RequestId request;
    MeetingId draftMeeting;
    MeetingId meeting;
    CohostId cohost;
    SlotId freeSlot;
    BookingId booking;
    MeetingId writing;
    MinutesId draftMinutes;
    MeetingId amended;
    MinutesId sentMinutes;
    MeetingId disputed;
    AmendmentId proposal;
    MinutesId disputedMinutes;
    MeetingId recorded;
    DecisionId decision;
    UUID disputedItem;
    SeatId seat;
    static final Map<RatingQuestion, Integer> GOOD =
            Map.of(RatingQuestion.CALLED, 4, RatingQuestion.HEARD, 4, RatingQuestion.ACCESS, 4, RatingQuestion.USE, 4);

    SeatId unseenSeat;
    SpeakerId speaker;
    MeetingId panel;
    SeatId pseudonymousSeat;

    World(
            Scene scene,
            TimeMachine time,
            PortalClock clock,
            CurrentActor actor,
            People people,
            Organisations organisations,
            Coalitions coalitions,
            Cycles cycles,
            Consultations consultations,
            Contributions contributions,
            ContributionDesk contributionDesk,
            Submissions submissions,
            DraftDesk draftDesk,
            FilingDesk filingDesk,
            PseudonymDesk pseudonymDesk,
            Publications publications,
            Asks asks,
            MatrixImports imports,
            Recommendations recommendations,
            ResponseDesk responses,
            FollowUps followUps,
            ActionDesk actionDesk,
            ClusterDesk clusterDesk,
            ProgressDesk progressDesk,
            UpdateDesk updateDesk,
            MidTermReports reports,
            FollowUpSteps followUpSteps,
            Registrations registrations,
            Applications applications,
            RegistrationSteps registrationSteps,
            Invitations invitations,
            Meetings meetings,
            Seats seats,
            Hosts hosts,
            Slots slots,
            Ratings ratings,
            Panels panels,
            MinutesDesk desk,
            Workflow workflow,
            TransactionTemplate transaction,
            States states,
            JdbcClient database) {
        this.scene = scene;
        this.time = time;
        this.clock = clock;
        this.actor = actor;
        this.people = people;
        this.organisations = organisations;
        this.coalitions = coalitions;
        this.cycles = cycles;
        this.consultations = consultations;
        this.contributions = contributions;
        this.contributionDesk = contributionDesk;
        this.submissions = submissions;
        this.draftDesk = draftDesk;
        this.filingDesk = filingDesk;
        this.pseudonymDesk = pseudonymDesk;
        this.publications = publications;
        this.asks = asks;
        this.imports = imports;
        this.recommendations = recommendations;
        this.responses = responses;
        this.followUps = followUps;
        this.actionDesk = actionDesk;
        this.clusterDesk = clusterDesk;
        this.progressDesk = progressDesk;
        this.updateDesk = updateDesk;
        this.reports = reports;
        this.followUpSteps = followUpSteps;
        this.registrations = registrations;
        this.applications = applications;
        this.registrationSteps = registrationSteps;
        this.invitations = invitations;
        this.meetings = meetings;
        this.seats = seats;
        this.hosts = hosts;
        this.slots = slots;
        this.ratings = ratings;
        this.panels = panels;
        this.desk = desk;
        this.workflow = workflow;
        this.transaction = transaction;
        this.states = states;
        this.database = database;
    }

    /** Makes all of it anew; {@code mark} is put into every confidential field, so that it can be looked for. */
    void begin(String mark) {
        everybody.clear();
        populate(mark);
        reviewed(mark);
        running(mark);
        apply(mark);
        meet(mark);
        invitation = scene.as(
                who("author"),
                () -> invitations.invite(authors, mark + "INVITED@example.org", Locale.ENGLISH, MemberRole.EDITOR));
        scene.signOut();
    }

    /** The embassy has called one meeting, for which the author has a place, and prepares another. */
    private void meet(String mark) {
        scene.as(who("embassy asked"), () -> {
            draftMeeting = meetings.open("Europe/Zurich");
            meetings.revise(draftMeeting, meetingOf("Title " + mark + "MEETINGDRAFT", ""), "");
            var together = meetings.open("Europe/Zurich");
            cohost = hosts.ask(together, authors);
            meeting = meetings.open("Europe/Zurich");
            meetings.revise(meeting, meetingOf("Round table", "https://example.org/" + mark + "JOINLINK"), "");
            meetings.publish(meeting);
        });
        seat = scene.as(who("author"), () -> seats.register(meeting, Attending.PLACE, false));
        var opened = scene.as(
                who("embassy asked"),
                () -> slots.open(meeting, meetingOf("", "").starts(), 20, 2, "Table"));
        freeSlot = opened.getLast();
        booking = scene.as(who("author"), () -> slots.book(opened.getFirst(), mark + "BOOKING"));
        scene.as(who("embassy asked"), () -> panels.call(meeting, "Who has submitted on courts"));
        speaker = scene.as(who("author"), () -> panels.apply(meeting, "Courts", "About " + mark + "SPEAKING", ""));
        var veiled = scene.as(who("embassy asked"), () -> {
            var quiet = meetings.open("Europe/Zurich");
            var plan = meetingOf("Quiet", "https://example.org/quiet");
            meetings.revise(
                    quiet,
                    plan.received(MeetingWelcome.USUAL.reaching(new MeetingReach(Set.of(), Set.of(), true))),
                    "");
            meetings.publish(quiet);
            return quiet;
        });
        panel = veiled;
        scene.as(who("embassy asked"), () -> panels.call(veiled, "Who has submitted on courts"));
        unseenSeat = scene.as(
                who("author"),
                () -> seats.register(
                        veiled, Attending.PLACE, false, Veil.UNSEEN, seats.statement(veiled, Veil.UNSEEN)));
        pseudonymousSeat = scene.as(
                who("unlisted CSO"),
                () -> seats.register(
                        veiled, Attending.PLACE, false, Veil.PSEUDONYM, seats.statement(veiled, Veil.PSEUDONYM)));
        writing = held();
        amended = held();
        disputed = held();
        recorded = held();
        for (var who : List.of("author", "embassy asked")) {
            scene.as(who(who), () -> ratings.rate(recorded, GOOD));
        }
        var kept = write(held(), "As it was");
        draftMinutes = write(writing, mark + "MINUTESDRAFT");
        sentMinutes = write(amended, mark + "MINUTESSENT");
        disputedMinutes = write(disputed, "As it was");
        var within = write(recorded, "As it was");
        scene.as(who("embassy asked"), () -> {
            desk.send(sentMinutes);
            desk.send(disputedMinutes);
            desk.send(within);
            desk.send(kept);
        });
        disputedItem = scene.as(who("embassy asked"), () -> desk.find(disputedMinutes))
                .orElseThrow()
                .items()
                .getFirst()
                .id();
        proposal = scene.as(
                who("author"), () -> desk.propose(disputedMinutes, disputedItem, "Otherwise " + mark + "AMENDMENT"));
        time.work();
        database.sql("update meeting_minutes set amend_until = ? where id <> ?")
                .params(
                        Timestamp.from(clock.instant().minusSeconds(60)),
                        disputedMinutes.value().toString())
                .update();
        for (var one : List.of(sentMinutes, within, kept)) {
            for (var date : List.of("amendReminder", "amendUntil")) {
                transaction.executeWithoutResult(work ->
                        workflow.moveDate(one.value(), date, clock.instant().minusSeconds(30)));
                time.pass(Duration.ofSeconds(1));
            }
        }
        scene.as(who("embassy asked"), () -> {
            desk.validate(within, true);
            desk.validate(kept, false);
        });
        decision = scene.as(who("embassy asked"), () -> desk.find(kept))
                .orElseThrow()
                .decisions()
                .getFirst()
                .id();
    }

    private MeetingId held() {
        var one = scene.as(who("embassy asked"), () -> {
            var opened = meetings.open("Europe/Zurich");
            meetings.revise(opened, meetingOf("Held", "https://example.org/held"), "");
            meetings.publish(opened);
            return opened;
        });
        scene.as(who("author"), () -> seats.register(one, Attending.PLACE, false));
        actor.runAs(Actor.PORTAL, () -> meetings.hold(one));
        return one;
    }

    private MinutesId write(MeetingId held, String words) {
        return scene.as(who("embassy asked"), () -> {
            var minutes = desk.of(held).orElseThrow();
            desk.write(
                    minutes.id(),
                    minutes.edits(),
                    new MinutesText(
                            List.of(new MinutesText.Item("Courts", words)),
                            List.of(new MinutesText.Decided(
                                    "Report",
                                    lead,
                                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                                            .plusDays(60)))));
            return minutes.id();
        });
    }

    /** A meeting in both ways in a month, open to whoever comes. */
    MeetingPlan meetingOf(String title, String link) {
        var starts = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                .toLocalDate()
                .plusDays(30)
                .atTime(14, 0);
        return new MeetingPlan(
                MeetingKind.ROUND_TABLE,
                title,
                "",
                "Europe/Zurich",
                starts,
                starts.plusHours(2),
                MeetingWay.BOTH,
                "Harbour Street 4",
                link,
                30,
                0,
                "",
                "",
                false);
    }

    PersonId who(String name) {
        return everybody.get(name);
    }

    /** The columns of the matrix that somebody can be, the one for their own things first. */
    String column(String name, Set<String> standing) {
        var person = everybody.get(name);
        if (person == null) {
            return "AN";
        }
        return switch (partyOf(name).kind()) {
            case CSO, COALITION, NHRI, ACADEMIC -> standing.contains("own") || standing.contains("named") ? "CM" : "CO";
            case GOVERNMENT -> "GV";
            case MINISTRY -> "MI";
            case EMBASSY -> "EM";
            case UNCT, UN_AGENCY -> "CT";
            case OHCHR -> "OD";
            case ADMIN -> "PA";
            case AUDITOR -> "AU";
        };
    }

    /** How somebody stands to a thing of that owner, on which these are named, in the State under review. */
    Set<String> standing(String name, @Nullable PartyId owner, Set<PartyId> named) {
        var standing = new LinkedHashSet<String>();
        if (everybody.get(name) == null) {
            return standing;
        }
        var party = partyOf(name);
        if (party.id().equals(owner) || (coalition.equals(owner) && name.equals("acting member"))) {
            standing.add("own");
        }
        if (named.contains(party.id())) {
            standing.add("named");
        }
        if ((standing.contains("own") || standing.contains("named")) && role(name) == MemberRole.OWNER) {
            standing.add("owner");
        }
        if (state.equals(party.kind() == PartyKind.EMBASSY ? party.accreditedTo() : party.state())) {
            standing.add("country");
        }
        return standing;
    }

    boolean viewer(String name) {
        return name.endsWith("viewer");
    }

    private MemberRole role(String name) {
        return people.person(everybody.get(name)).orElseThrow().role();
    }

    Party partyOf(String name) {
        return people.person(everybody.get(name)).orElseThrow().party();
    }

    private void populate(String mark) {
        state = scene.newState();
        var elsewhere = scene.newState();
        everybody.put("visitor", null);
        authors = scene.partyOf(scene.person(PartyKind.CSO, state));
        everybody.put("author", scene.colleague(authors, MemberRole.OWNER));
        everybody.put("author's editor", scene.colleague(authors, MemberRole.EDITOR));
        everybody.put("author's viewer", scene.colleague(authors, MemberRole.VIEWER));
        everybody.put("other CSO", scene.person(PartyKind.CSO, state));
        everybody.put("CSO of another State", scene.person(PartyKind.CSO, elsewhere));
        everybody.put("coalition", coalitionsOwner());
        acting = scene.partyOf(scene.person(PartyKind.CSO, state));
        everybody.put("acting member", scene.colleague(acting, MemberRole.OWNER));
        everybody.put("acting member's viewer", scene.colleague(acting, MemberRole.VIEWER));
        mere = scene.partyOf(scene.person(PartyKind.CSO, state));
        everybody.put("mere member", scene.colleague(mere, MemberRole.OWNER));
        everybody.put("NHRI", scene.person(PartyKind.NHRI, state));
        hidden = PartyId.random();
        people.know(new Party(hidden, PartyKind.CSO, "League " + mark + "BEHIND", state, null));
        everybody.put("unlisted CSO", scene.colleague(hidden, MemberRole.OWNER));
        everybody.put("government", scene.person(PartyKind.GOVERNMENT, state));
        everybody.put("government's viewer", scene.colleague(scene.partyOf(who("government")), MemberRole.VIEWER));
        everybody.put("government's owner", scene.colleague(scene.partyOf(who("government")), MemberRole.OWNER));
        everybody.put("government of another State", scene.person(PartyKind.GOVERNMENT, elsewhere));
        everybody.put("ministry in the lead", scene.person(PartyKind.MINISTRY, state));
        everybody.put("other ministry", scene.person(PartyKind.MINISTRY, state));
        everybody.put("ministry of another State", scene.person(PartyKind.MINISTRY, elsewhere));
        everybody.put("embassy asked", scene.person(PartyKind.EMBASSY, state));
        everybody.put("other embassy", scene.person(PartyKind.EMBASSY, state));
        everybody.put("embassy to another State", scene.person(PartyKind.EMBASSY, elsewhere));
        everybody.put("country team", scene.person(PartyKind.UNCT, state));
        everybody.put("country team elsewhere", scene.person(PartyKind.UNCT, elsewhere));
        everybody.put("secretariat", scene.secretariat());
        everybody.put("administrator", scene.person(PartyKind.ADMIN, null));
        everybody.put("auditor", scene.person(PartyKind.AUDITOR, null));
        everybody.put("academic body", scene.person(PartyKind.ACADEMIC, state));
        everybody.put("UN agency", scene.person(PartyKind.UN_AGENCY, state));
        countryTeam = scene.partyOf(who("country team"));
        coalition = scene.partyOf(who("coalition"));
        mission = scene.partyOf(who("embassy asked"));
        lead = scene.partyOf(who("ministry in the lead"));
        actor.runAs(Actor.PORTAL, () -> {
            register(authors, true);
            register(coalition, true);
            register(acting, true);
            register(mere, true);
            register(hidden, false);
            register(lead, true);
        });
        for (var member : List.of("author", "acting member", "mere member")) {
            scene.as(who("coalition"), () -> coalitions.invite(coalition, scene.partyOf(who(member))));
            scene.as(who(member), () -> coalitions.consent(coalition));
        }
        scene.as(who("coalition"), () -> coalitions.letAct(coalition, acting, true));
    }

    /** Only an owner invites to a coalition. */
    private PersonId coalitionsOwner() {
        return scene.colleague(scene.partyOf(scene.person(PartyKind.COALITION, state)), MemberRole.OWNER);
    }

    private void register(PartyId id, boolean listed) {
        var party = people.party(id).orElseThrow();
        organisations.register(party, OrganisationProfile.named(party.name(), listed));
    }

    /** An organisation without account asks to be registered, and confirms its address. */
    private void apply(String mark) {
        actor.runAs(
                Actor.PORTAL, () -> states.addState(state, null, false, Map.of("en", "State " + UUID.randomUUID())));
        scene.signOut();
        var address = "applicant-" + UUID.randomUUID() + "@example.org";
        registrationSteps.ask(new RegistrationForm(
                PartyKind.CSO,
                state,
                "Harbour Workers",
                "About " + mark + "APPLICATION",
                "",
                "Corin Maldane",
                address,
                Locale.ENGLISH));
        var letter = database.sql("select body from notification_mail where recipient = ?")
                .param(address)
                .query(String.class)
                .single();
        var link = Pattern.compile("/register/confirm/([A-Za-z0-9_-]{43})").matcher(letter);
        if (!link.find()) {
            throw new IllegalStateException("No link in the letter to the applicant");
        }
        standingLink = applications.confirm(link.group(1)).value();
        registration = scene.as(
                        who("country team"),
                        () -> registrations.waiting(0, 1000).rows())
                .getFirst()
                .id();
    }

    private void reviewed(String mark) {
        var ahead = Duration.ofDays(20);
        answering = cycle(1, ahead);
        answered = cycle(2, ahead);
        followed = cycle(3, ahead);
        scene.as(who("author"), () -> {
            published = submissions.open(answering, false, "Published words");
            draftDesk.save(published, draftOf("Published words", "Everybody reads this."), 0);
            filingDesk.askApproval(published);
        });
        scene.as(scene.colleague(authors), () -> filingDesk.approve(published));
        time.travelTo(cycles.get(answering).on(CycleDate.REVIEW).plusSeconds(60));
        scene.as(who("secretariat"), () -> publications.publish(answering));
        List.of(answering, answered, followed)
                .forEach(one -> actor.runAs(Actor.PORTAL, () -> imports.commit(one, InventedMatrix.pending())));
        inDraft = recommendations.of(answering).getFirst();
        sent = recommendations.of(answered).getFirst();
        tracked = recommendations.of(followed).getFirst();
        untouched = recommendations.of(followed).getLast();
        scene.as(
                who("government"),
                () -> responses.draft(List.of(inDraft.id()), Position.NOTED, "Draft answer " + mark + "ANSWER"));
        scene.as(
                who("other ministry"),
                () -> responses.propose(inDraft.id(), Position.NOTED, "Proposal " + mark + "PROPOSAL"));
        scene.as(
                who("government"),
                () -> List.of(answered, followed).forEach(one -> {
                    responses.draft(ids(one), Position.SUPPORTED, null);
                    responses.send(one);
                }));
        time.travelTo(cycles.get(answering).on(CycleDate.ADOPTION).plusSeconds(60));
        scene.as(
                who("government"),
                () -> clusterDesk.begin(followed, List.of(new ClusterProposal("Justice", lead, ids(followed)))));
        cluster = followUps.clusters(followed).getFirst().id();
        plannedAction = scene.as(
                who("ministry in the lead"),
                () -> actionDesk.plan(
                        cluster,
                        tracked.id(),
                        "Planned " + mark + "ACTION",
                        LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA).plusDays(90)));
        scene.as(
                who("author"),
                () -> progressDesk.rate(tracked.id(), Progress.NOT, "Evidence " + mark + "EVIDENCE", "", true, false));
        jointlyRated = recommendations.of(followed).get(1);
        scene.as(
                who("coalition"),
                () -> progressDesk.rate(jointlyRated.id(), Progress.NOT, "Evidence", "", true, false));
        request = scene.as(who("author"), () -> updateDesk.askForUpdate(tracked.id()));
        actor.runAs(Actor.PORTAL, () -> followUpSteps.draftMidTerm(followed));
        scene.as(
                who("government"),
                () -> reports.save(
                        followed, reports.find(followed).orElseThrow().text(), "Introduction " + mark + "MIDTERM"));
    }

    private void running(String mark) {
        var session = Duration.ofDays(120);
        present = cycle(4, session);
        closedConsultation = publish(present);
        scene.as(who("author"), () -> {
            contribute(closedConsultation, "Contribution " + mark + "CONTRIBUTION");
            contributionDesk.send(closedConsultation);
            draft = submissions.open(present, true, "Title " + mark + "DRAFTTITLE");
            draftDesk.save(draft, draftOf("Title " + mark + "DRAFTTITLE", "Text " + mark + "DRAFT"), 0);
            filed = submissions.open(present, false, "Title " + mark + "FILEDTITLE");
            draftDesk.save(filed, draftOf("Title " + mark + "FILEDTITLE", "Text " + mark + "FILED"), 0);
            filingDesk.askApproval(filed);
        });
        scene.as(scene.colleague(authors), () -> filingDesk.approve(filed));
        scene.as(who("unlisted CSO"), () -> {
            veiled = submissions.open(present, false, "Title " + mark + "VEILEDTITLE");
            draftDesk.save(veiled, draftOf("Title " + mark + "VEILEDTITLE", "Text " + mark + "VEILED"), 0);
            pseudonymDesk.choosePseudonym(veiled, true);
            filingDesk.askApproval(veiled);
        });
        scene.as(scene.colleague(hidden), () -> filingDesk.approve(veiled, filingDesk.statement(veiled)));
        scene.as(who("author"), () -> {
            var proposal = submissions.find(filed).orElseThrow().proposals().getFirst();
            ask = asks.send(
                            filed,
                            proposal.id(),
                            new AskText(proposal.text(), proposal.theme(), "Why " + mark + "WHY", ""),
                            Map.of(mission, "Letter " + mark + "LETTER"))
                    .getFirst();
            asks.write(ask, "Message " + mark + "MESSAGE");
        });
        scene.as(who("coalition"), () -> {
            jointFiled = submissions.open(present, false, "Together");
            draftDesk.save(jointFiled, draftOf("Together", "Text"), 0);
            filingDesk.askApproval(jointFiled);
        });
        scene.as(scene.colleague(coalition), () -> filingDesk.approve(jointFiled));
        jointAsk = scene.as(
                who("coalition"),
                () -> asks.send(
                                jointFiled,
                                proposalOf(jointFiled),
                                new AskText("Text", "Theme", "", ""),
                                Map.of(mission, "Letter"))
                        .getFirst());
        time.pass(Duration.ofDays(45));
        contribution = scene.as(who("government"), () -> contributions.of(closedConsultation))
                .getFirst()
                .id();
        openConsultation = publish(cycle(5, session));
        scene.as(who("author"), () -> contribute(openConsultation, "Begun " + mark + "BEGUN"));
        for (var other : List.of("coalition", "acting member")) {
            scene.as(who(other), () -> contribute(openConsultation, "Begun"));
        }
        draftConsultation =
                consultations.schedule(cycle(6, session)).orElseThrow().id();
        scene.as(
                who("government"),
                () -> consultations.draft(
                        draftConsultation,
                        new ConsultationDraft(
                                "Prepared " + mark + "PREPAREDTITLE",
                                "Prepared " + mark + "PREPARED",
                                List.of(Question.of("Question " + mark + "QUESTION")),
                                null,
                                null,
                                null,
                                Set.of())));
        var later = scene.newSession(session, 7).number();
        unconfirmed = actor.callAs(Actor.PORTAL, () -> cycles.open(state, 7, later));
    }

    private CycleId cycle(int number, Duration ahead) {
        var session = scene.newSession(ahead, number).number();
        return actor.callAs(Actor.PORTAL, () -> {
            var cycle = cycles.open(state, number, session);
            cycles.confirm(cycle);
            return cycle;
        });
    }

    private ConsultationId publish(CycleId cycle) {
        var id = consultations.schedule(cycle).orElseThrow().id();
        scene.as(who("government"), () -> {
            consultations.draft(
                    id,
                    new ConsultationDraft(
                            "Towards our report",
                            "The draft.",
                            List.of(Question.of("What is missing?")),
                            null,
                            clock.instant().plus(Duration.ofDays(40)),
                            null,
                            Set.of(authors)));
            consultations.publish(id);
        });
        return id;
    }

    void contribute(ConsultationId id, String text) {
        contributionDesk.draft(id, contributionOf(id, text));
    }

    ContributionDraft contributionOf(ConsultationId id, String text) {
        var question = consultations.find(id).orElseThrow().draft().questions().getFirst();
        return new ContributionDraft(Map.of(question.id(), text), "", false);
    }

    /** The one recommendation a submission of the actor's proposes. */
    UUID proposalOf(SubmissionId id) {
        return submissions.find(id).orElseThrow().proposals().getFirst().id();
    }

    static SubmissionDraft draftOf(String title, String text) {
        return new SubmissionDraft(
                title,
                List.of(new SubmissionSection("Background", text, "", false)),
                List.of(new ProposedRecommendation(
                        UUID.randomUUID(), "Adopt a law on legal aid by 2030.", "Access to justice & remedy")),
                List.of());
    }

    private List<RecommendationId> ids(CycleId cycle) {
        return recommendations.of(cycle).stream().map(RecommendationSummary::id).toList();
    }
}
