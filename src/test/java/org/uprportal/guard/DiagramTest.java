package org.uprportal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Every model can be read as a picture: no label lies on another or on a shape, and every edge docks at its shapes. */
class DiagramTest {

    private static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String BOUNDS = "http://www.omg.org/spec/DD/20100524/DC";
    private static final String POINTS = "http://www.omg.org/spec/DD/20100524/DI";
    private static final double LETTER = 6;
    private static final double NEAR = 1.5;

    @Test
    void everyDiagramIsReadable() throws IOException {
        var complaints = new ArrayList<String>();
        try (var files = Files.walk(Path.of("bpmn"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".bpmn")).toList()) {
                new Picture(Files.readString(file))
                        .complaints()
                        .forEach(one -> complaints.add(file.getFileName() + ": " + one));
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void aBadDiagramIsCaught() {
        var bad = """
                <definitions xmlns="%s" xmlns:bpmndi="%s" xmlns:dc="%s" xmlns:di="%s">
                  <process id="p"><startEvent id="a" name="The first event" /><endEvent id="b" name="The other event" />
                    <task id="c" name="Task" />
                    <sequenceFlow id="f" sourceRef="a" targetRef="b" /></process>
                  <bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="p">
                    <bpmndi:BPMNShape bpmnElement="a"><dc:Bounds x="0" y="0" width="36" height="36" /><bpmndi:BPMNLabel>
                      <dc:Bounds x="0" y="40" width="100" height="14" /></bpmndi:BPMNLabel></bpmndi:BPMNShape>
                    <bpmndi:BPMNShape bpmnElement="b"><dc:Bounds x="200" y="0" width="36" height="36" /><bpmndi:BPMNLabel>
                      <dc:Bounds x="20" y="45" width="100" height="14" /></bpmndi:BPMNLabel></bpmndi:BPMNShape>
                    <bpmndi:BPMNShape bpmnElement="c"><dc:Bounds x="100" y="0" width="50" height="50" /></bpmndi:BPMNShape>
                    <bpmndi:BPMNEdge bpmnElement="f"><di:waypoint x="36" y="18" /><di:waypoint x="190" y="18" /></bpmndi:BPMNEdge>
                  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
                </definitions>
                """.formatted(MODEL, DIAGRAM, BOUNDS, POINTS);

        assertThat(new Picture(bad).complaints())
                .anyMatch(one -> one.equals("the labels of a and b overlap"))
                .anyMatch(one -> one.equals("f does not reach b"))
                .anyMatch(one -> one.equals("f runs through c"))
                .noneMatch(one -> one.contains("leave"));
    }

    private static final class Picture {

        private final Map<String, Element> elements = new LinkedHashMap<>();
        private final Map<String, Rectangle2D> shapes = new LinkedHashMap<>();
        private final Map<String, Rectangle2D> labels = new LinkedHashMap<>();
        private final Map<String, List<Point2D>> edges = new LinkedHashMap<>();

        Picture(String xml) {
            var document = parse(xml);
            all(document, MODEL, "*").forEach(one -> elements.put(one.getAttribute("id"), one));
            all(document, DIAGRAM, "BPMNShape").forEach(one -> {
                var boxes = all(one, BOUNDS, "Bounds");
                shapes.put(of(one), box(boxes.getFirst()));
                if (boxes.size() > 1) {
                    labels.put(of(one), words(box(boxes.get(1)), of(one)));
                }
            });
            all(document, DIAGRAM, "BPMNEdge").forEach(one -> {
                edges.put(
                        of(one),
                        all(one, POINTS, "waypoint").stream()
                                .map(Picture::point)
                                .toList());
                all(one, BOUNDS, "Bounds").forEach(label -> labels.put(of(one), words(box(label), of(one))));
            });
        }

        List<String> complaints() {
            var complaints = new ArrayList<String>();
            var named = List.copyOf(labels.keySet());
            for (int i = 0; i < named.size(); i++) {
                for (var other : named.subList(i + 1, named.size())) {
                    if (labels.get(named.get(i)).intersects(labels.get(other))) {
                        complaints.add("the labels of " + named.get(i) + " and " + other + " overlap");
                    }
                }
            }
            shapes.forEach((id, shape) -> {
                if (!encloses(id)) {
                    labels.forEach((name, label) -> {
                        if (!name.equals(id) && label.intersects(shape)) {
                            complaints.add("the label of " + name + " lies on " + id);
                        }
                    });
                    shapes.forEach((other, beside) -> {
                        if (id.compareTo(other) < 0
                                && !encloses(other)
                                && !attached(id, other)
                                && shape.intersects(beside)) {
                            complaints.add(id + " lies on " + other);
                        }
                    });
                }
            });
            edges.forEach((id, points) -> edge(id, points, complaints));
            return complaints;
        }

        private void edge(String id, List<Point2D> points, List<String> complaints) {
            var from = elements.get(id).getAttribute("sourceRef");
            var to = elements.get(id).getAttribute("targetRef");
            if (!docks(points.getFirst(), shapes.get(from))) {
                complaints.add(id + " does not leave " + from);
            }
            if (!docks(points.getLast(), shapes.get(to))) {
                complaints.add(id + " does not reach " + to);
            }
            shapes.forEach((other, shape) -> {
                var inner = new Rectangle2D.Double(
                        shape.getX() + 2, shape.getY() + 2, shape.getWidth() - 4, shape.getHeight() - 4);
                for (int i = 1; i < points.size(); i++) {
                    if (!other.equals(from)
                            && !other.equals(to)
                            && !encloses(other)
                            && new Line2D.Double(points.get(i - 1), points.get(i)).intersects(inner)) {
                        complaints.add(id + " runs through " + other);
                    }
                }
            });
        }

        private static boolean docks(Point2D end, Rectangle2D shape) {
            var outer = new Rectangle2D.Double(
                    shape.getX() - NEAR,
                    shape.getY() - NEAR,
                    shape.getWidth() + 2 * NEAR,
                    shape.getHeight() + 2 * NEAR);
            var inner = new Rectangle2D.Double(
                    shape.getX() + NEAR,
                    shape.getY() + NEAR,
                    shape.getWidth() - 2 * NEAR,
                    shape.getHeight() - 2 * NEAR);
            return outer.contains(end) && !inner.contains(end);
        }

        private boolean encloses(String id) {
            return elements.get(id).getLocalName().equals("subProcess");
        }

        private boolean attached(String one, String other) {
            return elements.get(one).getAttribute("attachedToRef").equals(other)
                    || elements.get(other).getAttribute("attachedToRef").equals(one);
        }

        /** What the words take of the space for a label: they stand in its middle and are no wider than they are long. */
        private Rectangle2D words(Rectangle2D label, String id) {
            var width = Math.min(
                    label.getWidth(),
                    LETTER * elements.get(id).getAttribute("name").length());
            return new Rectangle2D.Double(label.getCenterX() - width / 2, label.getY(), width, label.getHeight());
        }

        private static String of(Element drawn) {
            return drawn.getAttribute("bpmnElement");
        }

        private static Rectangle2D box(Element bounds) {
            return new Rectangle2D.Double(
                    number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height"));
        }

        private static Point2D point(Element waypoint) {
            return new Point2D.Double(number(waypoint, "x"), number(waypoint, "y"));
        }

        private static double number(Element element, String name) {
            return Double.parseDouble(element.getAttribute(name));
        }

        private static List<Element> all(Element in, String namespace, String name) {
            var found = in.getElementsByTagNameNS(namespace, name);
            var list = new ArrayList<Element>();
            for (int i = 0; i < found.getLength(); i++) {
                list.add((Element) found.item(i));
            }
            return list;
        }

        private static Element parse(String xml) {
            try {
                var factory = DocumentBuilderFactory.newInstance();
                factory.setNamespaceAware(true);
                return factory.newDocumentBuilder()
                        .parse(new InputSource(new StringReader(xml)))
                        .getDocumentElement();
            } catch (Exception unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }
    }
}
