package org.uprportal.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.GenevaTime;
import org.uprportal.platform.Messages;
import org.uprportal.submission.SubmissionPaper;
import org.uprportal.submission.SubmissionPaper.Kind;
import org.uprportal.submission.SubmissionPaper.Paragraph;

/** A frozen statement as a Word file. */
@Service
@Transactional(readOnly = true)
public class StatementPapers {

    private final StatementShelf shelf;
    private final Messages messages;

    StatementPapers(StatementShelf shelf, Messages messages) {
        this.shelf = shelf;
        this.messages = messages;
    }

    /**
     * The statement with everybody who is shown on it, its fingerprint and the answer, once there is one; a docx file. Open to
     * everybody.
     *
     * @throws NotAllowed before it is frozen, and for one that came to nothing
     */
    public byte[] document(StatementId id, Locale locale) {
        var one = shelf.find(id)
                .filter(found -> found.summary().status().frozen())
                .orElseThrow(NotAllowed::here);
        var cover = new ArrayList<Paragraph>();
        cover.add(Paragraph.of(Kind.CENTRED, messages.text(locale, "statement.one")));
        cover.add(Paragraph.of(Kind.TITLE, one.draft().title()));
        cover.add(Paragraph.of(
                Kind.CENTRED,
                messages.text(locale, "statement.addressed", one.summary().addressee())));
        var sent = one.summary().sentAt();
        if (sent != null) {
            cover.add(Paragraph.of(
                    Kind.CENTRED, messages.text(locale, "statement.sentOn", GenevaTime.day(sent, locale))));
        }
        var body = new ArrayList<Paragraph>();
        lines(one.draft().text()).forEach(line -> body.add(Paragraph.of(Kind.NUMBERED, line)));
        return new SubmissionPaper(locale, cover, body, annex(one, locale)).word();
    }

    private List<Paragraph> annex(StatementDetails one, Locale locale) {
        var annex = new ArrayList<Paragraph>();
        if (!one.about().isEmpty()) {
            annex.add(Paragraph.of(Kind.HEADING, messages.text(locale, "statement.about")));
            one.about().forEach(each -> annex.add(Paragraph.of(Kind.PLAIN, each.paragraph() + " " + each.text())));
        }
        annex.add(Paragraph.of(Kind.HEADING, messages.text(locale, "statement.signatories")));
        one.signatories().forEach(each -> annex.add(Paragraph.of(Kind.PLAIN, name(each, locale))));
        if (one.notShown() > 0) {
            annex.add(Paragraph.of(Kind.PLAIN, messages.text(locale, "statement.notShown", one.notShown())));
        }
        var answer = one.answer();
        if (answer != null) {
            annex.add(Paragraph.of(Kind.HEADING, messages.text(locale, "statement.answer")));
            lines(answer).forEach(line -> annex.add(Paragraph.of(Kind.PLAIN, line)));
        }
        annex.add(Paragraph.of(
                Kind.PLAIN, messages.text(locale, "statement.fingerprint", String.valueOf(one.fingerprint()))));
        return annex;
    }

    private String name(Signatory one, Locale locale) {
        return one.byMail() ? messages.text(locale, "statement.signatory.byMail", one.name()) : one.name();
    }

    private static Stream<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }
}
