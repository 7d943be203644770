package org.uprportal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.platform.Messages;
import org.uprportal.state.States;
import org.uprportal.submission.SubmissionPaper;
import org.uprportal.submission.SubmissionPaper.Kind;
import org.uprportal.submission.SubmissionPaper.Paragraph;

/** The report in the United Nations' shape: a cover with its symbol, headings, numbered paragraphs. */
@Component
class ReportPaper {

    private static final String HEADING = "# ";

    private final Messages messages;
    private final States states;

    ReportPaper(Messages messages, States states) {
        this.messages = messages;
        this.states = states;
    }

    SubmissionPaper of(CycleSummary cycle, String language, List<SectionSummary> sections) {
        var locale = Locale.forLanguageTag(language);
        var cover = List.of(
                Paragraph.of(Kind.CENTRED, symbol(cycle)),
                Paragraph.of(Kind.CENTRED, messages.text(locale, "report.cover.session", cycle.session())),
                Paragraph.of(Kind.TITLE, messages.text(locale, "report.cover.title")),
                Paragraph.of(Kind.CENTRED, states.nameOf(cycle.state(), locale)));
        var body = new ArrayList<Paragraph>();
        int number = 0;
        for (var section : sections) {
            number++;
            body.add(Paragraph.of(Kind.HEADING, roman(number) + ". " + section.title()));
            lines(section.text())
                    .map(line -> line.startsWith(HEADING)
                            ? Paragraph.of(
                                    Kind.HEADING,
                                    line.substring(HEADING.length()).strip())
                            : Paragraph.of(Kind.NUMBERED, line))
                    .forEach(body::add);
        }
        return new SubmissionPaper(locale, cover, body, List.of());
    }

    /** Such as A/HRC/WG.6/48/SVN/1. */
    static String symbol(CycleSummary cycle) {
        return "A/HRC/WG.6/" + cycle.session() + "/" + cycle.state().value() + "/1";
    }

    private static Stream<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    private static String roman(int number) {
        return List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII").get(number - 1);
    }
}
