package org.uprportal.followup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The first sheet of an xlsx file as texts by cell; reads no more of a file than a worklist can hold. */
final class SheetReader {

    /** The most bytes that are unpacked of the whole file. */
    private static final int BYTES = 16_000_000;

    /** The most texts and cells together. */
    private static final int MOST = 30_000;

    private final XMLInputFactory xml = XMLInputFactory.newFactory();
    private int left = BYTES;
    private int texts = MOST;

    private SheetReader() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    /**
     * The rows by number, each with its texts by column letter.
     *
     * @throws FollowUpRefused where it is no xlsx file, or too large a one
     */
    static Map<Integer, Map<String, String>> rows(byte[] file) {
        try {
            return new SheetReader().read(file);
        } catch (IOException | XMLStreamException | IllegalArgumentException unreadable) {
            throw FollowUpRefused.noSheet();
        }
    }

    private Map<Integer, Map<String, String>> read(byte[] file) throws IOException, XMLStreamException {
        var parts = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var bytes = zip.readNBytes(left + 1);
                left -= bytes.length;
                if (left < 0) {
                    throw FollowUpRefused.noSheet();
                }
                var name = entry.getName();
                if (name.equals("xl/sharedStrings.xml") || name.equals("xl/worksheets/sheet1.xml")) {
                    parts.put(name, bytes);
                }
            }
        }
        var sheet = parts.get("xl/worksheets/sheet1.xml");
        if (sheet == null) {
            throw FollowUpRefused.noSheet();
        }
        return cells(sheet, shared(parts.get("xl/sharedStrings.xml")));
    }

    private List<String> shared(byte @Nullable [] part) throws XMLStreamException {
        var all = new ArrayList<String>();
        if (part == null) {
            return all;
        }
        var reader = xml.createXMLStreamReader(new ByteArrayInputStream(part));
        StringBuilder text = null;
        while (reader.hasNext()) {
            var event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("si")) {
                text = new StringBuilder();
            } else if (text != null
                    && event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("t")) {
                text.append(reader.getElementText());
            } else if (text != null
                    && event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("si")) {
                count();
                all.add(text.toString());
                text = null;
            }
        }
        return all;
    }

    private Map<Integer, Map<String, String>> cells(byte[] part, List<String> shared) throws XMLStreamException {
        var rows = new TreeMap<Integer, Map<String, String>>();
        var reader = xml.createXMLStreamReader(new ByteArrayInputStream(part));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("c")) {
                count();
                var place = reader.getAttributeValue(null, "r");
                if (place == null || !place.matches("[A-Z]{1,3}[0-9]{1,7}")) {
                    throw FollowUpRefused.noSheet();
                }
                var column = place.replaceAll("[0-9]", "");
                var row = Integer.parseInt(place.substring(column.length()));
                var kind = reader.getAttributeValue(null, "t");
                var value = value(reader);
                rows.computeIfAbsent(row, number -> new HashMap<>())
                        .put(column, "s".equals(kind) ? shared.get(Integer.parseInt(value)) : value);
            }
        }
        return rows;
    }

    /** The text of a cell: that of its value, or of its own text. */
    private static String value(XMLStreamReader reader) throws XMLStreamException {
        var text = new StringBuilder();
        while (reader.hasNext()) {
            var event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT
                    && (reader.getLocalName().equals("v")
                            || reader.getLocalName().equals("t"))) {
                text.append(reader.getElementText());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("c")) {
                break;
            }
        }
        return text.toString();
    }

    private void count() {
        texts--;
        if (texts < 0) {
            throw FollowUpRefused.noSheet();
        }
    }
}
