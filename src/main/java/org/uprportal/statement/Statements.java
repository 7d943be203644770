package org.uprportal.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.account.People;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleStatus;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.ClusterSummary;
import org.uprportal.followup.FollowUps;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.Part;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.Recommendations;

/** Joint statements: drafted by an organisation, read by everybody once they can be signed. */
@Service
@Transactional
public class Statements {

    /** The longest title, in characters. */
    public static final int LONGEST_TITLE = Statement.LONGEST_TITLE;

    /** The longest text and the longest answer, in characters. */
    public static final int LONGEST_TEXT = Statement.LONGEST_TEXT;

    private final StatementRepository all;
    private final StatementShelf shelf;
    private final StatementDrafts drafts;
    private final SignatureBook book;
    private final MailSignatures mail;
    private final Cycles cycles;
    private final Recommendations recommendations;
    private final FollowUps followUps;
    private final People people;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    Statements(
            StatementRepository all,
            StatementShelf shelf,
            StatementDrafts drafts,
            SignatureBook book,
            MailSignatures mail,
            Cycles cycles,
            Recommendations recommendations,
            FollowUps followUps,
            People people,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.all = all;
        this.shelf = shelf;
        this.drafts = drafts;
        this.book = book;
        this.mail = mail;
        this.cycles = cycles;
        this.recommendations = recommendations;
        this.followUps = followUps;
        this.people = people;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** For whom the actor may draft: their own organisation first, then coalitions that let it act; for nobody else's. */
    @Transactional(readOnly = true)
    public List<PartyId> drafters() {
        return access.authors().stream()
                .filter(one -> access.may(Act.CREATE, StatementThing.STATEMENT_DRAFT, access.toWorkOf(one)))
                .toList();
    }

    /**
     * Begins a draft. Begun twice with the same id it is begun once.
     *
     * @param id random, made by the page on which it is begun
     * @param author the actor's organisation, or a coalition that lets it act
     * @throws StatementRefused without title, with one that is too long, and in a cycle that does not run
     * @throws NotAllowed for anybody who drafts for none
     */
    public StatementId begin(StatementId id, PartyId author, CycleId cycle, String title) {
        NotAllowed.unless(actor.get().signedIn());
        access.require(Act.CREATE, StatementThing.STATEMENT_DRAFT, access.toWorkOf(author));
        var known = all.findById(id.value());
        if (known.isPresent()) {
            NotAllowed.unless(known.get().author().equals(author));
            return id;
        }
        var of = cycles.find(cycle).orElseThrow(NotAllowed::here);
        if (of.status() != CycleStatus.RUNNING) {
            throw StatementRefused.cycleClosed();
        }
        all.save(Statement.begin(id, author, of, title));
        audit.record("statement.begun", id.value());
        return id;
    }

    /**
     * Saves a draft. What a colleague has changed meanwhile elsewhere stays; where both have changed the same, the colleague's
     * words stand and these are kept for their writer.
     *
     * @param read what stood on the page when the writer began
     * @throws StatementRefused without title, for what is too long, and once it is opened
     * @throws NotAllowed for anybody who does not draft for its author, and for a body that is none of {@link #addressees}
     */
    public SavedStatement save(StatementId id, StatementDraft read, StatementDraft mine) {
        var one = mine(id);
        var saved = drafts.merge(one, read, mine);
        var draft = saved.draft();
        NotAllowed.unless(draft.addressee() == null || bodies(one.cycle()).contains(draft.addressee()));
        var known = new HashSet<RecommendationId>();
        recommendations.of(one.cycle()).forEach(each -> known.add(each.id()));
        NotAllowed.unless(known.containsAll(draft.about()));
        one.write(draft);
        all.save(one);
        audit.record("statement.saved", id.value());
        return saved;
    }

    /** The words of the actor's own that were not taken, by field, and that they have not decided on. */
    public Map<String, String> aside(StatementId id) {
        return drafts.aside(mine(id));
    }

    /** The actor has decided for what stands. */
    public void letGo(StatementId id) {
        drafts.letGo(mine(id));
    }

    /**
     * Opens it to be signed: its drafter stands on it, everybody reads it.
     *
     * @throws StatementRefused without text or addressee, for a day too near or too far, once it is opened, and in a closed cycle
     * @throws NotAllowed for anybody who does not draft for its author
     */
    public void open(StatementId id) {
        var one = mine(id);
        if (cycles.get(one.cycle()).status() != CycleStatus.RUNNING) {
            throw StatementRefused.cycleClosed();
        }
        one.open(clock.instant());
        signAsAuthor(one);
        all.save(one);
        audit.record("statement.opened", id.value());
    }

    /**
     * Changes the text while it is signed: whoever has signed the earlier one is asked again.
     *
     * @param read the edition that stood on the page
     * @throws StatementRefused where another edition stands, in the last days, after three changes, without title or text
     * @throws NotAllowed for anybody who does not draft for its author
     */
    public void change(StatementId id, int read, String title, String text) {
        var one = mine(id);
        one.change(read, title, text, clock.instant());
        signAsAuthor(one);
        all.save(one);
        mail.askAgain(one);
        audit.record("statement.changed", id.value());
    }

    /**
     * Lets it end earlier; everybody who has signed hears of it.
     *
     * @throws StatementRefused for a day sooner than the notice allows, or later than now
     * @throws NotAllowed for anybody who does not draft for its author
     */
    public void shorten(StatementId id, LocalDate day) {
        var one = mine(id);
        one.shorten(day, clock.instant());
        all.save(one);
        audit.record("statement.shortened", id.value());
    }

    /** Takes it back before it is frozen; a draft is thrown away. @throws StatementRefused @throws NotAllowed as above */
    public void takeBack(StatementId id) {
        var one = mine(id);
        if (one.status() == StatementStatus.DRAFT) {
            all.delete(one);
        } else {
            one.takeBack(clock.instant());
            all.save(one);
        }
        audit.record("statement.takenBack", id.value());
    }

    /**
     * The body it addresses answers; public, everybody who has signed hears. An answer that comes late is one too.
     *
     * @throws StatementRefused where none is owed, and for an empty or too long answer
     * @throws NotAllowed for anybody but that body and, above a ministry, the focal point
     */
    public void answer(StatementId id, String words) {
        var one = all.lock(id.value())
                .filter(found -> found.status() != StatementStatus.DRAFT)
                .orElseThrow(NotAllowed::here);
        NotAllowed.unless(actor.get().signedIn());
        access.require(Act.WRITE, StatementThing.STATEMENT_ANSWER, shelf.toAnswer(one));
        one.answer(words, clock.instant());
        all.save(one);
        audit.record("statement.answered", id.value());
    }

    /** One; a draft only for whoever drafts it. */
    @Transactional(readOnly = true)
    public Optional<StatementDetails> find(StatementId id) {
        return shelf.find(id);
    }

    /** Those in public, the newest first. Open to everybody. @param cycle of which cycle; null for all */
    @Transactional(readOnly = true)
    public Part<StatementSummary> inPublic(@Nullable CycleId cycle, int offset, int most) {
        var part = Part.page(offset, most);
        var page = cycle == null ? all.inPublic(part) : all.inPublicOf(cycle.value(), part);
        return new Part<>(shelf.summaries(page.getContent()), Math.toIntExact(page.getTotalElements()));
    }

    /** Those in public that speak of a recommendation. Open to everybody. */
    @Transactional(readOnly = true)
    public List<StatementSummary> about(RecommendationId recommendation) {
        return shelf.summaries(all.about(recommendation.value()));
    }

    /** The drafts for which the actor drafts. */
    @Transactional(readOnly = true)
    public List<StatementSummary> drafts() {
        var authors = access.authors().stream().map(PartyId::value).toList();
        return authors.isEmpty()
                ? List.of()
                : shelf.summaries(
                        all.findByPartyIdInAndStatusOrderByTitleAscIdAsc(authors, StatementStatus.DRAFT).stream()
                                .filter(shelf::readable)
                                .toList());
    }

    /**
     * The bodies that a statement in that cycle may address: those that lead a cluster first, then the State's other bodies,
     * then the missions to it. Open to everybody.
     */
    @Transactional(readOnly = true)
    public List<Party> addressees(CycleId cycle) {
        var state = cycles.get(cycle).state();
        var leads = followUps.clusters(cycle).stream().map(ClusterSummary::lead).collect(Collectors.toSet());
        var ordered = new LinkedHashSet<Party>();
        var ministries = new ArrayList<>(people.partiesOf(state, PartyKind.MINISTRY));
        ministries.sort(Comparator.comparing((Party one) -> !leads.contains(one.id())));
        ordered.addAll(ministries);
        ordered.addAll(people.partiesOf(state, PartyKind.GOVERNMENT));
        ordered.addAll(people.embassiesTo(state));
        return List.copyOf(ordered);
    }

    private Set<PartyId> bodies(CycleId cycle) {
        return addressees(cycle).stream().map(Party::id).collect(Collectors.toSet());
    }

    private void signAsAuthor(Statement one) {
        var name = people.party(one.author()).map(Party::name).orElseThrow(NotAllowed::here);
        book.put(
                new SignatureBook.Row(
                        one.id(),
                        one.author().value().toString(),
                        one.author(),
                        Signatures.fitting(name),
                        true,
                        false,
                        one.edition(),
                        null,
                        null),
                null);
    }

    /** One that the actor drafts, held until the transaction ends. */
    private Statement mine(StatementId id) {
        var one = all.lock(id.value()).filter(shelf::readable).orElseThrow(NotAllowed::here);
        NotAllowed.unless(actor.get().signedIn() && shelf.mayChange(one));
        return one;
    }
}
