package org.uprportal.statement;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.PortalClock;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleTexts;
import org.uprportal.testing.world.Walk;

/** What is typed into a joint statement. */
public class StatementTexts implements ModuleTexts {

    private final Scene scene;
    private final PortalClock clock;
    private final Statements all;
    private final Signatures signatures;
    private final MailSignatures mail;
    private final StatementSteps steps;

    StatementTexts(
            Scene scene,
            PortalClock clock,
            Statements all,
            Signatures signatures,
            MailSignatures mail,
            StatementSteps steps) {
        this.scene = scene;
        this.clock = clock;
        this.all = all;
        this.signatures = signatures;
        this.mail = mail;
        this.steps = steps;
    }

    @Override
    public void walk(Walk walk) {
        scene.signIn(walk.cso);
        var author = scene.partyOf(walk.cso);
        walk.limit(
                "statement_statement.title",
                Statements.LONGEST_TITLE,
                text -> all.begin(new StatementId(UUID.randomUUID()), author, walk.cycle, text));
        var id = all.begin(new StatementId(UUID.randomUUID()), author, walk.cycle, "Title");
        walk.limit("statement_statement.text", Statements.LONGEST_TEXT, text -> {
            var read = all.find(id).orElseThrow().draft();
            all.save(
                    id,
                    read,
                    new StatementDraft(
                            "Title",
                            text,
                            scene.partyOf(walk.ministry),
                            Set.of(),
                            LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA)
                                    .plusDays(20)));
        });
        all.open(id);
        scene.signOut();
        var number = new AtomicInteger();
        walk.limit(
                "statement_form.name",
                MailSignatures.LONGEST_NAME,
                // Else it is the name of the organisation that was walked before.
                text -> "QZ" + text.substring(2),
                text -> mail.ask(
                        id,
                        new SignatureForm(
                                text, "reader" + number.incrementAndGet() + "@example.org", true, Locale.ENGLISH),
                        "walk"));
        walk.refusedAsTooLong(
                "statement_form.email",
                () -> mail.ask(
                        id,
                        new SignatureForm("Reader", "a".repeat(250) + "@example.org", true, Locale.ENGLISH),
                        "walk"));
        var signer = scene.person(PartyKind.CSO, walk.state);
        scene.signIn(signer);
        signatures.sign(id, scene.partyOf(signer), 1, true);
        steps.freeze(id);
        scene.signIn(walk.ministry);
        walk.limit("statement_statement.answer", Statements.LONGEST_TEXT, text -> all.answer(id, text));
    }

    /** Names of signatures are those of forms and of organisations. */
    @Override
    public Set<String> byThePortal() {
        return Set.of(
                "statement_statement.status",
                "statement_statement.state_code",
                "statement_statement.fingerprint",
                "statement_signature.signer",
                "statement_signature.name",
                "statement_signature.email",
                "statement_signature.language",
                "statement_signature.token_hash",
                "statement_form.language",
                "statement_form.source",
                "statement_form.token_hash",
                "statement_try.what_hash");
    }
}
