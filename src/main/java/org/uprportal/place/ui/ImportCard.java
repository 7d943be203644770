package org.uprportal.place.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import java.util.List;
import java.util.stream.Stream;
import org.uprportal.place.Gazetteer;
import org.uprportal.place.PlaceImport;
import org.uprportal.place.PlaceImport.Change;
import org.uprportal.place.PlaceImport.Choice;
import org.uprportal.place.PlaceKind;
import org.uprportal.place.geo.GeoFile;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Toast;
import org.uprportal.state.StateCode;

/** Takes a State's places from a GeoJSON file: first what it holds, then what would change, then the change. */
class ImportCard extends Card {

    /** So many places, and problems, are shown before the rest is counted. */
    private static final int FIRST = 30;

    private final transient Gazetteer places;
    private final transient StateCode state;
    private final transient Runnable again;
    private final Div result = new Div();

    /** @param upload the field that takes the file */
    ImportCard(Gazetteer places, StateCode state, Upload upload, Runnable again) {
        super("place.import");
        this.places = places;
        this.state = state;
        this.again = again;
        upload.setAcceptedFileTypes(".geojson", ".json");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Gazetteer.BYTES);
        upload.setUploadButton(new Button(getTranslation("place.import.choose")));
        upload.setDropLabel(new Span(getTranslation("place.import.drop")));
        upload.addFileRejectedListener(rejected -> tooLarge());
        result.addClassName("upr-stack");
        add(new Paragraph(getTranslation("place.import.lead")), upload, result);
    }

    void tooLarge() {
        Toast.problem(this, getTranslation("place.refused.file.TOO_LARGE"));
    }

    /** A file has come. */
    void read(byte[] bytes) {
        result.removeAll();
        Attempt.run(this, () -> choose(places.read(state, bytes)));
    }

    private void choose(GeoFile file) {
        var kind = new ComboBox<PlaceKind>(getTranslation("place.import.kind"));
        kind.setItems(PlaceKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("place.kind." + one));
        kind.setValue(PlaceKind.COUNTY);
        var properties = List.copyOf(file.properties());
        var name = property("place.import.name", properties);
        file.likelyName().ifPresent(name::setValue);
        var code = property("place.import.code", properties);
        file.likelyCode().ifPresent(code::setValue);
        var parent = property("place.import.parent", properties);
        var shown = new Div();
        shown.addClassName("upr-stack");
        var look = new Button(getTranslation("place.import.look"), click -> {
            kind.setInvalid(kind.isEmpty());
            name.setInvalid(name.isEmpty());
            if (!kind.isEmpty() && !name.isEmpty()) {
                var choice = new Choice(kind.getValue(), name.getValue(), text(code), text(parent));
                shown.removeAll();
                Attempt.run(this, () -> preview(shown, file, choice, places.preview(state, file, choice)));
            }
        });
        var form = new Div(kind, name, code, parent, look);
        form.addClassName("upr-form");
        result.add(
                new Paragraph(
                        getTranslation("place.import.holds", file.features().size())),
                form,
                shown);
    }

    private ComboBox<String> property(String key, List<String> properties) {
        var field = new ComboBox<String>(getTranslation(key));
        field.setItems(properties);
        field.setClearButtonVisible(true);
        return field;
    }

    private static String text(ComboBox<String> field) {
        return field.getOptionalValue().orElse("");
    }

    private void preview(Div shown, GeoFile file, Choice choice, PlaceImport what) {
        shown.add(new Paragraph(getTranslation(
                "place.import.preview",
                what.count(Change.NEW),
                what.count(Change.CHANGED),
                what.count(Change.SAME),
                what.missing())));
        if (!what.problems().isEmpty()) {
            shown.add(
                    new Paragraph(getTranslation(
                            "place.import.problems", what.problems().size())),
                    list(
                            what.problems().stream().map(one -> getTranslation(one.key(), one.number(), one.about())),
                            what.problems().size()));
            return;
        }
        shown.add(list(
                what.rows().stream()
                        .filter(row -> row.change() != Change.SAME)
                        .map(row -> getTranslation(
                                "place.import.row." + row.change(),
                                row.text().name(),
                                row.text().code())),
                what.count(Change.NEW) + what.count(Change.CHANGED)));
        var take = new Button(getTranslation("place.import.take"), click -> {
            if (Attempt.run(this, () -> places.take(state, file, choice))) {
                Toast.done(this, "place.import.taken");
                again.run();
            }
        });
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        shown.add(take);
    }

    private UnorderedList list(Stream<String> lines, int all) {
        var list = new UnorderedList();
        lines.limit(FIRST).forEach(line -> {
            var item = new ListItem(line);
            item.getElement().setAttribute("dir", "auto");
            list.add(item);
        });
        if (all > FIRST) {
            list.add(new ListItem(getTranslation("place.import.more", all - FIRST)));
        }
        return list;
    }
}
