package org.koldoo.workflow.guard;

import java.util.Map;
import java.util.Set;

/** What other tools draw and no procedure may have, by the names that people have for it. */
final class Unwanted {

    private static final Map<String, String> ELEMENTS = Map.ofEntries(
            Map.entry("scriptTask", "element.script"),
            Map.entry("serviceTask", "element.service"),
            Map.entry("sendTask", "element.send"),
            Map.entry("businessRuleTask", "element.businessRule"),
            Map.entry("receiveTask", "element.receive"),
            Map.entry("task", "element.plainTask"),
            Map.entry("manualTask", "element.plainTask"),
            Map.entry("multiInstanceLoopCharacteristics", "element.repeat"),
            Map.entry("standardLoopCharacteristics", "element.repeat"),
            Map.entry("laneSet", "element.lanes"),
            Map.entry("lane", "element.lanes"),
            Map.entry("collaboration", "element.lanes"),
            Map.entry("participant", "element.lanes"),
            Map.entry("messageFlow", "element.lanes"),
            Map.entry("eventBasedGateway", "element.gateway"),
            Map.entry("complexGateway", "element.gateway"),
            Map.entry("transaction", "element.group"),
            Map.entry("adHocSubProcess", "element.group"),
            Map.entry("textAnnotation", "element.note"),
            Map.entry("association", "element.note"),
            Map.entry("group", "element.note"),
            Map.entry("dataObject", "element.data"),
            Map.entry("dataObjectReference", "element.data"),
            Map.entry("dataStoreReference", "element.data"),
            Map.entry("ioSpecification", "element.data"),
            Map.entry("property", "element.data"));

    private static final Set<String> WHO =
            Set.of("flowable:assignee", "flowable:owner", "flowable:candidateUsers", "flowable:candidateGroups");

    private static final Set<String> CODE = Set.of(
            "flowable:class",
            "flowable:delegateExpression",
            "flowable:expression",
            "flowable:skipExpression",
            "flowable:resultVariable",
            "flowable:taskListener");

    private Unwanted() {}

    static Finding element(XmlNode node, XmlNode in) {
        var name = node.name();
        if (name.endsWith("EventDefinition")) {
            return Finding.error(node, in.name().equals("startEvent") ? "element.start" : "element.event");
        }
        if (name.endsWith("Event")) {
            return Finding.error(node, "element.event");
        }
        if (name.toLowerCase(java.util.Locale.ROOT).contains("listener")) {
            return Finding.error(node, "element.listener");
        }
        boolean mail = name.equals("serviceTask") && node.value("flowable:type").equals("mail");
        var code = mail ? "element.mail" : ELEMENTS.get(name);
        return code == null ? Finding.error(node, "element.notAllowed", name, in.name()) : Finding.error(node, code);
    }

    static Finding attribute(XmlNode node, String attribute) {
        if (WHO.contains(attribute)) {
            return Finding.error(node, "attribute.who", attribute);
        }
        if (CODE.contains(attribute)) {
            return Finding.error(node, "attribute.code", attribute);
        }
        return Finding.error(node, "attribute.notAllowed", attribute, node.name());
    }
}
