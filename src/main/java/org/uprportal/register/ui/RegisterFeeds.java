package org.uprportal.register.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.uprportal.cycle.Sessions;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.SafeText;
import org.uprportal.recommendation.RegisterRow;
import org.uprportal.register.FoundRows;
import org.uprportal.register.Register;
import org.uprportal.register.RegisterFacet;
import org.uprportal.register.RegisterOrder;

/** What is newest in the register, or in any part of it that a reader has narrowed down, as an Atom feed. */
@Controller
@CrossOrigin(origins = "*")
class RegisterFeeds {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int MOST = 50;
    private static final int TITLE = 120;

    private final Register register;
    private final Sessions sessions;
    private final FacetNames facets;
    private final Frame frame;

    RegisterFeeds(Register register, Sessions sessions, FacetNames facets, Frame frame) {
        this.register = register;
        this.sessions = sessions;
        this.facets = facets;
        this.frame = frame;
    }

    @GetMapping(Addresses.OPEN + "/{language}/recommendations.atom")
    void feed(@PathVariable("language") String language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var reader = Asked.language(language).orElse(null);
        if (reader == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var query = Addresses.query(request).in(RegisterOrder.NEWEST);
        var found = register.find(query, 0, MOST);
        var names = facets.of(reader, query, found, 0);
        var said = new StringBuilder(names.text("register.title"));
        query.each().forEach(one -> said.append(" · ").append(names.of(one.getKey(), one.getValue())));
        if (!query.words().isBlank()) {
            said.append(" · ").append(query.words());
        }
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        frame.send(
                request,
                response,
                "application/atom+xml;charset=UTF-8",
                atom(
                        reader,
                        said.toString(),
                        frame.address() + Addresses.file(reader, "atom", query.in(RegisterOrder.FIT)),
                        frame.address() + Addresses.search(reader, query.in(RegisterOrder.FIT), 0),
                        found.rows(),
                        names));
    }

    private byte[] atom(
            Locale reader, String title, String self, String page, List<FoundRows.Row> rows, FacetNames.Names names) {
        var bytes = new ByteArrayOutputStream();
        var held = new HashMap<Integer, Instant>();
        rows.stream()
                .filter(row -> row.row().other() == null)
                .forEach(row -> held.computeIfAbsent(row.row().session(), this::held));
        var newest = rows.stream()
                .map(row -> said(row.row(), held))
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", reader.getLanguage());
            element(xml, "title", title);
            element(xml, "id", self);
            element(xml, "updated", newest.toString());
            link(xml, "self", self);
            link(xml, "alternate", page);
            for (var one : rows) {
                var row = one.row();
                xml.writeStartElement("entry");
                element(xml, "title", SafeText.shortened(row.text(), TITLE));
                element(xml, "id", "urn:uuid:" + row.id());
                element(xml, "updated", said(row, held).toString());
                link(xml, "alternate", frame.address() + Addresses.recommendation(reader, row.id()));
                xml.writeStartElement("author");
                element(
                        xml,
                        "name",
                        row.other() != null
                                ? RegisterParts.body(row.other(), names)
                                : row.makers().isEmpty()
                                        ? names.state(row.reviewed())
                                        : String.join(
                                                ", ",
                                                row.makers().stream()
                                                        .map(names::state)
                                                        .toList()));
                xml.writeEndElement();
                element(
                        xml,
                        "summary",
                        String.join(
                                " · ",
                                names.state(row.reviewed()),
                                row.other() != null
                                        ? RegisterParts.document(reader, row.other())
                                        : row.position() == null
                                                ? names.text("register.kind.PLEDGE")
                                                : names.of(
                                                        RegisterFacet.POSITION,
                                                        row.position().name()),
                                row.text()));
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static Instant said(RegisterRow row, Map<Integer, Instant> held) {
        if (row.other() == null) {
            return held.getOrDefault(row.session(), Instant.EPOCH);
        }
        var day = row.other().on();
        return day == null
                ? Instant.EPOCH
                : day.atStartOfDay(PortalClock.GENEVA).toInstant();
    }

    /** The last day of a session, which is when its recommendations were made. */
    private Instant held(int session) {
        return sessions.find(session)
                .map(one -> one.endsOn())
                .orElse(LocalDate.EPOCH)
                .atStartOfDay(PortalClock.GENEVA)
                .toInstant();
    }

    private static void element(XMLStreamWriter xml, String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(SafeText.document(words));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }
}
