package org.uprportal.meeting.ui;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.uprportal.meeting.MeetingSummary;
import org.uprportal.platform.SafeText;

/** Public meetings as an Atom feed (RFC 4287). */
final class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private AtomFeed() {}

    /** @param self the path of the feed itself @param about a sentence for each: when and where */
    static String of(
            String title,
            String self,
            String portal,
            Instant now,
            List<MeetingSummary> meetings,
            java.util.function.Function<MeetingSummary, String> about) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", portal + "/" + self);
            element(xml, "title", title);
            element(xml, "updated", now.toString());
            link(xml, "self", portal + "/" + self);
            xml.writeStartElement("author");
            element(xml, "name", title);
            xml.writeEndElement();
            for (var one : meetings) {
                xml.writeStartElement("entry");
                element(xml, "id", "urn:uuid:" + one.id().value());
                element(xml, "title", one.title());
                element(xml, "updated", now.toString());
                link(xml, "alternate", portal + "/" + MeetingNavigation.meeting(one.id()));
                element(xml, "summary", about.apply(one));
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
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
