package org.koldoo.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.koldoo.base.Labels;
import org.koldoo.workflow.guard.BpmnFile;
import org.koldoo.workflow.guard.UnsafeFile;
import org.koldoo.workflow.guard.XmlNode;

/**
 * A file that takes part in a dry run.
 *
 * @param names of all its parts
 * @param calls topics that it calls
 * @param questions arrows that answer a question, with the question
 */
record DryFile(
        byte[] bpmn,
        ParsedProcedure content,
        Map<String, Labels> names,
        Set<String> calls,
        Map<String, String> questions) {

    private static final Set<String> QUESTIONS = Set.of("exclusiveGateway", "inclusiveGateway");

    static DryFile read(byte[] bpmn, ProcedureReader reader) {
        var content = reader.read(bpmn);
        var all = process(bpmn).everything().toList();
        var names = new HashMap<String, Labels>();
        var asked = new HashSet<String>();
        for (var node : all) {
            if (node.attribute("id") != null && named(node)) {
                names.put(node.value("id"), labels(node));
            }
            if (QUESTIONS.contains(node.name())) {
                asked.add(node.value("id"));
            }
        }
        return new DryFile(bpmn, content, names, calls(all), answers(all, asked));
    }

    private static XmlNode process(byte[] bpmn) {
        try {
            return BpmnFile.read(bpmn).first("process").orElseThrow();
        } catch (UnsafeFile e) {
            throw new IllegalStateException("A procedure that passed the check cannot be read", e);
        }
    }

    private static boolean named(XmlNode node) {
        return node.attribute("name") != null || node.extension("koldoo:label").isPresent();
    }

    private static Labels labels(XmlNode node) {
        var byLanguage = node.extensions("koldoo:label")
                .collect(Collectors.toMap(
                        label -> label.value("lang"), label -> label.text().strip(), (first, second) -> first));
        byLanguage.putIfAbsent("en", node.value("name"));
        return Labels.of(byLanguage);
    }

    private static Set<String> calls(List<XmlNode> all) {
        return all.stream()
                .filter(node -> node.name().equals("callActivity"))
                .map(node -> node.value("calledElement"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Only where there is something to choose. */
    private static Map<String, String> answers(List<XmlNode> all, Set<String> asked) {
        var bySource = new HashMap<String, List<String>>();
        all.stream()
                .filter(node -> node.name().equals("sequenceFlow") && asked.contains(node.value("sourceRef")))
                .forEach(node -> bySource.computeIfAbsent(node.value("sourceRef"), source -> new ArrayList<>())
                        .add(node.value("id")));
        var answers = new HashMap<String, String>();
        bySource.forEach((source, arrows) -> {
            if (arrows.size() > 1) {
                arrows.forEach(arrow -> answers.put(arrow, source));
            }
        });
        return answers;
    }

    Labels name(String element) {
        return names.getOrDefault(element, new Labels("", "", ""));
    }
}
