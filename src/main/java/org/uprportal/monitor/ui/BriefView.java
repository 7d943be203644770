package org.uprportal.monitor.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Style;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uprportal.monitor.Brief;
import org.uprportal.monitor.BriefId;
import org.uprportal.monitor.Briefs;
import org.uprportal.monitor.Figure;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Line;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.Toast;
import org.uprportal.state.ui.StateNames;

/** A country team's brief: its own words, every figure with what has changed since the last one; to print and as a file. */
@Route(MonitorNavigation.BRIEFS + "/:id")
@PermitAll
class BriefView extends PageOf<Brief> {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final transient Briefs briefs;
    private final transient StateNames states;

    BriefView(Briefs briefs, StateNames states) {
        super("monitor.brief");
        this.briefs = briefs;
        this.states = states;
    }

    @Override
    protected Optional<Brief> find(UUID id) {
        return briefs.find(new BriefId(id));
    }

    @Override
    protected void show(Brief brief) {
        clear();
        var one = brief.summary();
        title(getTranslation(
                "monitor.brief.of",
                states.nameOf(one.state()),
                one.quarter().number(),
                String.valueOf(one.quarter().year())));
        var review = new Anchor(MonitorNavigation.review(one.cycle()), getTranslation("monitor.glance"));
        review.setRouterIgnore(false);
        actions(
                review,
                download(one.id()),
                new Button(
                        getTranslation("monitor.print"), click -> getElement().executeJs("window.print()")));
        var frozen = one.frozenAt();
        if (frozen != null) {
            add(new Line(
                    getTranslation("monitor.brief.frozenOn", Dates.geneva(frozen, getLocale())),
                    brief.frozenBy() == null ? "" : brief.frozenBy()));
        } else {
            lead("monitor.brief.lead");
        }
        if (brief.mayWrite()) {
            write(brief);
        } else if (!brief.intro().isBlank()) {
            var card = new Card("monitor.brief.intro");
            var words = new Paragraph(brief.intro());
            words.getElement().setAttribute("dir", "auto");
            words.getStyle().setWhiteSpace(Style.WhiteSpace.PRE_LINE);
            card.add(words);
            add(card);
        }
        var card = new Card("monitor.figures");
        card.add(figures(brief));
        if (brief.frozen()) {
            card.add(new Paragraph(getTranslation("monitor.brief.fingerprint", brief.fingerprint())));
        }
        add(card);
    }

    private void write(Brief brief) {
        var id = brief.summary().id();
        var card = new Card("monitor.brief.words");
        var intro = new BriefIntro(briefs, brief);
        var freeze = new Button(
                getTranslation("monitor.brief.freeze"),
                click -> Confirm.ask(
                        this, "monitor.brief.freeze", "monitor.brief.freeze.effect", "monitor.brief.freeze", () -> {
                            if (intro.save()) {
                                briefs.freeze(id, intro.read(), getLocale());
                                Toast.done(this, "monitor.brief.frozen");
                                briefs.find(id).ifPresent(this::show);
                            }
                        }));
        freeze.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        card.add(intro, freeze);
        add(card);
    }

    private NativeTable figures(Brief brief) {
        var table = new NativeTable();
        table.addClassName("upr-table");
        var head = table.getHead().addRow();
        head.add(new NativeTableHeaderCell(getTranslation("monitor.figure")));
        head.add(new NativeTableHeaderCell(getTranslation("monitor.now")));
        var last = brief.lastQuarter();
        head.add(new NativeTableHeaderCell(
                last == null
                        ? getTranslation("monitor.first")
                        : getTranslation("monitor.since", last.number(), String.valueOf(last.year()))));
        for (var figure : Figure.values()) {
            var count = brief.figures().get(figure);
            if (count != null) {
                var row = table.getBody().addRow();
                row.add(new NativeTableHeaderCell(getTranslation("monitor.figure." + figure)));
                row.add(new NativeTableCell(String.valueOf(count)));
                row.add(new NativeTableCell(change(brief.change(figure))));
            }
        }
        return table;
    }

    private String change(@Nullable Integer change) {
        return change == null ? "" : change == 0 ? "=" : getTranslation("monitor.change", change);
    }

    private Anchor download(BriefId id) {
        var locale = getLocale();
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = briefs.document(id, locale);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "quarterly-brief.docx", WORD, bytes.length);
                }),
                getTranslation("monitor.brief.download"));
    }
}
