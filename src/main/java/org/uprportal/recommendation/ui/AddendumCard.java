package org.uprportal.recommendation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.edition.Overtaken;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.Messages;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.Toast;
import org.uprportal.recommendation.AddendumDesk;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.ResponseSettings;
import org.uprportal.submission.SubmissionPaper.Kind;

/** The response as a document: the State's own groups and words, the addendum as it would be sent, the paper for cabinet. */
class AddendumCard extends Details {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final CycleSummary cycle;
    private final boolean ministry;
    private final transient AddendumDesk addenda;
    private final transient KeptTexts texts;
    private final transient List<KeptField> kept = new ArrayList<>();
    private final Div content = new Div();
    private transient ResponseSettings read = ResponseSettings.NONE;

    AddendumCard(CycleSummary cycle, boolean ministry, AddendumDesk addenda, KeptTexts texts) {
        this.cycle = cycle;
        this.ministry = ministry;
        this.addenda = addenda;
        this.texts = texts;
        setSummaryText(getTranslation("recommendation.addendum"));
        addClassName("upr-card");
        setWidthFull();
        content.setWidthFull();
        add(content);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                draw();
            }
        });
    }

    private void draw() {
        content.removeAll();
        content.add(
                new Paragraph(getTranslation("recommendation.addendum.lead")),
                download(this, cycle, addenda, "recommendation.addendum.download"),
                new Paragraph(),
                download(
                        this,
                        "recommendation.cabinet.download",
                        "cabinet.docx",
                        () -> addenda.cabinet(cycle.id(), getLocale())));
        if (!ministry) {
            read = addenda.settings(cycle.id());
            content.add(form());
        }
        content.add(preview());
    }

    /** The addendum of a cycle, as it was sent. */
    static Anchor download(Component text, CycleSummary cycle, AddendumDesk addenda, String key) {
        return download(text, key, "addendum.docx", () -> addenda.document(cycle.id()));
    }

    private static Anchor download(Component text, String key, String name, Supplier<byte[]> bytes) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var file = bytes.get();
                    return new DownloadResponse(new ByteArrayInputStream(file), name, WORD, file.length);
                }),
                text.getTranslation(key));
    }

    private Div form() {
        Map<Position, TextArea> groups = new EnumMap<>(Position.class);
        kept.clear();
        var columns = new Div();
        columns.addClassName("upr-filters");
        for (var position : RecommendationView.answers()) {
            var names = area(
                    getTranslation("recommendation.addendum.groups", PositionChip.word(position)),
                    String.join("\n", read.groups(position)));
            names.setHelperText(getTranslation("recommendation.addendum.groups.helper"));
            kept.add(KeptField.of(names, place("groups." + position), texts));
            groups.put(position, names);
            columns.add(names);
        }
        var introduction = area(getTranslation("recommendation.addendum.introduction"), read.introduction());
        var closing = area(getTranslation("recommendation.addendum.closing"), read.closing());
        kept.add(KeptField.of(introduction, place("introduction"), texts));
        kept.add(KeptField.of(closing, place("closing"), texts));
        Limit.on(introduction, ResponseSettings.LONGEST_TEXT);
        Limit.on(closing, ResponseSettings.LONGEST_TEXT);
        var language = new Select<Locale>();
        language.setLabel(getTranslation("recommendation.addendum.language"));
        language.setItems(Messages.LANGUAGES);
        language.setItemLabelGenerator(one -> one.getDisplayLanguage(one));
        language.setValue(Locale.forLanguageTag(read.language()));
        var others = new Div();
        var save = new Button(
                getTranslation("platform.save"),
                click -> Attempt.run(this, () -> {
                    Map<Position, List<String>> named = new EnumMap<>(Position.class);
                    groups.forEach((position, field) -> named.put(
                            position,
                            field.getValue()
                                    .lines()
                                    .map(String::strip)
                                    .filter(line -> !line.isEmpty())
                                    .toList()));
                    var saved = addenda.change(
                            cycle.id(),
                            read,
                            new ResponseSettings(
                                    named,
                                    introduction.getValue(),
                                    closing.getValue(),
                                    language.getValue().getLanguage()));
                    if (saved.overtaken().isEmpty()) {
                        kept.forEach(KeptField::sent);
                        Toast.done(this, "recommendation.addendum.saved");
                        draw();
                        return;
                    }
                    // What stands is read now; only what was typed and not taken stays in its field, so that saving
                    // again takes it.
                    read = saved.now();
                    var mine = saved.overtaken().stream().map(Overtaken::field).toList();
                    groups.forEach((position, field) -> {
                        if (!mine.contains("groups." + position)) {
                            field.setValue(String.join("\n", read.groups(position)));
                        }
                    });
                    if (!mine.contains("introduction")) {
                        introduction.setValue(read.introduction());
                    }
                    if (!mine.contains("closing")) {
                        closing.setValue(read.closing());
                    }
                    others.removeAll();
                    saved.overtaken()
                            .forEach(one -> others.add(new Paragraph(getTranslation(
                                    "recommendation.addendum.overtaken",
                                    one.by() == null ? getTranslation("recommendation.response.aColleague") : one.by(),
                                    one.theirs()))));
                    others.addClassName("upr-overtaken");
                    others.getElement().setAttribute("role", "alert");
                }));
        var form = new Div(columns, introduction, closing, language, others, save);
        form.setWidthFull();
        return form;
    }

    private String place(String field) {
        return "recommendation.addendum." + field + ":" + cycle.id().value();
    }

    private static TextArea area(String label, String value) {
        var area = new TextArea(label);
        area.setValue(value);
        area.setWidthFull();
        return area;
    }

    private Div preview() {
        var preview = addenda.preview(cycle.id());
        var words = new Paragraph(getTranslation(
                preview.fits() ? "recommendation.addendum.words" : "recommendation.addendum.tooManyWords",
                preview.words(),
                preview.limit()));
        words.getElement().setAttribute("role", "status");
        var shown = new Div(words);
        var number = 0;
        for (var paragraph : preview.paper().body()) {
            if (paragraph.kind() == Kind.HEADING) {
                shown.add(new H3(paragraph.text()));
            } else {
                number++;
                var line = new Paragraph(number + ". " + paragraph.text());
                line.addClassName("upr-prose");
                line.getElement().setAttribute("dir", "auto");
                shown.add(line);
            }
        }
        return shown;
    }
}
