package org.uprportal.cycle.ui;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What the diagram of a process says, in the reader's language: the model with other words, and its steps as a list. */
final class ModelWords {

    /** What has no words on a diagram, or words that only machines read. */
    private static final Set<String> SILENT = Set.of("definitions", "process", "message", "signal", "error", "field");

    /** What somebody or something does, or what is waited for: the line through a process, without its reminders. */
    private static final Set<String> STEPS =
            Set.of("startEvent", "userTask", "callActivity", "subProcess", "intermediateCatchEvent", "endEvent");

    private final Document model;

    /** A step of the process as the reader calls it. */
    record Step(String id, String name) {}

    private ModelWords(Document model) {
        this.model = model;
    }

    /** Reads a model and says it in other words. */
    static ModelWords of(String xml, UnaryOperator<String> words) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            var model = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
            named(model).forEach(one -> one.setAttribute("name", words.apply(one.getAttribute("name"))));
            return new ModelWords(model);
        } catch (ParserConfigurationException | SAXException | java.io.IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The texts for a name that stands on a diagram have this key. */
    static String key(String name) {
        return "cycle.diagram."
                + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
    }

    /** Everything that is written on the diagram. */
    static Stream<Element> named(Document model) {
        return elements(model.getElementsByTagNameNS("*", "*"))
                .filter(one -> one.hasAttribute("name") && one.hasAttribute("id"))
                .filter(one -> !SILENT.contains(one.getLocalName()));
    }

    /** The model for a viewer. */
    String xml() {
        try {
            var factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var written = new StringWriter();
            factory.newTransformer().transform(new DOMSource(model), new StreamResult(written));
            return written.toString();
        } catch (TransformerException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    /** The line through the process, in the order in which it is drawn; what only reminds is left out. */
    List<Step> steps() {
        var places = places();
        var reminders = reminders();
        return named(model)
                .filter(one -> STEPS.contains(one.getLocalName())
                        && "process".equals(one.getParentNode().getLocalName()))
                .filter(one -> !reminders.contains(one.getAttribute("id")))
                .sorted(Comparator.comparingDouble(one -> places.getOrDefault(one.getAttribute("id"), 0.0)))
                .map(one -> new Step(one.getAttribute("id"), one.getAttribute("name")))
                .toList();
    }

    /** From the left, as the diagram is read. */
    private Map<String, Double> places() {
        var places = new HashMap<String, Double>();
        elements(model.getElementsByTagNameNS("*", "BPMNShape"))
                .forEach(shape -> elements(shape.getElementsByTagNameNS("*", "Bounds"))
                        .filter(bounds -> bounds.getParentNode() == shape)
                        .findFirst()
                        .ifPresent(bounds -> places.put(
                                shape.getAttribute("bpmnElement"), Double.valueOf(bounds.getAttribute("x")))));
        return places;
    }

    /** Where the side ways end that begin at a timer on the edge of a task. */
    private Set<String> reminders() {
        var next = new HashMap<String, String>();
        elements(model.getElementsByTagNameNS("*", "sequenceFlow"))
                .forEach(flow -> next.put(flow.getAttribute("sourceRef"), flow.getAttribute("targetRef")));
        var ends = new java.util.HashSet<String>();
        elements(model.getElementsByTagNameNS("*", "boundaryEvent"))
                .filter(one -> "false".equals(one.getAttribute("cancelActivity")))
                .forEach(one -> {
                    var at = next.get(one.getAttribute("id"));
                    while (at != null && ends.add(at)) {
                        at = next.get(at);
                    }
                });
        return ends;
    }

    private static Stream<Element> elements(NodeList list) {
        return IntStream.range(0, list.getLength()).<Node>mapToObj(list::item).map(Element.class::cast);
    }
}
