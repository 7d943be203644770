package org.uprportal.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.platform.Messages;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.States;
import org.uprportal.submission.SubmissionPaper.Kind;
import org.uprportal.submission.SubmissionPaper.Paragraph;

/** Submissions as OHCHR reads them, with cover and headings in their own language; and how many of their words count. */
@Component
public class Papers {

    private final Messages messages;
    private final States states;

    Papers(Messages messages, States states) {
        this.messages = messages;
        this.states = states;
    }

    /**
     * The words of a draft that count: headings, text and recommendations with the heading above them; cover, footnotes and
     * annexes aside. The same that a word processor counts between the cover and the annex of the Word file.
     */
    public int words(SubmissionDraft draft) {
        return body(draft, List.of()).words();
    }

    /**
     * The paper of a draft.
     *
     * @param author the submitting organisation's name, or its pseudonym
     * @param day when it is filed; null to say the day of the deadline, the same for everybody
     */
    SubmissionPaper paper(
            SubmissionDraft draft,
            String author,
            boolean pseudonym,
            CycleSummary cycle,
            Instant deadline,
            @Nullable Instant day) {
        var language = draft.locale();
        var cover = new ArrayList<Paragraph>();
        cover.add(Paragraph.of(Kind.TITLE, draft.title()));
        cover.add(Paragraph.of(
                Kind.CENTRED,
                messages.text(
                        language,
                        "submission.paper.occasion",
                        states.nameOf(cycle.state(), language),
                        cycle.session(),
                        cycle.number())));
        cover.add(Paragraph.of(Kind.CENTRED, date(day == null ? deadline : day, language)));
        if (pseudonym) {
            cover.add(Paragraph.of(Kind.SUBMITTER, messages.text(language, "submission.paper.pseudonym", author)));
        } else {
            submitter(cover, language, author, draft.contact(), draft.description());
        }
        draft.coSubmitters().forEach(one -> submitter(cover, language, one.name(), one.contact(), one.description()));
        return body(draft, cover);
    }

    private SubmissionPaper body(SubmissionDraft draft, List<Paragraph> cover) {
        return PaperWriter.write(
                draft,
                cover,
                messages.text(draft.locale(), "submission.paper.recommendations"),
                messages.text(draft.locale(), "submission.paper.annex"));
    }

    private void submitter(List<Paragraph> cover, Locale language, String name, String contact, String description) {
        cover.add(Paragraph.of(Kind.SUBMITTER, name));
        if (!contact.isBlank()) {
            cover.add(Paragraph.of(Kind.DETAIL, messages.text(language, "submission.paper.contact", contact.strip())));
        }
        description
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> cover.add(Paragraph.of(Kind.DETAIL, line)));
    }

    private static String date(Instant moment, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.getLanguage().equals("en") ? Locale.UK : language)
                .format(LocalDate.ofInstant(moment, PortalClock.GENEVA));
    }
}
