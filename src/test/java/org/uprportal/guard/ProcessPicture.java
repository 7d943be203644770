package org.uprportal.guard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A process as a picture that any browser shows, drawn from its model and nothing else. */
final class ProcessPicture {

    private static final int MARGIN = 20;
    private static final int LETTER = 6;

    private final Map<String, Element> elements = new TreeMap<>();
    private final Document model;
    private final StringBuilder svg = new StringBuilder();
    private double right;
    private double below;

    ProcessPicture(Path file) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            model = factory.newDocumentBuilder().parse(file.toFile());
        } catch (IOException | SAXException | ParserConfigurationException unreadable) {
            throw new IllegalStateException(file + " cannot be read", unreadable);
        }
        each(model.getElementsByTagNameNS("*", "*")).forEach(one -> {
            if (one.hasAttribute("id")) {
                elements.put(one.getAttribute("id"), one);
            }
        });
    }

    String text() {
        var shapes = each(model.getElementsByTagNameNS("*", "BPMNShape"));
        shapes.stream().filter(this::holdsOthers).forEach(this::shape);
        each(model.getElementsByTagNameNS("*", "BPMNEdge")).forEach(this::edge);
        shapes.stream().filter(one -> !holdsOthers(one)).forEach(this::shape);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="11">
                <defs><marker id="end" markerWidth="9" markerHeight="9" refX="8" refY="4" orient="auto"><path d="M0,0 L8,4 L0,8 z"/></marker></defs>
                <rect width="100%%" height="100%%" fill="white"/>
                %s</svg>
                """.formatted((int) right + MARGIN, (int) below + MARGIN, svg);
    }

    private boolean holdsOthers(Element shape) {
        return elements.get(shape.getAttribute("bpmnElement")).getLocalName().equals("subProcess");
    }

    private void edge(Element edge) {
        var points = new ArrayList<String>();
        for (var point : each(edge.getElementsByTagNameNS("*", "waypoint"))) {
            var x = number(point, "x");
            var y = number(point, "y");
            reach(x, y);
            points.add(plain(x) + "," + plain(y));
        }
        svg.append("<polyline points=\"%s\" fill=\"none\" stroke=\"black\" marker-end=\"url(#end)\"/>%n"
                .formatted(String.join(" ", points)));
        label(edge, elements.get(edge.getAttribute("bpmnElement")));
    }

    private void shape(Element shape) {
        var what = elements.get(shape.getAttribute("bpmnElement"));
        var bounds = bounds(shape);
        var x = number(bounds, "x");
        var y = number(bounds, "y");
        var width = number(bounds, "width");
        var height = number(bounds, "height");
        reach(x + width, y + height);
        var kind = what.getLocalName().toLowerCase(Locale.ROOT);
        if (kind.endsWith("event")) {
            var thick = kind.startsWith("end") ? 3 : 1;
            circle(x + width / 2, y + height / 2, width / 2, thick);
            if (kind.startsWith("boundary") || kind.startsWith("intermediate")) {
                circle(x + width / 2, y + height / 2, width / 2 - 3, 1);
            }
            var sign = what.getElementsByTagNameNS("*", "timerEventDefinition").getLength() > 0
                    ? "◷"
                    : what.getElementsByTagNameNS("*", "messageEventDefinition").getLength() > 0 ? "✉" : "";
            words(x + width / 2, y + height / 2 + 5, List.of(sign));
            label(shape, what);
        } else if (kind.endsWith("gateway")) {
            svg.append("<polygon points=\"%s,%s %s,%s %s,%s %s,%s\" fill=\"white\" stroke=\"black\"/>%n"
                    .formatted(
                            plain(x + width / 2),
                            plain(y),
                            plain(x + width),
                            plain(y + height / 2),
                            plain(x + width / 2),
                            plain(y + height),
                            plain(x),
                            plain(y + height / 2)));
            words(x + width / 2, y + height / 2 + 5, List.of(kind.startsWith("parallel") ? "+" : "×"));
            label(shape, what);
        } else {
            svg.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"8\" fill=\"%s\" stroke=\"black\"/>%n"
                    .formatted(
                            plain(x),
                            plain(y),
                            plain(width),
                            plain(height),
                            kind.equals("usertask") ? "#eef4ff" : "white"));
            var lines = lines(what.getAttribute("name"), width - 10);
            var top = kind.equals("subprocess") ? y + 16 : y + height / 2 - (lines.size() - 1) * 7 + 4;
            words(x + width / 2, top, lines);
        }
    }

    private void circle(double x, double y, double radius, int thick) {
        svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"white\" stroke=\"black\" stroke-width=\"%d\"/>%n"
                .formatted(plain(x), plain(y), plain(radius), thick));
    }

    private void label(Element of, Element what) {
        var label = each(of.getElementsByTagNameNS("*", "BPMNLabel"));
        if (what == null || what.getAttribute("name").isEmpty() || label.isEmpty()) {
            return;
        }
        var bounds = bounds(label.getFirst());
        var width = number(bounds, "width");
        reach(number(bounds, "x") + width, number(bounds, "y") + number(bounds, "height"));
        words(number(bounds, "x") + width / 2, number(bounds, "y") + 11, lines(what.getAttribute("name"), width));
    }

    private void words(double x, double y, List<String> lines) {
        for (int line = 0; line < lines.size(); line++) {
            if (!lines.get(line).isEmpty()) {
                svg.append("<text x=\"%s\" y=\"%s\" text-anchor=\"middle\">%s</text>%n"
                        .formatted(plain(x), plain(y + line * 14), escaped(lines.get(line))));
            }
        }
    }

    private static List<String> lines(String name, double width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : name.split("\\s+")) {
            if (!line.isEmpty() && (line.length() + word.length() + 1) * LETTER > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static Element bounds(Element of) {
        return each(of.getElementsByTagNameNS("*", "Bounds")).getFirst();
    }

    private void reach(double x, double y) {
        right = Math.max(right, x);
        below = Math.max(below, y);
    }

    private static double number(Element one, String attribute) {
        return Double.parseDouble(one.getAttribute(attribute));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.format(Locale.ROOT, "%.1f", number);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static List<Element> each(NodeList nodes) {
        var found = new ArrayList<Element>();
        for (int one = 0; one < nodes.getLength(); one++) {
            found.add((Element) nodes.item(one));
        }
        return found;
    }
}
