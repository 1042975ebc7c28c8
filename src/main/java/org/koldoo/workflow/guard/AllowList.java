package org.koldoo.workflow.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which elements may stand in which, with which attributes. What is not listed does not get in. */
final class AllowList {

    /** Name | attributes | children. */
    private static final String TABLE = """
        definitions | id name targetNamespace exporter exporterVersion xsi:schemaLocation | process bpmndi:BPMNDiagram
        process | id name isExecutable | documentation extensionElements FLOW
        subProcess | id name default | documentation extensionElements incoming outgoing FLOW
        startEvent | id name | documentation extensionElements outgoing
        endEvent | id name | documentation extensionElements incoming terminateEventDefinition
        userTask | id name default flowable:formKey flowable:dueDate | documentation extensionElements incoming outgoing
        callActivity | id name default calledElement | documentation extensionElements incoming outgoing
        exclusiveGateway | id name default gatewayDirection | documentation extensionElements incoming outgoing
        inclusiveGateway | id name default gatewayDirection | documentation extensionElements incoming outgoing
        parallelGateway | id name gatewayDirection | documentation extensionElements incoming outgoing
        sequenceFlow | id name sourceRef targetRef | documentation extensionElements conditionExpression
        conditionExpression | id xsi:type |
        boundaryEvent | id name attachedToRef cancelActivity | documentation extensionElements outgoing timerEventDefinition
        intermediateCatchEvent | id name | documentation extensionElements incoming outgoing timerEventDefinition
        timerEventDefinition | id | timeDuration
        timeDuration | id xsi:type |
        terminateEventDefinition | id |
        incoming | |
        outgoing | |
        documentation | id |
        extensionElements | | koldoo:label koldoo:guidance koldoo:party koldoo:role koldoo:stage koldoo:outcome koldoo:field koldoo:discloses koldoo:notBy koldoo:needs koldoo:source koldoo:returns koldoo:versionOf
        koldoo:label | lang |
        koldoo:guidance | lang |
        koldoo:help | lang |
        koldoo:party | |
        koldoo:role | |
        koldoo:stage | |
        koldoo:discloses | |
        koldoo:notBy | |
        koldoo:needs | |
        koldoo:returns | |
        koldoo:versionOf | body |
        koldoo:source | asOf certainty |
        koldoo:outcome | code | koldoo:label
        koldoo:choice | code | koldoo:label
        koldoo:field | key kind required requiredFor showIf | koldoo:label koldoo:help koldoo:choice
        bpmndi:BPMNDiagram | id name | bpmndi:BPMNPlane
        bpmndi:BPMNPlane | id bpmnElement | bpmndi:BPMNShape bpmndi:BPMNEdge
        bpmndi:BPMNShape | id bpmnElement isExpanded isHorizontal isMarkerVisible | dc:Bounds bpmndi:BPMNLabel
        bpmndi:BPMNEdge | id bpmnElement | di:waypoint bpmndi:BPMNLabel
        bpmndi:BPMNLabel | id | dc:Bounds
        dc:Bounds | x y width height |
        di:waypoint | x y |
        """;

    private static final String FLOW = "startEvent endEvent userTask callActivity exclusiveGateway inclusiveGateway"
            + " parallelGateway sequenceFlow subProcess boundaryEvent intermediateCatchEvent";

    /** Elements whose own text means something. */
    private static final Set<String> WITH_TEXT = Set.of(
            "conditionExpression",
            "timeDuration",
            "incoming",
            "outgoing",
            "documentation",
            "koldoo:label",
            "koldoo:guidance",
            "koldoo:help",
            "koldoo:party",
            "koldoo:role",
            "koldoo:stage",
            "koldoo:discloses",
            "koldoo:notBy",
            "koldoo:needs",
            "koldoo:returns",
            "koldoo:versionOf",
            "koldoo:source");

    private record Rule(Set<String> attributes, Set<String> children) {}

    private static final Map<String, Rule> RULES = rules();

    private AllowList() {}

    static List<Finding> check(XmlNode root) {
        if (!root.name().equals("definitions")) {
            return List.of(Finding.error(root, "file.root"));
        }
        var findings = new ArrayList<Finding>();
        check(root, findings);
        return findings;
    }

    static boolean allowsChild(String parent, String child) {
        return RULES.getOrDefault(parent, new Rule(Set.of(), Set.of())).children.contains(child);
    }

    static boolean allowsAttribute(String element, String attribute) {
        return RULES.getOrDefault(element, new Rule(Set.of(), Set.of()))
                .attributes
                .contains(attribute);
    }

    private static void check(XmlNode node, List<Finding> findings) {
        var rule = RULES.getOrDefault(node.name(), new Rule(Set.of(), Set.of()));
        node.attributes().keySet().stream()
                .filter(attribute -> !rule.attributes.contains(attribute))
                .sorted()
                .forEach(attribute -> findings.add(Unwanted.attribute(node, attribute)));
        if (!WITH_TEXT.contains(node.name()) && !node.text().isBlank()) {
            findings.add(Finding.error(node, "text.notAllowed", node.name()));
        }
        for (var child : node.children()) {
            if (rule.children.contains(child.name())) {
                check(child, findings);
            } else {
                findings.add(Unwanted.element(child, node));
            }
        }
    }

    private static Map<String, Rule> rules() {
        var rules = new HashMap<String, Rule>();
        TABLE.lines().forEach(line -> {
            var cells = line.split("\\|", -1);
            rules.put(cells[0].strip(), new Rule(words(cells[1]), words(cells[2].replace("FLOW", FLOW))));
        });
        return Map.copyOf(rules);
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
