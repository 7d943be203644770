package org.uprportal.recommendation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.party.PartyId;
import org.uprportal.platform.Messages;
import org.uprportal.state.States;
import org.uprportal.submission.SubmissionPaper;
import org.uprportal.submission.SubmissionPaper.Kind;
import org.uprportal.submission.SubmissionPaper.Paragraph;

/** Words what a government has decided: the addendum for the United Nations, and the paper for its own cabinet. */
@Component
class AddendumText {

    private static final List<Position> ORDER = List.of(Position.SUPPORTED, Position.SUPPORTED_IN_PART, Position.NOTED);

    private final Messages messages;
    private final States states;

    AddendumText(Messages messages, States states) {
        this.messages = messages;
        this.states = states;
    }

    /** Numbered paragraphs: for each position, and the State's own groups in it, which recommendations, and why. */
    SubmissionPaper addendum(CycleSummary cycle, List<AnswerLine> lines, ResponseSettings settings) {
        var language = Locale.forLanguageTag(settings.language());
        var state = states.nameOf(cycle.state(), language);
        var body = new ArrayList<Paragraph>();
        lines(settings.introduction()).forEach(text -> body.add(Paragraph.of(Kind.NUMBERED, text)));
        for (var position : ORDER) {
            var groups = Stream.concat(settings.groups(position).stream(), Stream.of(""))
                    .toList();
            for (var group : groups) {
                var chosen = lines.stream()
                        .filter(line -> line.draft().position() == position
                                && line.draft().group().equals(group))
                        .toList();
                if (!chosen.isEmpty()) {
                    section(body, language, state, position, group, chosen);
                }
            }
        }
        lines(settings.closing()).forEach(text -> body.add(Paragraph.of(Kind.NUMBERED, text)));
        return new SubmissionPaper(
                language,
                List.of(
                        Paragraph.of(Kind.TITLE, messages.text(language, "recommendation.addendum.title", state)),
                        Paragraph.of(
                                Kind.CENTRED,
                                messages.text(
                                        language, "recommendation.addendum.of", cycle.session(), cycle.number()))),
                body,
                List.of());
    }

    private void section(
            List<Paragraph> body,
            Locale language,
            String state,
            Position position,
            String group,
            List<AnswerLine> chosen) {
        var word = messages.text(language, "recommendation.position." + position);
        body.add(Paragraph.of(
                Kind.HEADING,
                group.isEmpty()
                        ? messages.text(language, "recommendation.addendum.heading", word)
                        : messages.text(language, "recommendation.addendum.headingOfGroup", group, word)));
        body.add(Paragraph.of(
                Kind.NUMBERED,
                messages.text(language, "recommendation.addendum." + position, state, chosen.size(), ranges(chosen))));
        Map<String, List<AnswerLine>> reasons = chosen.stream()
                .filter(line -> !line.draft().reason().isEmpty())
                .collect(Collectors.groupingBy(line -> line.draft().reason(), LinkedHashMap::new, Collectors.toList()));
        reasons.forEach((reason, same) -> body.add(Paragraph.of(
                Kind.NUMBERED,
                messages.text(language, "recommendation.addendum.reason", same.size(), ranges(same)) + " " + reason)));
    }

    /** For cabinet: first where ministries disagree and what is open, then every recommendation with all that was proposed. */
    SubmissionPaper cabinet(
            CycleSummary cycle, List<AnswerLine> lines, Locale language, Function<PartyId, String> names) {
        var state = states.nameOf(cycle.state(), language);
        var body = new ArrayList<Paragraph>();
        summary(
                body,
                language,
                "disputed",
                lines.stream().filter(AnswerLine::disputed).toList());
        summary(body, language, "open", lines.stream().filter(AnswerLine::open).toList());
        for (var line : lines) {
            body.add(Paragraph.of(Kind.HEADING, messages.text(language, "recommendation.number", line.paragraph())));
            body.add(Paragraph.of(Kind.PLAIN, line.text()));
            body.add(Paragraph.of(
                    Kind.PLAIN,
                    messages.text(language, "recommendation.column.makers") + ": " + String.join(", ", line.makers())));
            if (line.disputed()) {
                body.add(Paragraph.of(Kind.SUBMITTER, messages.text(language, "recommendation.response.disputed")));
            }
            line.proposals()
                    .forEach(one -> body.add(Paragraph.of(
                            Kind.PLAIN,
                            messages.text(
                                    language,
                                    "recommendation.proposal.line",
                                    names.apply(one.ministry()),
                                    messages.text(language, "recommendation.position." + one.position()),
                                    one.reason()))));
            line.priorities()
                    .forEach(one -> body.add(Paragraph.of(
                            Kind.PLAIN,
                            messages.text(
                                    language, "recommendation.priority.line", names.apply(one.by()), one.reason()))));
            body.add(Paragraph.of(
                    Kind.PLAIN,
                    messages.text(
                            language,
                            "recommendation.cabinet.decision",
                            messages.text(
                                    language,
                                    "recommendation.position." + line.draft().position()),
                            line.draft().group(),
                            line.draft().reason())));
        }
        return new SubmissionPaper(
                language,
                List.of(
                        Paragraph.of(Kind.TITLE, messages.text(language, "recommendation.cabinet.title", state)),
                        Paragraph.of(
                                Kind.CENTRED,
                                messages.text(
                                        language, "recommendation.addendum.of", cycle.session(), cycle.number()))),
                body,
                List.of());
    }

    private void summary(List<Paragraph> body, Locale language, String what, List<AnswerLine> lines) {
        if (!lines.isEmpty()) {
            body.add(Paragraph.of(
                    Kind.PLAIN,
                    messages.text(language, "recommendation.cabinet." + what, lines.size(), ranges(lines))));
        }
    }

    private static String ranges(List<AnswerLine> lines) {
        return ParagraphRanges.of(lines.stream().map(AnswerLine::paragraph).toList());
    }

    private static Stream<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }
}
