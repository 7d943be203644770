package org.uprportal.monitor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.platform.GenevaTime;
import org.uprportal.platform.Messages;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.SafeText;
import org.uprportal.state.States;

/** The brief as a Word file: the team's words, every figure with its change, and the most pressing of each list. */
@Component
class BriefPaper {

    /** How many of a list are named; its page has all of them. */
    private static final int NAMED = 10;

    private static final List<Figure> LISTS = List.of(
            Figure.APART,
            Figure.OVERDUE,
            Figure.UNANSWERED,
            Figure.MOVED,
            Figure.WITHOUT_PLAN,
            Figure.THEMES_UNHEARD,
            Figure.PERSONS_UNHEARD,
            Figure.OPEN_DECISIONS);

    private final Messages messages;
    private final States states;
    private final People people;
    private final PortalClock clock;

    BriefPaper(Messages messages, States states, People people, PortalClock clock) {
        this.messages = messages;
        this.states = states;
        this.people = people;
        this.clock = clock;
    }

    byte[] write(Brief brief, Glance glance, Locale locale) {
        var cycle = glance.cycle();
        try (var document = new XWPFDocument()) {
            var title = title(brief.summary(), locale);
            document.getProperties().getCoreProperties().setCreator("");
            document.getProperties().getCoreProperties().setTitle(title);
            heading(document, title, 16);
            line(
                    document,
                    people.party(brief.summary().team())
                                    .map(one -> one.name() + " · ")
                                    .orElse("")
                            + GenevaTime.day(clock.instant(), locale));
            line(document, where(cycle, glance, locale));
            brief.intro().lines().forEach(words -> line(document, words));
            heading(document, messages.text(locale, "monitor.figures"), 13);
            figures(document, brief, locale);
            for (var figure : LISTS) {
                list(document, figure, glance.of(figure), locale);
            }
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    String title(BriefSummary brief, Locale locale) {
        return messages.text(
                locale,
                "monitor.brief.of",
                states.nameOf(brief.state(), locale),
                brief.quarter().number(),
                String.valueOf(brief.quarter().year()));
    }

    private String where(CycleSummary cycle, Glance glance, Locale locale) {
        var stage = messages.text(locale, "cycle.stage." + glance.stage());
        return glance.next() == null
                ? stage
                : stage + " · " + messages.text(locale, "cycle.date." + glance.next()) + ": "
                        + GenevaTime.moment(cycle.on(glance.next()), locale);
    }

    private void figures(XWPFDocument document, Brief brief, Locale locale) {
        var known = brief.figures().keySet().stream().sorted().toList();
        var table = document.createTable(known.size() + 1, 3);
        table.setWidth("100%");
        table.getRow(0).getCell(0).setText(messages.text(locale, "monitor.figure"));
        table.getRow(0).getCell(1).setText(messages.text(locale, "monitor.now"));
        table.getRow(0).getCell(2).setText(changed(brief, locale));
        for (int i = 0; i < known.size(); i++) {
            var row = table.getRow(i + 1);
            var change = brief.change(known.get(i));
            row.getCell(0).setText(messages.text(locale, "monitor.figure." + known.get(i)));
            row.getCell(1).setText(String.valueOf(brief.figures().get(known.get(i))));
            row.getCell(2).setText(change == null ? "–" : signed(change));
        }
    }

    private String changed(Brief brief, Locale locale) {
        var last = brief.lastQuarter();
        return last == null
                ? messages.text(locale, "monitor.first")
                : messages.text(locale, "monitor.since", last.number(), String.valueOf(last.year()));
    }

    static String signed(int change) {
        return change > 0 ? "+" + change : change == 0 ? "=" : "−" + -change;
    }

    private void list(XWPFDocument document, Figure figure, List<Listed> all, Locale locale) {
        if (all.isEmpty()) {
            return;
        }
        heading(document, messages.text(locale, "monitor.figure." + figure) + " (" + all.size() + ")", 12);
        all.stream().limit(NAMED).forEach(one -> line(document, one.words() + detail(figure, one, locale)));
        if (all.size() > NAMED) {
            line(document, messages.text(locale, "monitor.more", all.size() - NAMED));
        }
    }

    private String detail(Figure figure, Listed one, Locale locale) {
        return switch (figure) {
            case APART ->
                " – "
                        + messages.text(
                                locale,
                                "monitor.sides",
                                messages.text(
                                        locale,
                                        "followup.progress." + one.sides().getFirst()),
                                messages.text(
                                        locale,
                                        "followup.progress." + one.sides().getLast()));
            case UNANSWERED -> " – " + messages.text(locale, "followup.silence.days", one.number());
            case MOVED -> " – " + messages.text(locale, "monitor.months", one.number());
            default ->
                one.day() == null
                        ? ""
                        : " – "
                                + GenevaTime.day(
                                        one.day()
                                                .atTime(12, 0)
                                                .atZone(PortalClock.GENEVA)
                                                .toInstant(),
                                        locale);
        };
    }

    private static void heading(XWPFDocument document, String text, int size) {
        var run = document.createParagraph().createRun();
        run.setBold(true);
        run.setFontSize(size);
        run.setText(SafeText.document(text));
    }

    private static void line(XWPFDocument document, String text) {
        document.createParagraph().createRun().setText(SafeText.document(text));
    }

    static String fingerprint(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
