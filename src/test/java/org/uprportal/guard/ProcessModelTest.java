package org.uprportal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.uprportal.inbox.TaskKind;
import org.uprportal.inbox.TaskPage;
import org.uprportal.testing.PortalTest;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Every model can be read as a picture, and everything it names exists in the code. */
@PortalTest
class ProcessModelTest {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Set<String> NODES = Set.of(
            "startEvent",
            "endEvent",
            "userTask",
            "serviceTask",
            "callActivity",
            "subProcess",
            "boundaryEvent",
            "intermediateCatchEvent",
            "exclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
            "receiveTask");
    private static final String BAD = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <process id="other-name" isExecutable="true">
                <userTask id="userTask_x" camunda:formKey="nobody/knows" />
                <serviceTask id="serviceTask_y" name="Y" camunda:delegateExpression="${missingDelegate}" />
                <scriptTask id="scriptTask_z" name="Z" />
              </process>
            </definitions>
            """;

    @Autowired
    ApplicationContext context;

    @Autowired
    ObjectProvider<TaskKind> kinds;

    @Autowired
    ObjectProvider<TaskPage> pages;

    @Test
    void everyModelIsReadableAndKnownToTheCode() {
        var complaints = new ArrayList<String>();
        var formKeys = new HashSet<String>();
        for (var file : models()) {
            complaints.addAll(complaints(name(file), read(file), formKeys));
        }
        assertThat(complaints).isEmpty();
        assertThat(kinds.stream().map(TaskKind::formKey)).containsExactlyInAnyOrderElementsOf(formKeys);
        assertThat(pages.stream().map(TaskPage::formKey)).containsExactlyInAnyOrderElementsOf(formKeys);
    }

    @Test
    void theIdsInTheCodeStandInAModel() throws IOException {
        var models = new StringBuilder();
        models().forEach(file -> models.append(read(file)));
        var missing = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith("Model.java")).toList()) {
                for (var line : Files.readAllLines(file)) {
                    if (line.contains("static final String")) {
                        var value = line.replaceAll(".*\"(.*)\".*", "$1");
                        if (!models.toString().contains(value)) {
                            missing.add(file.getFileName() + ": " + value);
                        }
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void aBadModelIsCaught() {
        assertThat(complaints("right-name", BAD, new HashSet<>()))
                .anyMatch(one -> one.contains("file name"))
                .anyMatch(one -> one.contains("history time to live"))
                .anyMatch(one -> one.contains("userTask_x has no name"))
                .anyMatch(one -> one.contains("userTask_x has no shape"))
                .anyMatch(one -> one.contains("missingDelegate"))
                .anyMatch(one -> one.contains("script"));
    }

    private List<String> complaints(String name, String xml, Set<String> formKeys) {
        var complaints = new ArrayList<String>();
        var process = (Element) elements(xml, "process").getFirst();
        if (!process.getAttribute("id").equals(name)) {
            complaints.add(name + ": file name and process id differ");
        }
        if (process.getAttributeNS(CAMUNDA, "historyTimeToLive").isEmpty()) {
            complaints.add(name + ": no history time to live");
        }
        if (!elements(xml, "scriptTask").isEmpty()) {
            complaints.add(name + ": script tasks are not allowed");
        }
        for (var node : NODES) {
            for (var element : elements(xml, node)) {
                var id = element.getAttribute("id");
                if (element.getAttribute("name").isBlank()) {
                    complaints.add(name + ": " + id + " has no name");
                }
                if (!xml.contains("bpmnElement=\"" + id + "\"")) {
                    complaints.add(name + ": " + id + " has no shape");
                }
            }
        }
        for (var flow : elements(xml, "sequenceFlow")) {
            if (!xml.contains("bpmnElement=\"" + flow.getAttribute("id") + "\"")) {
                complaints.add(name + ": " + flow.getAttribute("id") + " has no edge");
            }
        }
        for (var task : elements(xml, "userTask")) {
            formKeys.add(task.getAttributeNS(CAMUNDA, "formKey"));
        }
        for (var task : elements(xml, "serviceTask")) {
            var bean = task.getAttributeNS(CAMUNDA, "delegateExpression").replaceAll("[${}]", "");
            if (!context.containsBean(bean)) {
                complaints.add(name + ": no bean " + bean);
            }
        }
        return complaints;
    }

    private static List<Path> models() {
        try (var files = Files.walk(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".bpmn", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Element> elements(String xml, String name) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var found = factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getElementsByTagNameNS("http://www.omg.org/spec/BPMN/20100524/MODEL", name);
            var elements = new ArrayList<Element>();
            for (int i = 0; i < found.getLength(); i++) {
                elements.add((Element) found.item(i));
            }
            return elements;
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
