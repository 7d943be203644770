package org.uprportal.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.account.Invitations;
import org.uprportal.account.People;
import org.uprportal.advocacy.AskStatus;
import org.uprportal.advocacy.AskText;
import org.uprportal.advocacy.Asks;
import org.uprportal.consultation.ConsultationDraft;
import org.uprportal.consultation.Consultations;
import org.uprportal.consultation.ContributionAnswers;
import org.uprportal.consultation.ContributionDesk;
import org.uprportal.consultation.ContributionDraft;
import org.uprportal.consultation.Contributions;
import org.uprportal.consultation.Outcome;
import org.uprportal.consultation.Question;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.ActionDesk;
import org.uprportal.followup.ActionKind;
import org.uprportal.followup.ActionLink;
import org.uprportal.followup.ActionText;
import org.uprportal.followup.ClusterDesk;
import org.uprportal.followup.ClusterId;
import org.uprportal.followup.ClusterProposal;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.LawStage;
import org.uprportal.followup.MidTermReports;
import org.uprportal.followup.MustKnow;
import org.uprportal.followup.OutreachPlan;
import org.uprportal.followup.Plans;
import org.uprportal.followup.Progress;
import org.uprportal.followup.ProgressDesk;
import org.uprportal.followup.UpdateDesk;
import org.uprportal.inbox.HandOvers;
import org.uprportal.inbox.Inbox;
import org.uprportal.meeting.AgendaItem;
import org.uprportal.meeting.Agendas;
import org.uprportal.meeting.AmendmentStatus;
import org.uprportal.meeting.Attending;
import org.uprportal.meeting.Hosts;
import org.uprportal.meeting.ListReaders;
import org.uprportal.meeting.MeetingAudience;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.MeetingKind;
import org.uprportal.meeting.MeetingPlan;
import org.uprportal.meeting.MeetingWay;
import org.uprportal.meeting.MeetingWelcome;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.MinutesDesk;
import org.uprportal.meeting.MinutesId;
import org.uprportal.meeting.MinutesText;
import org.uprportal.meeting.Panels;
import org.uprportal.meeting.Seats;
import org.uprportal.meeting.Slots;
import org.uprportal.meeting.SpeakerId;
import org.uprportal.organisation.EcosocStatus;
import org.uprportal.organisation.NhriStatus;
import org.uprportal.organisation.OrganisationProfile;
import org.uprportal.organisation.Organisations;
import org.uprportal.organisation.RegistrationForm;
import org.uprportal.organisation.RegistrationSteps;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Refusal;
import org.uprportal.recommendation.AddendumDesk;
import org.uprportal.recommendation.MatrixImports;
import org.uprportal.recommendation.Outcomes;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.Priorities;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.recommendation.ResponseDesk;
import org.uprportal.recommendation.ResponseSettings;
import org.uprportal.review.Reviews;
import org.uprportal.state.StateCode;
import org.uprportal.submission.CoSubmissionStatus;
import org.uprportal.submission.CoSubmitter;
import org.uprportal.submission.CoSubmitters;
import org.uprportal.submission.DraftDesk;
import org.uprportal.submission.FilingDesk;
import org.uprportal.submission.JointAnswers;
import org.uprportal.submission.ProposedRecommendation;
import org.uprportal.submission.Publications;
import org.uprportal.submission.SubmissionDraft;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.SubmissionSection;
import org.uprportal.submission.Submissions;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.Scripts;
import org.uprportal.testing.TimeMachine;
import org.uprportal.testing.world.Walk;

/**
 * Every text that people type has a maximum: at its maximum, in four-byte letters, it is stored whole; one character over it
 * is refused with a sentence, never with an error of the database. Walked through a whole cycle on real MariaDB. A text
 * column that is neither walked nor known to be written by the portal itself fails the test.
 */
@PortalTest
class LongestTextsTest {

    /** Written by the portal: enumerations, codes, keys, fingerprints, and what is shortened on its way in. */
    private static final Set<String> BY_THE_PORTAL = Set.of(
            // Names of enumerations, codes and languages
            "*.kind",
            "*.status",
            "*.state_code",
            "*.accredited_to",
            "*.language",
            "*.member_role",
            "*.ecosoc",
            "*.nhri",
            "*.position",
            "*.draft_position",
            "*.from_position",
            "*.to_position",
            "*.outcome_kind",
            "*.side",
            "*.progress",
            "*.fingerprint",
            "*.paragraph",
            "*.sort_key",
            "consultation_answer.outcome",
            "consultation_edit.field",
            "consultation_overtaken.field",
            "consultation_overtaken.text",
            // Words that have passed the limit of their own field
            "edition_overtaken.field",
            "edition_overtaken.text",
            "edition_writer.field",
            "recommendation_recommendation.draft_group",
            "review_question.text_key",
            "followup_action.state",
            "followup_action.law_stage",
            "followup_action.currency",
            "followup_law_stage.stage",
            "followup_outreach.who",
            // Needs a cycle whose mid-term report is over: ClosingsTest
            "cycle_cycle.closing_reason",
            // From the identity provider, in a walk of its own
            "identity_person.issuer",
            "identity_person.subject",
            "identity_sign_in.issuer",
            "identity_sign_in.subject",
            "identity_audit.act",
            "identity_person.suspended_by",
            "inbox_trace.act",
            "organisation_history.act",
            "organisation_history.fields",
            "organisation_membership.coalition_role",
            "organisation_organisation.hidden",
            "organisation_registration_link.purpose",
            // Seals, fingerprints of links and addresses, and pseudonyms
            "*.seal",
            "*.key_print",
            "*.token_hash",
            "*.hash",
            "*.address_hash",
            "submission_submission.pseudonym",
            "submission_submission.asked_mark",
            "submission_submission.taken_down_by",
            "submission_submission.naming_mark",
            "organisation_registration_asked.form",
            "organisation_registration_asked.source",
            // A safety net: what is too long for it is not kept, and stays in the field
            "identity_kept_text.place",
            "identity_kept_text.text",
            // Walked by RegistrationTest
            "organisation_registration.reason",
            "organisation_registration.appeal",
            "organisation_registration.appeal_reason",
            "meeting_meeting.way",
            "meeting_meeting.zone",
            "meeting_feed.secret_hash",
            "meeting_meeting.audience",
            "meeting_meeting.list_for",
            "meeting_rule.rule",
            "meeting_seat.veil",
            "meeting_rating.side",
            "meeting_seat.pseudonym",
            "notification_enclosure.*",
            "meeting_seat.attending",
            "meeting_seat.attendance",
            // Made by the portal and shortened where needed
            "inbox_audience.token",
            "inbox_task.arguments",
            "inbox_task.element",
            "inbox_task.engine_task",
            "inbox_task.form_key",
            "notification_mail.body",
            "notification_mail.failure",
            "notification_rhythm.rhythm",
            "notification_mail.recipient",
            "notification_mail.subject",
            "notification_notice.arguments",
            "notification_notice.once_key",
            "notification_notice.path",
            "notification_notice.text_key",
            "submission_copy.text",
            // A text of the draft that was walked there, with the name of its field
            "submission_co_submitter.*",
            "submission_co_submission.address_mark",
            "submission_co_submission.token_hash",
            "submission_set_aside.part",
            "submission_set_aside.text",
            "followup_midterm.figures",
            "followup_midterm_aside.text",
            "advocacy_ask.agreed",
            // Of OHCHR's matrix, shortened where it is read
            "recommendation_recommendation.text",
            "recommendation_recommendation.position_as_written",
            "recommendation_history.source",
            "recommendation_label.label",
            "recommendation_state.name",
            // What an import keeps of itself, and the same words once more to be looked for
            "recommendation_import.*",
            "recommendation_import_row.*",
            "recommendation_recommendation.sought",
            // Of exports of other databases, shortened where they are read
            "recommendation_archive_file.*",
            "recommendation_archived.*",
            // The same words as the answer drafted before
            "recommendation_recommendation.reason",
            "recommendation_history.why");

    private static final StateCode NORWAY = new StateCode("NOR");

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    PortalClock clock;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    Cycles cycles;

    @Autowired
    Consultations consultations;

    @Autowired
    Contributions contributions;

    @Autowired
    ContributionAnswers contributionAnswers;

    @Autowired
    ContributionDesk contributionDesk;

    @Autowired
    Submissions submissions;

    @Autowired
    DraftDesk draftDesk;

    @Autowired
    FilingDesk filingDesk;

    @Autowired
    CoSubmitters partners;

    @Autowired
    JointAnswers answers;

    @Autowired
    Publications publications;

    @Autowired
    Asks asks;

    @Autowired
    Reviews reviews;

    @Autowired
    MatrixImports imports;

    @Autowired
    Recommendations recommendations;

    @Autowired
    ResponseDesk responses;

    @Autowired
    AddendumDesk addenda;

    @Autowired
    Priorities priorities;

    @Autowired
    Outcomes outcomes;

    @Autowired
    FollowUps followUps;

    @Autowired
    ActionDesk actionDesk;

    @Autowired
    Plans plans;

    @Autowired
    ClusterDesk clusterDesk;

    @Autowired
    ProgressDesk progressDesk;

    @Autowired
    UpdateDesk updateDesk;

    @Autowired
    MidTermReports reports;

    @Autowired
    CurrentActor actor;

    @Autowired
    RegistrationSteps registrationSteps;

    @Autowired
    Invitations invitations;

    @Autowired
    Inbox inbox;

    @Autowired
    HandOvers handOvers;

    @Autowired
    Panels panels;

    @Autowired
    Meetings meetings;

    @Autowired
    Hosts hosts;

    @Autowired
    MinutesDesk desk;

    @Autowired
    Slots slots;

    @Autowired
    Agendas agendas;

    @Autowired
    Seats seats;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationContext beans;

    private final Set<String> walked = new TreeSet<>();
    private StateCode state;
    private CycleId cycle;
    private PersonId focalPoint;
    private PersonId ministry;
    private PersonId cso;
    private PersonId colleague;

    @Test
    void everyTextIsStoredWholeAtItsMaximumAndRefusedOneCharacterOver() {
        state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        ministry = scene.person(PartyKind.MINISTRY, state);
        cso = scene.person(PartyKind.CSO, state);
        colleague = scene.colleague(scene.partyOf(cso));
        cycle = scene.runningCycle(state);
        walked.addAll(Walk.throughAll(beans));

        namesAndAddresses();
        organisation();
        submission();
        advocacy();
        advanceQuestion();
        consultation();
        answers();
        followUp();
        registration();
        invitation();
        meeting();

        assertThat(unknown()).as("text columns nobody has walked").isEmpty();
    }

    private void meeting() {
        scene.signIn(cso);
        var id = meetings.open("Europe/Zurich");
        limit("meeting_meeting.title", 300, text -> meetings.revise(id, plan(text, "", "", "", "", ""), ""));
        limit("meeting_meeting.about", 4000, text -> meetings.revise(id, plan("T", text, "", "", "", ""), ""));
        limit("meeting_meeting.place", 300, text -> meetings.revise(id, plan("T", "", text, "", "", ""), ""));
        limit("meeting_meeting.link", 300, text -> meetings.revise(id, plan("T", "", "", text, "", ""), ""));
        limit("meeting_meeting.languages", 300, text -> meetings.revise(id, plan("T", "", "", "", text, ""), ""));
        limit("meeting_meeting.accessibility", 4000, text -> meetings.revise(id, plan("T", "", "", "", "", text), ""));
        limit("meeting_meeting.map_link", 300, text -> meetings.revise(id, welcoming(text, ""), ""));
        limit("meeting_meeting.bring", 300, text -> meetings.revise(id, welcoming("", text), ""));
        var asked = hosts.ask(id, scene.partyOf(ministry));
        scene.signIn(ministry);
        limit("meeting_cohost.reason", 300, text -> hosts.answer(asked, false, text));
        scene.signIn(cso);
        meetings.revise(id, plan("T", "", "Hall", "", "", ""), "");
        meetings.publish(id);
        limit("meeting_meeting.criteria", 4000, text -> panels.call(id, text));
        limit("meeting_speaker.title", 300, text -> speaks(id, text, "", ""));
        limit("meeting_speaker.about", 4000, text -> speaks(id, "T", text, ""));
        limit("meeting_speaker.rests_on", 300, text -> speaks(id, "T", "", text));
        var speaker = speaks(id, "T", "", "");
        limit("meeting_speaker.reason", 300, text -> panels.decide(speaker, false, text, 0));
        var seat = scene.as(ministry, () -> seats.register(id, Attending.PLACE, false));
        limit("meeting_seat.reason", 300, text -> seats.decide(seat, false, text));
        limit("meeting_meeting.reason", 300, text -> meetings.cancel(id, text));
        slotsAndAgenda();
        minutes();
    }

    private void slotsAndAgenda() {
        var open = scene.as(cso, () -> {
            var opened = meetings.open("Europe/Zurich");
            meetings.revise(opened, plan("T", "", "Hall", "", "", ""), "");
            limit("meeting_agenda_item.title", 300, text -> agenda(opened, text, "", ""));
            limit("meeting_agenda_item.speaker", 300, text -> agenda(opened, "T", text, ""));
            limit("meeting_agenda_item.link", 300, text -> agenda(opened, "T", "", text));
            meetings.publish(opened);
            return opened;
        });
        scene.signIn(cso);
        var starts = plan("T", "", "Hall", "", "", "").starts();
        limit("meeting_slot.place", 300, text -> slots.open(open, starts, 5, 1, text));
        var all = slots.of(open);
        scene.signIn(ministry);
        limit("meeting_booking.theme", 300, text -> slots.book(all.getFirst().id(), text));
        var booking = slots.of(open).stream()
                .filter(slot -> slot.booking() != null)
                .findFirst()
                .orElseThrow()
                .booking()
                .id();
        limit("meeting_booking.guest_note", 4000, text -> slots.note(booking, text));
        scene.signIn(cso);
        limit("meeting_booking.host_note", 4000, text -> slots.note(booking, text));
    }

    private SpeakerId speaks(MeetingId id, String title, String about, String restsOn) {
        return scene.as(scene.person(PartyKind.CSO, NORWAY), () -> panels.apply(id, title, about, restsOn));
    }

    private void agenda(MeetingId id, String title, String speaker, String link) {
        agendas.write(id, agendas.of(id), List.of(new AgendaItem(title, 10, speaker, link)));
    }

    private void minutes() {
        var held = scene.as(cso, () -> {
            var opened = meetings.open("Europe/Zurich");
            meetings.revise(opened, plan("T", "", "Hall", "", "", ""), "");
            meetings.publish(opened);
            return opened;
        });
        var seat = scene.as(ministry, () -> seats.register(held, Attending.PLACE, false));
        scene.as(cso, () -> seats.decide(seat, true, ""));
        time.travelTo(scene.as(cso, () -> meetings.find(held))
                .orElseThrow()
                .summary()
                .over()
                .plusSeconds(60));
        scene.signIn(cso);
        var id = desk.of(held).orElseThrow().id();
        limit("meeting_minutes_item.heading", 300, text -> write(id, text, "", "Report"));
        limit("meeting_decision.words", 4000, text -> write(id, "H", "", text));
        limit("meeting_minutes_item.body", 4000, text -> write(id, "H", text, "Report"));
        write(id, "H", "As it was", "Report");
        desk.send(id);
        var item = desk.find(id).orElseThrow().items().getFirst().id();
        scene.signIn(ministry);
        limit("meeting_amendment.text_after", 4000, text -> desk.propose(id, item, text));
        walked.add("meeting_amendment.text_before");
        scene.signIn(cso);
        var proposed = desk.find(id).orElseThrow().amendments();
        limit(
                "meeting_amendment.reason",
                300,
                text -> desk.decide(proposed.getFirst().id(), false, text));
        desk.find(id).orElseThrow().amendments().stream()
                .filter(one -> one.status() == AmendmentStatus.OPEN)
                .forEach(one -> desk.decide(one.id(), false, "No"));
        time.pass(Duration.ofDays(15));
        desk.validate(id, true);
        var decision = desk.find(id).orElseThrow().decisions().getFirst().id();
        scene.signIn(ministry);
        limit("meeting_decision.outcome", 4000, text -> desk.finish(decision, text));
        scene.signIn(cso);
    }

    private void write(MinutesId id, String heading, String body, String words) {
        desk.write(
                id,
                desk.find(id).orElseThrow().edits(),
                new MinutesText(
                        List.of(new MinutesText.Item(heading, body)),
                        List.of(new MinutesText.Decided(words, scene.partyOf(ministry), LocalDate.of(2040, 1, 1)))));
    }

    private MeetingPlan welcoming(String map, String bring) {
        var plan = plan("T", "", "Hall", "", "", "");
        return new MeetingPlan(
                plan.kind(),
                plan.title(),
                plan.about(),
                plan.zone(),
                plan.starts(),
                plan.ends(),
                plan.way(),
                plan.place(),
                plan.link(),
                plan.places(),
                plan.online(),
                plan.languages(),
                plan.accessibility(),
                plan.approval(),
                new MeetingWelcome(MeetingAudience.EVERYBODY, map, bring, false, ListReaders.HOSTS));
    }

    private MeetingPlan plan(String title, String about, String place, String link, String languages, String access) {
        var starts = clock.instant()
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .plusDays(30)
                .atTime(14, 0);
        return new MeetingPlan(
                MeetingKind.ROUND_TABLE,
                title,
                about,
                "Europe/Zurich",
                starts,
                starts.plusHours(2),
                MeetingWay.PLACE,
                place,
                link,
                30,
                0,
                languages,
                access,
                true);
    }

    private void namesAndAddresses() {
        limit(
                "identity_party.name",
                300,
                text -> people.know(new Party(PartyId.random(), PartyKind.CSO, text, state, null)));
        limit("identity_person.name", 200, text -> enrol(text, "a@example.org"));
        limit("identity_person.email", 254, text -> enrol("A name", text));
    }

    private void enrol(String name, String email) {
        people.enrol(PersonId.random(), name, email, Locale.ENGLISH, scene.partyOf(cso), MemberRole.VIEWER);
    }

    private void organisation() {
        var party = people.party(scene.partyOf(cso)).orElseThrow();
        actor.runAs(Actor.PORTAL, () -> organisations.register(party, OrganisationProfile.named(party.name(), true)));
        scene.signIn(cso);
        limit("organisation_organisation.about", 4000, text -> profile("A", text, "", ""));
        limit("organisation_organisation.website", 300, text -> profile("A", "", "https://" + text.substring(8), ""));
        limit("organisation_organisation.contact", 300, text -> profile("A", "", "", text));
        limit("organisation_organisation.name", 200, text -> profile(text, "", "", ""));
    }

    private void profile(String name, String about, String website, String contact) {
        organisations.change(
                scene.partyOf(cso),
                new OrganisationProfile(
                        name, about, website, contact, Set.of(), Set.of(), EcosocStatus.NONE, NhriStatus.NONE, true));
    }

    private void registration() {
        scene.signOut();
        limit("organisation_registration.name", 200, text -> register(text, "About", "", "A name"));
        limit("organisation_registration.about", 4000, text -> register("A", text, "", "A name"));
        limit(
                "organisation_registration.website",
                300,
                text -> register("A", "About", "https://" + text.substring(8), "A name"));
        limit("organisation_registration.applicant", 100, text -> register("A", "About", "", text));
        walked.add("organisation_registration.email");
        assertThat(catchThrowable(() -> registrationSteps.ask(new RegistrationForm(
                        PartyKind.CSO, NORWAY, "A", "About", "", "A name", tooLongAnAddress(), Locale.ENGLISH))))
                .isInstanceOf(Refusal.class);
    }

    private void register(String name, String about, String website, String applicant) {
        registrationSteps.ask(new RegistrationForm(
                PartyKind.CSO,
                NORWAY,
                name,
                about,
                website,
                applicant,
                UUID.randomUUID() + "@example.org",
                Locale.ENGLISH));
    }

    private void invitation() {
        var owner = scene.colleague(scene.partyOf(cso), MemberRole.OWNER);
        scene.signIn(owner);
        walked.add("identity_invitation.email");
        assertThat(catchThrowable(() ->
                        invitations.invite(scene.partyOf(cso), tooLongAnAddress(), Locale.ENGLISH, MemberRole.EDITOR)))
                .isInstanceOf(Refusal.class);
    }

    private static String tooLongAnAddress() {
        return "a@" + "b".repeat(249) + ".org";
    }

    private void submission() {
        scene.signIn(cso);
        limit("submission_submission.title", 300, text -> submissions.open(cycle, true, text));
        var joint = submissions.mine().getFirst().id();
        limit(
                "inbox_trace.note",
                500,
                text -> handOvers.handOver(inbox.mine().getFirst().id(), colleague, text));
        limit("submission_submission.title", 300, text -> save(joint, text, "", "", "", "", ""));
        limit("submission_submission.contact", 300, text -> cover(joint, text, ""));
        limit("submission_submission.description", 2000, text -> cover(joint, "", text));
        limit("submission_section.heading", 300, text -> save(joint, "T", text, "", "", "", ""));
        limit("submission_section.text", 60_000, text -> save(joint, "T", "", text, "", "", ""));
        limit("submission_section.footnotes", 60_000, text -> save(joint, "T", "", "", text, "", ""));
        limit("submission_proposal.text", 2000, text -> save(joint, "T", "", "", "", text, ""));
        limit("submission_proposal.theme", 300, text -> save(joint, "T", "", "", "", "", text));
        refused("submission_co_submission.email", 254, text -> partners.invite(joint, text, Locale.ENGLISH));
        partners.invite(joint, "longest@example.org", Locale.ENGLISH);
        var link = database.sql("select body from notification_mail where recipient = 'longest@example.org'")
                .query(String.class)
                .single()
                .replaceAll("(?s).*/joint-submission/([A-Za-z0-9_-]+).*", "$1");
        limit("submission_co_submission.name", 300, text -> consent(link, text, "", ""));
        limit("submission_co_submission.contact", 300, text -> consent(link, "A partner", text, ""));
        limit("submission_co_submission.description", 2000, text -> consent(link, "A partner", "", text));
        save(joint, "T", "", "Text", "", "", "");
        filingDesk.askApproval(joint);
        scene.signIn(colleague);
        limit("submission_submission.note", 2000, text -> filingDesk.sendBack(joint, text));
        published();
    }

    private void published() {
        var filed = scene.as(cso, () -> {
            var id = submissions.open(scene.runningCycle(scene.newState()), false, "T");
            save(id, "T", "", "Text", "", "", "");
            filingDesk.askApproval(id);
            return id;
        });
        filingDesk.approve(filed);
        database.sql("update submission_submission set published_at = now() where id = ?")
                .params(filed.value().toString())
                .update();
        limit("submission_submission.correction", 2000, text -> publications.correct(filed, text));
    }

    private void consent(String link, String name, String contact, String description) {
        if (answers.offer(link).orElseThrow().status() == CoSubmissionStatus.CONSENTED) {
            answers.decline(link);
        }
        answers.consent(link, new CoSubmitter(name, contact, description));
    }

    private void cover(SubmissionId id, String contact, String description) {
        draftDesk.save(
                id,
                new SubmissionDraft("T", List.of(), List.of(), List.of(), "", contact, description),
                submissions.find(id).orElseThrow().version());
    }

    private void save(
            SubmissionId id, String title, String heading, String text, String notes, String proposal, String theme) {
        draftDesk.save(
                id,
                new SubmissionDraft(
                        title,
                        List.of(new SubmissionSection(heading, text, notes, false)),
                        List.of(new ProposedRecommendation(UUID.randomUUID(), proposal, theme)),
                        List.of()),
                submissions.find(id).orElseThrow().version());
    }

    private void advocacy() {
        scene.signIn(cso);
        var filed = submissions.open(cycle, false, "Access to justice");
        save(filed, "Access to justice", "", "Courts are slow.", "", "Adopt a law by 2030.", "");
        filingDesk.askApproval(filed);
        scene.as(colleague, () -> filingDesk.approve(filed));
        limit("advocacy_ask.recommendation", 4000, text -> ask(filed, new AskText(text, "", "", "L"), "L"));
        limit("advocacy_ask.theme", 300, text -> ask(filed, new AskText("R", text, "", "L"), "L"));
        limit("advocacy_ask.why", 4000, text -> ask(filed, new AskText("R", "", text, "L"), "L"));
        limit("advocacy_ask.letter", 4000, text -> ask(filed, new AskText("R", "", "", "L"), text));
        limit("advocacy_ask.answer", 4000, text -> answer(filed, AskStatus.OTHER_WORDS, text, List.of()));
        limit("advocacy_slot.time", 300, text -> answer(filed, AskStatus.MEETING_OFFERED, "", List.of(text)));
        limit(
                "advocacy_message.text",
                4000,
                text -> asks.write(asks.mine().getFirst().id(), text));
    }

    private void ask(SubmissionId filed, AskText text, String letter) {
        var proposal =
                submissions.find(filed).orElseThrow().proposals().getFirst().id();
        asks.send(filed, proposal, text, Map.of(scene.partyOf(scene.person(PartyKind.EMBASSY, state)), letter));
    }

    private void answer(SubmissionId filed, AskStatus with, String words, List<String> times) {
        var mission = scene.person(PartyKind.EMBASSY, state);
        var proposal =
                submissions.find(filed).orElseThrow().proposals().getFirst().id();
        var ask = asks.send(filed, proposal, new AskText("R", "", "", "L"), Map.of(scene.partyOf(mission), "L"))
                .getFirst();
        scene.as(mission, () -> asks.answer(ask, with, words, times));
    }

    private void advanceQuestion() {
        scene.signIn(scene.person(PartyKind.EMBASSY, state));
        limit("review_question.text", 2000, text -> reviews.ask(cycle, text));
    }

    private void consultation() {
        scene.signIn(focalPoint);
        var id = consultations.schedule(cycle).orElseThrow().id();
        var question = Question.of("What is missing?");
        var opens = clock.instant().plus(Duration.ofDays(1));
        limit(
                "consultation_consultation.title",
                200,
                text -> consultations.draft(
                        id, new ConsultationDraft(text, "", List.of(), null, null, null, Set.of())));
        limit(
                "consultation_consultation.text",
                100_000,
                text -> consultations.draft(
                        id, new ConsultationDraft("", text, List.of(), null, null, null, Set.of())));
        limit(
                "consultation_question.text",
                1000,
                text -> consultations.draft(
                        id, new ConsultationDraft("", "", List.of(Question.of(text)), null, null, null, Set.of())));
        consultations.draft(
                id,
                new ConsultationDraft(
                        "Draft national report",
                        "Section C",
                        List.of(question),
                        opens,
                        opens.plus(Duration.ofDays(35)),
                        opens.plus(Duration.ofDays(60)),
                        Set.of()));
        consultations.publish(id);
        time.pass(Duration.ofDays(2));
        scene.signIn(cso);
        limit(
                "consultation_contribution.remarks",
                10_000,
                text -> contributionDesk.draft(id, new ContributionDraft(Map.of(), text, false)));
        limit(
                "consultation_contribution_text.text",
                10_000,
                text -> contributionDesk.draft(id, new ContributionDraft(Map.of(question.id(), text), "", false)));
        contributionDesk.send(id);
        time.pass(Duration.ofDays(40));
        scene.signIn(focalPoint);
        var contribution = contributions.of(id).getFirst().id();
        limit(
                "consultation_answer.reason",
                5000,
                text -> contributionAnswers.answer(contribution, Outcome.TAKEN_UP, text, ""));
        limit(
                "consultation_answer.place",
                200,
                text -> contributionAnswers.answer(contribution, Outcome.TAKEN_UP, "Yes", text));
        limit("consultation_consultation.outcome", 20_000, text -> consultations.publishOutcome(id, text));
    }

    private void answers() {
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plus(Duration.ofDays(3)));
        scene.as(scene.secretariat(), () -> imports.commit(cycle, InventedMatrix.pending()));
        var all = ids();
        scene.signIn(ministry);
        limit("recommendation_proposal.reason", 4000, text -> responses.propose(all.getFirst(), Position.NOTED, text));
        scene.signIn(focalPoint);
        limit(
                "recommendation_recommendation.draft_reason",
                4000,
                text -> responses.draft(all, Position.SUPPORTED, text));
        limit(
                "recommendation_group.name",
                120,
                text -> addenda.change(cycle, addenda.settings(cycle), worded(text, "", "")));
        limit(
                "recommendation_desk.introduction",
                20_000,
                text -> addenda.change(cycle, addenda.settings(cycle), worded("Accepted", text, "")));
        limit(
                "recommendation_desk.closing",
                20_000,
                text -> addenda.change(cycle, addenda.settings(cycle), worded("Accepted", "", text)));
        priorities.open(cycle, clock.instant().plus(Duration.ofDays(15)));
        scene.signIn(cso);
        limit("recommendation_priority.reason", 1000, text -> priorities.mark(all.getFirst(), text));
        time.pass(Duration.ofDays(16));
        scene.signIn(focalPoint);
        responses.send(cycle);
        limit("recommendation_pledge.text", 4000, text -> outcomes.pledge(cycle, text));
        time.travelTo(cycles.get(cycle).on(CycleDate.ADOPTION).plusSeconds(60));
        scene.as(
                scene.secretariat(),
                () -> limit("recommendation_response.decision", 40, text -> outcomes.decide(cycle, text)));
    }

    private static ResponseSettings worded(String group, String introduction, String closing) {
        return new ResponseSettings(Map.of(Position.SUPPORTED, List.of(group)), introduction, closing, "en");
    }

    private void followUp() {
        var all = ids();
        scene.signIn(focalPoint);
        limit(
                "followup_cluster.title",
                4000,
                text -> clusterDesk.begin(cycle, List.of(new ClusterProposal(text, scene.partyOf(ministry), all))));
        var cluster = followUps.clusters(cycle).getFirst().id();
        scene.signIn(ministry);
        limit(
                "followup_action.title",
                4000,
                text -> actionDesk.plan(
                        cluster, all.getFirst(), text, LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA)));
        actions(cluster, all);
        limit("followup_entry.statement", 4000, text -> progressDesk.report(all.getFirst(), Progress.PARTLY, text));
        scene.signIn(cso);
        limit(
                "followup_entry.evidence",
                4000,
                text -> progressDesk.rate(all.getFirst(), Progress.NOT, "Nothing yet.", text, false, true));
        var request = updateDesk.askForUpdate(all.getFirst());
        scene.signIn(ministry);
        limit("followup_request.answer", 4000, text -> updateDesk.giveUpdate(request, text));
        time.travelTo(cycles.get(cycle).on(CycleDate.MID_TERM_DUE).minus(Duration.ofDays(100)));
        scene.signIn(focalPoint);
        limit(
                "followup_midterm.text",
                60_000,
                text -> reports.save(cycle, reports.find(cycle).orElseThrow().text(), text));
    }

    private void actions(ClusterId cluster, List<RecommendationId> all) {
        var today = LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
        var read = new ActionText("Law", today.plusDays(1));
        var law = actionDesk.plan(cluster, all, scene.partyOf(ministry), ActionKind.LAW, read);
        limit(
                "followup_action.source",
                1000,
                text -> actionDesk.plan(
                        cluster,
                        all,
                        scene.partyOf(ministry),
                        ActionKind.MEASURE,
                        new ActionText("A", today, null, null, "", text, "")));
        limit(
                "followup_action.place",
                200,
                text -> actionDesk.plan(
                        cluster,
                        all,
                        scene.partyOf(ministry),
                        ActionKind.MEASURE,
                        new ActionText("A", today, null, null, "", "", text)));
        limit(
                "followup_move.reason",
                1000,
                text -> actionDesk.change(law, read, new ActionText("Law", today.plusDays(2)), text));
        limit(
                "followup_action_link.title",
                200,
                text -> actionDesk.link(law, new ActionLink(text, "https://example.org")));
        refused("followup_action_link.address", 1000, text -> actionDesk.link(law, new ActionLink("T", text)));
        limit(
                "followup_outreach.means",
                1000,
                text -> actionDesk.reachOut(law, new OutreachPlan(MustKnow.POLICE, text, today, "")));
        limit(
                "followup_outreach.partners",
                1000,
                text -> actionDesk.reachOut(law, new OutreachPlan(MustKnow.POLICE, "M", today, text)));
        limit("followup_law_stage.taken_back_why", 1000, text -> {
            if (plans.find(law).orElseThrow().action().stage() == null) {
                actionDesk.advance(law, LawStage.DRAFTING, today);
            }
            actionDesk.takeBack(law, LawStage.DRAFTING, text);
        });
    }

    private List<RecommendationId> ids() {
        return recommendations.of(cycle).stream().map(RecommendationSummary::id).toList();
    }

    private void limit(String column, int most, Consumer<String> write) {
        var place = column.split("\\.");
        refused(column, most, write);
        var text = Scripts.ofLength(most);
        assertThat(catchThrowable(() -> write.accept(text)))
                .as(column + " at its maximum")
                .isNull();
        var stored = column.endsWith(".website") ? "https://" + text.substring(8) : text;
        assertThat(database.sql("select count(*) from " + place[0] + " where " + place[1] + " = binary ?")
                        .params(stored)
                        .query(Integer.class)
                        .single())
                .as(column + " holds what was typed")
                .isPositive();
    }

    private void refused(String column, int most, Consumer<String> write) {
        assertThat(catchThrowable(() -> write.accept(Scripts.ofLength(most + 1))))
                .as(column + " one character over its maximum")
                .isInstanceOf(Refusal.class)
                .isNotInstanceOf(NotAllowed.class);
        walked.add(column);
    }

    private List<String> unknown() {
        return database.sql("""
                        select concat(table_name, '.', column_name) from information_schema.columns
                        where table_schema = database() and data_type in ('char', 'varchar', 'tinytext', 'text', 'mediumtext', 'longtext')
                          and table_name not like 'ACT\\_%' and table_name not like 'DATABASECHANGELOG%'
                        order by 1
                        """).query(String.class).list().stream()
                .filter(column ->
                        !walked.contains(column) && !walked.contains(column.substring(0, column.indexOf('.')) + ".*"))
                .filter(column -> !BY_THE_PORTAL.contains(column)
                        && !BY_THE_PORTAL.contains("*" + column.substring(column.indexOf('.')))
                        && !BY_THE_PORTAL.contains(column.substring(0, column.indexOf('.')) + ".*"))
                .toList();
    }
}
