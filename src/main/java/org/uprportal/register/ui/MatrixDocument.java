package org.uprportal.register.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.stereotype.Component;
import org.uprportal.platform.SafeText;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.RecommendingBody;
import org.uprportal.recommendation.RegisterRow;
import org.uprportal.register.FoundRows;
import org.uprportal.register.Register;
import org.uprportal.register.RegisterFacet;
import org.uprportal.register.RegisterOrder;
import org.uprportal.register.RegisterQuery;
import org.uprportal.theme.ThemeKind;

/**
 * What is filtered as a Word file in the layout of OHCHR's matrices of recommendations: four columns, themes as lines over the
 * rows, the review in the header. It is written while it is read, a review at a time. The import of matrices reads it again.
 */
@Component
class MatrixDocument {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final int[] WIDTHS = {6200, 1800, 4000, 3200};
    private static final List<String> HEADERS = List.of("recommendation", "position", "themes", "sdgs");

    private final Register register;
    private final FacetNames facets;

    MatrixDocument(Register register, FacetNames facets) {
        this.register = register;
        this.facets = facets;
    }

    void write(RegisterQuery query, Locale reader, OutputStream out) throws IOException {
        // Review by review, whatever fits best: a matrix is read from its beginning to its end.
        var sorted = query.order() == RegisterOrder.OLDEST ? query : query.in(RegisterOrder.NEWEST);
        var found = register.find(sorted, 0, 1);
        var zip = new ZipOutputStream(out);
        part(zip, "[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
                ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" \
                ContentType="application/xml"/><Override PartName="/word/document.xml" \
                ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override \
                PartName="/word/header1.xml" \
                ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>""");
        part(zip, "_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
                Target="word/document.xml"/></Relationships>""");
        part(zip, "word/_rels/document.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" \
                Target="header1.xml"/></Relationships>""");
        try {
            zip.putNextEntry(new ZipEntry("word/header1.xml"));
            var header = new Paper(zip, reader);
            header.begin("hdr");
            header.paragraph(review(found), true);
            header.paragraph(facets.of(reader).text("register.matrix.title"), false);
            header.end();
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            document(new Paper(zip, reader), sorted, found, reader);
            zip.closeEntry();
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
        zip.finish();
        zip.flush();
    }

    /** As OHCHR's headers say it, in their language: it tells an import of which review the matrix is. Empty for several. */
    private String review(FoundRows found) {
        var of = Stream.of(RegisterFacet.STATE, RegisterFacet.CYCLE, RegisterFacet.SESSION)
                .map(facet -> List.copyOf(found.of(facet).keySet()))
                .toList();
        var reviewsOnly = found.of(RegisterFacet.BODY).keySet().equals(Set.of(RecommendingBody.UPR.name()));
        return reviewsOnly && of.stream().allMatch(values -> values.size() == 1)
                ? "UPR of %s (%s Cycle - %s Session)"
                        .formatted(
                                facets.of(Locale.ENGLISH).state(of.get(0).getFirst()),
                                ordinal(of.get(1).getFirst()),
                                ordinal(of.get(2).getFirst()))
                : "";
    }

    private static String ordinal(String number) {
        var teen = number.matches(".*1[123]");
        return number
                + (teen
                        ? "th"
                        : number.endsWith("1")
                                ? "st"
                                : number.endsWith("2") ? "nd" : number.endsWith("3") ? "rd" : "th");
    }

    private void document(Paper paper, RegisterQuery query, FoundRows found, Locale reader)
            throws XMLStreamException, IOException {
        var several = review(found).isEmpty();
        paper.begin("document");
        paper.open("body");
        paper.table(facets.of(reader));
        var review = new ArrayList<RegisterRow>();
        try {
            register.each(query, part -> {
                for (var row : part) {
                    if (!review.isEmpty() && !sameReview(review.getFirst(), row)) {
                        rows(paper, review, several, reader);
                        review.clear();
                    }
                    review.add(row);
                }
            });
        } catch (Broken broken) {
            throw (XMLStreamException) broken.getCause();
        }
        rows(paper, review, several, reader);
        paper.close();
        paper.section();
        paper.end();
    }

    private static boolean sameReview(RegisterRow one, RegisterRow other) {
        return one.session() == other.session() && one.reviewed().equals(other.reviewed());
    }

    private void rows(Paper paper, List<RegisterRow> review, boolean several, Locale reader) {
        if (review.isEmpty()) {
            return;
        }
        var names = facets.of(
                reader,
                review.stream()
                        .flatMap(row -> row.terms().stream())
                        .map(term -> String.valueOf(term.id()))
                        .distinct()
                        .toList());
        try {
            if (several) {
                var first = review.getFirst();
                paper.over(names.state(first.reviewed()) + " · "
                        + (first.other() != null
                                ? names.text("register.others")
                                : names.text("register.cycleAndSession", first.cycle(), first.session())));
            }
            String theme = null;
            for (var row : review.stream()
                    .sorted(Comparator.comparing((RegisterRow one) -> theme(one, names))
                            .thenComparing(RegisterRow::place))
                    .toList()) {
                var own = theme(row, names);
                if (!own.equals(theme)) {
                    theme = own;
                    if (!own.isEmpty()) {
                        paper.over(names.text("register.matrix.theme", own));
                    }
                }
                row(paper, row, names);
            }
        } catch (XMLStreamException broken) {
            throw new Broken(broken);
        }
    }

    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Broken(XMLStreamException why) {
            super(why);
        }
    }

    /** The first theme is the one under which a recommendation stands. */
    private static String theme(RegisterRow row, FacetNames.Names names) {
        return labels(row, names, ThemeKind.THEME, ThemeKind.ISSUE).stream()
                .findFirst()
                .orElse("");
    }

    private static List<String> labels(RegisterRow row, FacetNames.Names names, ThemeKind... kinds) {
        return row.terms().stream()
                .filter(term -> List.of(kinds).contains(term.kind()))
                // In the words of the source: an import compares them.
                .map(term -> term.label().isEmpty() ? RegisterParts.name(term, names) : term.label())
                .toList();
    }

    private static List<String> dashed(List<String> labels) {
        return labels.stream().map(label -> "- " + label).toList();
    }

    private static void row(Paper paper, RegisterRow row, FacetNames.Names names) throws XMLStreamException {
        var text = row.paragraph().isEmpty()
                ? row.text()
                        + (row.other() != null
                                ? " (" + RegisterParts.body(row.other(), names) + " "
                                        + row.other().symbol() + ")"
                                : row.makers().isEmpty()
                                        ? ""
                                        : " ("
                                                + String.join(
                                                        ") (",
                                                        row.makers().stream()
                                                                .map(names::state)
                                                                .toList()) + ")")
                : row.paragraph() + " " + row.text();
        var position = row.other() != null
                ? ""
                : row.position() == null
                        ? names.text("register.kind.PLEDGE")
                        : row.position() == Position.PENDING
                                ? ""
                                : row.answer().isEmpty()
                                        ? names.of(
                                                RegisterFacet.POSITION,
                                                row.position().name())
                                        : row.answer();
        var themes = new ArrayList<>(dashed(labels(row, names, ThemeKind.THEME, ThemeKind.ISSUE)));
        var persons = labels(row, names, ThemeKind.PERSONS);
        if (!persons.isEmpty()) {
            themes.add(names.text("register.matrix.persons"));
            themes.addAll(dashed(persons));
        }
        paper.row(List.of(text), List.of(position), themes, dashed(labels(row, names, ThemeKind.SDG)));
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml)
                .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** WordprocessingML, as much of it as a matrix needs. */
    private static final class Paper {

        private final XMLStreamWriter xml;
        private final boolean rightToLeft;

        private Paper(OutputStream out, Locale reader) throws XMLStreamException {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            rightToLeft = reader.getLanguage().equals("ar");
        }

        private void begin(String root) throws XMLStreamException {
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.setPrefix("w", W);
            xml.writeStartElement(W, root);
            xml.writeNamespace("w", W);
            if (root.equals("document")) {
                xml.writeNamespace("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
            }
        }

        private void end() throws XMLStreamException {
            xml.writeEndDocument();
            xml.flush();
        }

        private void open(String element) throws XMLStreamException {
            xml.writeStartElement(W, element);
        }

        private void close() throws XMLStreamException {
            xml.writeEndElement();
        }

        private void empty(String element, String... attributes) throws XMLStreamException {
            xml.writeEmptyElement(W, element);
            for (int i = 0; i < attributes.length; i += 2) {
                xml.writeAttribute(W, attributes[i], attributes[i + 1]);
            }
        }

        private void paragraph(String words, boolean bold) throws XMLStreamException {
            var turned = rightToLeft && !SafeText.hasLeftToRight(words) || SafeText.mayTurn(words);
            open("p");
            open("pPr");
            if (turned) {
                empty("bidi");
            }
            empty("spacing", "before", "40", "after", "40");
            close();
            open("r");
            open("rPr");
            if (bold) {
                empty("b");
            }
            empty("sz", "val", "20");
            if (turned) {
                empty("rtl");
            }
            close();
            open("t");
            xml.writeAttribute("xml:space", "preserve");
            xml.writeCharacters(SafeText.document(words));
            close();
            close();
            close();
        }

        /** The table with its header, which every page repeats; to be closed. */
        private void table(FacetNames.Names names) throws XMLStreamException {
            open("tbl");
            open("tblPr");
            if (rightToLeft) {
                empty("bidiVisual");
            }
            empty("tblW", "w", "0", "type", "auto");
            open("tblBorders");
            for (var side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
                empty(side, "val", "single", "sz", "4", "space", "0", "color", "808080");
            }
            close();
            close();
            open("tblGrid");
            for (var width : WIDTHS) {
                empty("gridCol", "w", String.valueOf(width));
            }
            close();
            open("tr");
            open("trPr");
            empty("tblHeader");
            close();
            for (int i = 0; i < WIDTHS.length; i++) {
                cell(List.of(names.text("register.matrix." + HEADERS.get(i))), i, 1, true);
            }
            close();
        }

        /** A line over the rows below it. */
        private void over(String words) throws XMLStreamException {
            open("tr");
            cell(List.of(words), 0, WIDTHS.length, true);
            close();
        }

        @SafeVarargs
        private final void row(List<String>... cells) throws XMLStreamException {
            open("tr");
            for (int i = 0; i < cells.length; i++) {
                cell(cells[i], i, 1, false);
            }
            close();
        }

        private void cell(List<String> lines, int column, int span, boolean bold) throws XMLStreamException {
            open("tc");
            open("tcPr");
            empty("tcW", "w", String.valueOf(WIDTHS[column]), "type", "dxa");
            if (span > 1) {
                empty("gridSpan", "val", String.valueOf(span));
            }
            close();
            for (var line : lines.isEmpty() ? List.of("") : lines) {
                paragraph(line, bold);
            }
            close();
        }

        /** Landscape, as OHCHR's. A table needs a paragraph behind it. */
        private void section() throws XMLStreamException {
            paragraph("", false);
            open("sectPr");
            xml.writeEmptyElement(W, "headerReference");
            xml.writeAttribute(W, "type", "default");
            xml.writeAttribute("r:id", "rId1");
            empty("pgSz", "w", "16838", "h", "11906", "orient", "landscape");
            empty(
                    "pgMar", "top", "1000", "right", "800", "bottom", "800", "left", "800", "header", "500", "footer",
                    "400", "gutter", "0");
            close();
            close();
        }
    }
}
