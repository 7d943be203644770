package org.uprportal.statement.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.UUID;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.SourceMarks;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.Parts;
import org.uprportal.state.States;
import org.uprportal.statement.MailSignatures;
import org.uprportal.statement.Signatory;
import org.uprportal.statement.Signatures;
import org.uprportal.statement.StatementDetails;
import org.uprportal.statement.StatementId;
import org.uprportal.statement.StatementPapers;
import org.uprportal.statement.StatementStatus;
import org.uprportal.statement.Statements;

/** One statement for everybody: its text, who stands on it, where it is signed and what it was answered. */
@Route(StatementNavigation.LIST + "/:id")
@AnonymousAllowed
class StatementView extends PageOf<StatementDetails> {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final transient Statements all;
    private final transient Signatures signatures;
    private final transient MailSignatures mail;
    private final transient StatementPapers papers;
    private final transient States states;
    private final transient CurrentActor actor;
    private final transient SourceMarks sources;
    private final transient KeptTexts texts;
    private final transient PortalClock clock;

    StatementView(
            Statements all,
            Signatures signatures,
            MailSignatures mail,
            StatementPapers papers,
            States states,
            CurrentActor actor,
            SourceMarks sources,
            KeptTexts texts,
            PortalClock clock) {
        super("statement.one");
        this.all = all;
        this.signatures = signatures;
        this.mail = mail;
        this.papers = papers;
        this.states = states;
        this.actor = actor;
        this.sources = sources;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    protected Optional<StatementDetails> find(UUID id) {
        return all.find(new StatementId(id));
    }

    @Override
    protected void enter(StatementDetails one, BeforeEnterEvent event) {
        if (one.summary().status() == StatementStatus.DRAFT) {
            event.forwardTo(StatementNavigation.draft(one.summary().id()));
        } else {
            show(one);
        }
    }

    @Override
    protected void show(StatementDetails one) {
        var id = one.summary().id();
        Runnable again = () -> all.find(id).ifPresent(this::show);
        clear();
        title(one.draft().title());
        lead(
                "statement.row",
                states.nameOf(one.summary().state(), getLocale()),
                one.summary().author(),
                one.summary().addressee());
        if (one.summary().status().frozen()) {
            actions(download(id));
        }
        add(new StatementChips(one.summary(), clock.instant()));
        dates(one);
        var text = new Card("statement.text");
        text.add(new Prose(one.draft().text()));
        add(text);
        if (one.answer() != null) {
            var answer = new Card("statement.answer");
            answer.add(new Prose(one.answer()));
            add(answer);
        }
        if (one.mayAnswer()) {
            add(new AnswerCard(one, all, texts, again));
        }
        if (one.summary().status() == StatementStatus.OPEN) {
            sign(one, again);
        }
        add(signatories(one));
        about(one);
        if (one.mayChange() && one.summary().status() == StatementStatus.OPEN) {
            add(new DrafterCard(one, all, texts, clock.instant(), again));
        }
    }

    private void dates(StatementDetails one) {
        var summary = one.summary();
        if (summary.sentAt() != null && summary.answerDue() != null) {
            add(new Paragraph(getTranslation(
                    "statement.sent",
                    Dates.day(summary.sentAt(), getLocale()),
                    Dates.day(summary.answerDue(), getLocale()))));
            var print = new Paragraph(getTranslation("statement.fingerprint", one.fingerprint()));
            print.addClassName("upr-muted");
            add(print);
        }
        if (summary.status() == StatementStatus.LAPSED) {
            add(new Paragraph(getTranslation("statement.lapsed")));
        }
    }

    private Anchor download(StatementId id) {
        var language = getLocale();
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = papers.document(id, language);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "joint-statement.docx", WORD, bytes.length);
                }),
                getTranslation("statement.download"));
    }

    private void sign(StatementDetails one, Runnable again) {
        if (actor.get().signedIn()) {
            var mine = signatures.mine(one.summary().id());
            if (!mine.isEmpty()) {
                add(new SignCard(one, mine, signatures, again));
            }
        } else {
            add(new MailSignCard(one, mail, sources));
        }
    }

    private Card signatories(StatementDetails one) {
        var card = new Card("statement.signatories");
        card.add(Parts.of("upr-people", one.signatories(), this::item));
        if (one.notShown() > 0) {
            card.add(new Paragraph(getTranslation("statement.notShown", one.notShown())));
        }
        if (!one.askedAgain().isEmpty()) {
            card.add(
                    new Paragraph(getTranslation("statement.askedAgain")),
                    Parts.of("upr-people", one.askedAgain(), this::item));
        }
        return card;
    }

    private ListItem item(Signatory one) {
        var item = new ListItem(one.byMail() ? getTranslation("statement.signatory.byMail", one.name()) : one.name());
        item.getElement().setAttribute("dir", "auto");
        return item;
    }

    private void about(StatementDetails one) {
        if (!one.about().isEmpty()) {
            var card = new Card("statement.about");
            var list = new UnorderedList();
            one.about().forEach(each -> {
                var link = new Anchor("progress/" + each.id().value(), each.paragraph() + " " + each.text());
                link.setRouterIgnore(false);
                list.add(new ListItem(link));
            });
            card.add(list);
            add(card);
        }
    }
}
