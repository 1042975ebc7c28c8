package org.koldoo.procedures;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A procedure as its file has it, read with nothing of the product. */
final class ProcedureFile {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String KOLDOO = "https://koldoo.org/bpmn/1";
    static final String FLOWABLE = "http://flowable.org/bpmn";
    static final Set<String> NODES = Set.of(
            "startEvent",
            "endEvent",
            "userTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "boundaryEvent",
            "intermediateCatchEvent");

    final String name;
    final Document document;
    final Element process;

    private ProcedureFile(File file) {
        this.name = file.getName().replace(".bpmn", "");
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            this.document = factory.newDocumentBuilder().parse(file);
        } catch (Exception e) {
            throw new IllegalStateException(file.toString(), e);
        }
        this.process =
                all(document.getDocumentElement(), BPMN, "process").findFirst().orElseThrow();
    }

    static List<ProcedureFile> all() {
        var files = new File("workflows").listFiles((folder, name) -> name.endsWith(".bpmn"));
        return Arrays.stream(files == null ? new File[0] : files)
                .sorted()
                .map(ProcedureFile::new)
                .toList();
    }

    static Map<String, ProcedureFile> byName() {
        return all().stream()
                .collect(Collectors.toMap(file -> file.name, file -> file, (a, b) -> a, LinkedHashMap::new));
    }

    static ProcedureFile named(String name) {
        return new ProcedureFile(new File("workflows", name + ".bpmn"));
    }

    Stream<Element> nodes() {
        return all(process, BPMN, "*").filter(element -> NODES.contains(element.getLocalName()));
    }

    Stream<Element> tasks() {
        return all(process, BPMN, "userTask");
    }

    Stream<Element> flows() {
        return all(process, BPMN, "sequenceFlow");
    }

    Element node(String id) {
        return nodes().filter(node -> node.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    List<Element> from(String id) {
        return flows().filter(flow -> flow.getAttribute("sourceRef").equals(id)).toList();
    }

    List<Element> to(String id) {
        return flows().filter(flow -> flow.getAttribute("targetRef").equals(id)).toList();
    }

    /** Every name that gateways of this file ask for. */
    Set<String> asked() {
        return flows().flatMap(flow -> condition(flow).stream())
                .flatMap(condition -> condition.names().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Set<String> returned() {
        return words(process, "returns");
    }

    @Override
    public String toString() {
        return name;
    }

    static List<Condition> condition(Element flow) {
        return all(flow, BPMN, "conditionExpression")
                .map(element -> new Condition(element.getTextContent().strip()))
                .toList();
    }

    static String outcomeVariable(Element task) {
        var formKey = task.getAttributeNS(FLOWABLE, "formKey");
        return "out_" + (formKey.equals("custom") ? task.getAttribute("id") : formKey);
    }

    static Set<String> outcomes(Element task) {
        return extensions(task, "outcome")
                .map(outcome -> outcome.getAttribute("code"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Own words of an element, not those of what is inside it. */
    static Stream<Element> extensions(Element element, String word) {
        return children(element, BPMN, "extensionElements").flatMap(own -> children(own, KOLDOO, word));
    }

    static String extension(Element element, String word) {
        return extensions(element, word)
                .findFirst()
                .map(own -> own.getTextContent().strip())
                .orElse("");
    }

    static Set<String> words(Element element, String word) {
        return Arrays.stream(extension(element, word).split("\\s+"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static Stream<Element> children(Element element, String namespace, String name) {
        var list = element.getChildNodes();
        return IntStream.range(0, list.getLength())
                .mapToObj(list::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> namespace.equals(child.getNamespaceURI()))
                .filter(child -> name.equals("*") || name.equals(child.getLocalName()));
    }

    static Stream<Element> all(Element element, String namespace, String name) {
        var list = element.getElementsByTagNameNS(namespace, name);
        var found = new ArrayList<Element>();
        for (int i = 0; i < list.getLength(); i++) {
            found.add((Element) list.item(i));
        }
        return found.stream();
    }
}
