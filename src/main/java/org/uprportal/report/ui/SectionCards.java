package org.uprportal.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.uprportal.account.People;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.report.CommentSummary;
import org.uprportal.report.NationalReports;
import org.uprportal.report.ReportComments;
import org.uprportal.report.ReportDesk;
import org.uprportal.report.ReportStatus;
import org.uprportal.report.ReportSummary;
import org.uprportal.report.SectionSummary;

/** The sections of a report, national or mid-term, a card each: whose it is and how long, its text, what was said of it. */
class SectionCards {

    private final Component page;
    private final NationalReports reports;
    private final ReportDesk desk;
    private final ReportComments comments;
    private final Cycles cycles;
    private final People people;
    private final KeptTexts texts;
    private final PortalClock clock;

    SectionCards(
            Component page,
            NationalReports reports,
            ReportDesk desk,
            ReportComments comments,
            Cycles cycles,
            People people,
            KeptTexts texts,
            PortalClock clock) {
        this.page = page;
        this.reports = reports;
        this.desk = desk;
        this.comments = comments;
        this.cycles = cycles;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Each section and, where there is any, what was said of it.
     *
     * @param bodies to which a section can be given; nobody for whoever does not lead the report
     * @param all what was said of it
     * @param may whether the reader may comment now
     */
    List<Card> of(ReportSummary report, List<Party> bodies, List<CommentSummary> all, boolean may, Runnable again) {
        var cards = new ArrayList<Card>();
        for (var section : report.sections()) {
            cards.add(report.draft() ? row(report, section, bodies, again) : text(section));
            var said = all.stream()
                    .filter(one -> one.section().equals(section.id()) && one.consulted())
                    .toList();
            if (!said.isEmpty() || may) {
                cards.add(comments(section, said, may, report, again));
            }
        }
        return cards;
    }

    /** For everybody: what was put to consultation, or published. */
    private Card text(SectionSummary section) {
        var card = new Card("report.section", section.title());
        section.text().lines().filter(line -> !line.isBlank()).forEach(line -> {
            var paragraph = new Paragraph(line.startsWith("# ") ? line.substring(2) : line);
            paragraph.getElement().setAttribute("dir", "auto");
            card.add(paragraph);
        });
        return card;
    }

    /** For the State's bodies: whose it is, until when, how long. */
    private Card row(ReportSummary report, SectionSummary section, List<Party> bodies, Runnable again) {
        var card = new Card("report.section", section.title());
        var write = new Anchor(ReportNavigation.section(section.id()), page.getTranslation("report.section.open"));
        write.setRouterIgnore(false);
        card.with(write);
        card.add(new SectionChips(section, cycles.get(section.cycle()), clock.instant(), page));
        if (section.owner() != null && section.due() != null) {
            card.add(new Span(page.getTranslation(
                    "report.section.owner",
                    name(section.owner()),
                    Dates.day(section.due(), UI.getCurrent().getLocale()))));
        }
        var writing = report.status() == ReportStatus.WRITING || report.status() == ReportStatus.CONSULTED;
        if (!bodies.isEmpty() && writing) {
            card.add(new GiveForm(desk, section, bodies, clock.instant(), again));
        }
        return card;
    }

    private Card comments(
            SectionSummary section, List<CommentSummary> of, boolean may, ReportSummary report, Runnable again) {
        var card = new Card("report.comments", of.size());
        var list = new UnorderedList();
        of.forEach(one -> list.add(comment(section, one, again)));
        card.add(list);
        if (may) {
            card.add(new WordsForm(
                    "report.comment",
                    "report.comment:" + section.id().value(),
                    texts,
                    text -> comments.comment(section.id(), text),
                    again));
        }
        return card;
    }

    private ListItem comment(SectionSummary section, CommentSummary one, Runnable again) {
        var text = new Paragraph(one.text());
        text.getElement().setAttribute("dir", "auto");
        var item = new ListItem(
                new Span(name(one.by()) + ", "
                        + Dates.day(one.at(), UI.getCurrent().getLocale())),
                text);
        if (one.answer() != null) {
            var answer = new Paragraph(page.getTranslation("report.answer", one.answer()));
            answer.getElement().setAttribute("dir", "auto");
            item.add(answer);
        } else if (reports.mayWrite(section.id())) {
            item.add(new WordsForm(
                    "report.answer.give",
                    "report.answer:" + one.id().value(),
                    texts,
                    words -> comments.answer(one.id(), words),
                    again));
        } else {
            item.add(new StatusChip(page.getTranslation("report.answer.none"), StatusChip.Tone.NEUTRAL));
        }
        return item;
    }

    private String name(PartyId party) {
        return people.party(party).map(Party::name).orElse("");
    }
}
