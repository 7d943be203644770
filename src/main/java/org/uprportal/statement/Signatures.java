package org.uprportal.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.account.People;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.SafeText;
import org.uprportal.vault.Pseudonyms;

/**
 * Organisations with an account sign a statement, shown or not. A signature that is not shown bears what stands in place of its
 * organisation there, by the vault's key; nobody but its own people finds it, nobody is written to of it, and until the
 * statement is frozen it is in no number.
 */
@Service
@Transactional
public class Signatures {

    private final StatementRepository statements;
    private final SignatureBook book;
    private final Pseudonyms pseudonyms;
    private final People people;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    Signatures(
            StatementRepository statements,
            SignatureBook book,
            Pseudonyms pseudonyms,
            People people,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.statements = statements;
        this.book = book;
        this.pseudonyms = pseudonyms;
        this.people = people;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * How one of the actor's organisations stands to a statement.
     *
     * @param party the organisation, or a coalition that lets it act
     * @param signed the edition it has signed; 0 for none
     * @param shown whether it is shown; true where it has not signed
     * @param mayHide whether it may sign without being shown; a national institution stands alone and may not
     * @param author whether it has drafted the statement
     * @param maySign whether the actor may sign and take back for it, and not only see how it stands
     */
    public record Mine(
            PartyId party, String name, int signed, boolean shown, boolean mayHide, boolean author, boolean maySign) {}

    /** The actor's organisations and what they have signed; empty for whoever is of none that signs, and for a draft. */
    @Transactional(readOnly = true)
    public List<Mine> mine(StatementId id) {
        var one = statements
                .findById(id.value())
                .filter(found -> found.status() != StatementStatus.DRAFT)
                .orElse(null);
        if (one == null || !actor.get().signedIn()) {
            return List.of();
        }
        var mine = new ArrayList<Mine>();
        for (var signer : mine()) {
            var party = people.party(signer).orElseThrow(NotAllowed::here);
            var row = book.find(id, keys(id, party.id()));
            mine.add(new Mine(
                    party.id(),
                    party.name(),
                    row.map(SignatureBook.Row::edition).orElse(0),
                    row.map(SignatureBook.Row::shown).orElse(true),
                    party.kind() != PartyKind.NHRI,
                    party.id().equals(one.author()),
                    maySign(signer)));
        }
        return mine;
    }

    private boolean maySign(PartyId party) {
        return access.may(Act.CREATE, StatementThing.STATEMENT_SIGNATURE, access.toWorkOf(party));
    }

    private List<PartyId> mine() {
        return access.authors().stream()
                .filter(one -> access.may(Act.READ, StatementThing.STATEMENT_SIGNATURE, access.toWorkOf(one)))
                .toList();
    }

    /**
     * Signs what was read. Signed twice, or in two tabs, it is signed once; how it was said last counts.
     *
     * @param party the actor's organisation, or a coalition that lets it act
     * @param read the edition that stood on the page
     * @param shown whether its name stands on the statement; that of a national institution always does
     * @throws StatementRefused where another edition stands, where it cannot be signed any more, and for its drafter
     * @throws NotAllowed for anybody who signs for none
     */
    public void sign(StatementId id, PartyId party, int read, boolean shown) {
        NotAllowed.unless(actor.get().signedIn());
        access.require(Act.CREATE, StatementThing.STATEMENT_SIGNATURE, access.toWorkOf(party));
        var one = locked(id);
        if (one.author().equals(party)) {
            throw StatementRefused.own();
        }
        one.signable(read, clock.instant());
        var who = people.party(party).orElseThrow(NotAllowed::here);
        book.remove(id, keys(id, party));
        book.put(row(one, who, shown || who.kind() == PartyKind.NHRI), null);
        audit.record("statement.signed", id.value());
    }

    private SignatureBook.Row row(Statement one, Party who, boolean shown) {
        return shown
                ? new SignatureBook.Row(
                        one.id(),
                        who.id().value().toString(),
                        who.id(),
                        fitting(who.name()),
                        true,
                        false,
                        one.edition(),
                        null,
                        null)
                : new SignatureBook.Row(
                        one.id(),
                        pseudonyms.standIn(who.id(), one.id().value()).value().toString(),
                        null,
                        "",
                        false,
                        false,
                        one.edition(),
                        null,
                        null);
    }

    /**
     * Takes the signature back.
     *
     * @throws StatementRefused once the statement is frozen, and for its drafter
     * @throws NotAllowed for anybody who signs for none
     */
    public void withdraw(StatementId id, PartyId party) {
        NotAllowed.unless(actor.get().signedIn());
        access.require(Act.WRITE, StatementThing.STATEMENT_SIGNATURE, access.toWorkOf(party));
        var one = locked(id);
        if (one.author().equals(party)) {
            throw StatementRefused.own();
        }
        one.signable(one.edition(), clock.instant());
        if (book.remove(id, keys(id, party))) {
            audit.record("statement.signatureWithdrawn", id.value());
        }
    }

    /** The statements that the actor's organisations have signed in an earlier edition, which does not count any more. */
    @Transactional(readOnly = true)
    public Map<StatementId, String> toSignAgain() {
        var signers =
                actor.get().signedIn() ? mine().stream().filter(this::maySign).toList() : List.<PartyId>of();
        if (signers.isEmpty()) {
            return Map.of();
        }
        var changed = statements.findByStatusIn(List.of(StatementStatus.OPEN)).stream()
                .filter(one -> one.edition() > 1)
                .toList();
        var earlier = book.earlier(changed);
        var found = new LinkedHashMap<StatementId, String>();
        changed.stream()
                .filter(one -> signers.stream()
                        .flatMap(each -> keys(one.id(), each).stream())
                        .anyMatch(earlier.getOrDefault(one.id(), Set.of())::contains))
                .forEach(one -> found.put(one.id(), one.draft().title()));
        return found;
    }

    /** Under which keys an organisation's signature may stand: with its name, and without. */
    private List<String> keys(StatementId id, PartyId party) {
        var keys = new ArrayList<String>();
        keys.add(party.value().toString());
        pseudonyms
                .standIns(party, id.value())
                .forEach(each -> keys.add(each.value().toString()));
        return keys;
    }

    private Statement locked(StatementId id) {
        return statements
                .lock(id.value())
                .filter(one -> one.status() != StatementStatus.DRAFT)
                .orElseThrow(NotAllowed::here);
    }

    static String fitting(String name) {
        return SafeText.shortened(name, MailSignatures.LONGEST_NAME);
    }
}
