package org.koldoo.workflow.guard;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A procedure drawn in a few lines, one part a line:
 *
 * <pre>
 * task help owner SUPPORT GIVEN,REFUSED
 * call ask MVD.protection
 * question isIt f3            (or any, all)
 * timer late on help          (or: until help, which ends it)
 * group both / end group
 * start s, stop e, wait w, terminate t
 * f1: s -> help               (or: f2: isIt -> help ${fact_child})
 * </pre>
 */
final class Drawn {

    private static final String LABELS = """
        <koldoo:label lang="ky">x</koldoo:label><koldoo:label lang="ru">x</koldoo:label>\
        <koldoo:label lang="en">x</koldoo:label>""";

    private Drawn() {}

    static byte[] bytes(String id, String extensions, String lines) {
        return text(id, extensions, lines).getBytes(StandardCharsets.UTF_8);
    }

    static XmlNode process(String id, String extensions, String lines) {
        try {
            return BpmnFile.read(bytes(id, extensions, lines)).first("process").orElseThrow();
        } catch (UnsafeFile e) {
            throw new AssertionError(e.finding().toString(), e);
        }
    }

    /** Codes of the errors by the part they point at. */
    static Map<String, String> errors(Vocabulary words, byte[] file) {
        var errors = new TreeMap<String, String>();
        new ProcedureCheck(words)
                .check(file).stream()
                        .filter(Finding::error)
                        .forEach(finding ->
                                errors.merge(finding.place().id(), finding.code(), (one, other) -> one + " " + other));
        return errors;
    }

    private static String text(String id, String extensions, String lines) {
        var body = new StringBuilder();
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> body.append(part(line)));
        return """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn"
                xmlns:koldoo="https://koldoo.org/bpmn/1" targetNamespace="x">
              <process id="%s" isExecutable="true"><extensionElements>%s%s</extensionElements>
            %s
              </process>
            </definitions>
            """.formatted(id, LABELS, extensions, body);
    }

    private static String part(String line) {
        var words = List.of(line.split("\\s+"));
        if (words.getFirst().endsWith(":")) {
            return arrow(line);
        }
        var id = words.size() > 1 ? words.get(1) : "";
        return switch (words.getFirst()) {
            case "start" -> "<startEvent id='" + id + "'/>\n";
            case "stop" -> "<endEvent id='" + id + "'/>\n";
            case "terminate" -> "<endEvent id='" + id + "'><terminateEventDefinition/></endEvent>\n";
            case "wait" -> "<intermediateCatchEvent id='" + id + "'>" + time() + "</intermediateCatchEvent>\n";
            case "call" ->
                "<callActivity id='" + id + "' calledElement='" + words.get(2) + "'><extensionElements>" + LABELS
                        + "</extensionElements></callActivity>\n";
            case "question" -> "<exclusiveGateway id='" + id + "' default='" + words.get(2) + "'/>\n";
            case "any" -> "<inclusiveGateway id='" + id + "' default='" + words.get(2) + "'/>\n";
            case "all" -> "<parallelGateway id='" + id + "'/>\n";
            case "timer" ->
                "<boundaryEvent id='" + id + "' attachedToRef='" + words.get(3) + "' cancelActivity='"
                        + words.get(2).equals("until") + "'>" + time() + "</boundaryEvent>\n";
            case "group" -> "<subProcess id='" + id + "'>\n";
            case "ungroup" -> "</subProcess>\n";
            case "task" -> task(words);
            default -> throw new IllegalArgumentException(line);
        };
    }

    private static String time() {
        return "<timerEventDefinition><timeDuration>safety.response</timeDuration></timerEventDefinition>";
    }

    /** task id party stage [outcomes] [form] */
    private static String task(List<String> words) {
        var outcomes = new StringBuilder();
        if (words.size() > 4 && !words.get(4).equals("-")) {
            for (var code : words.get(4).split(",")) {
                outcomes.append("<koldoo:outcome code='")
                        .append(code)
                        .append("'>")
                        .append(LABELS);
                outcomes.append("</koldoo:outcome>");
            }
        }
        return "<userTask id='" + words.get(1) + "' flowable:formKey='" + (words.size() > 5 ? words.get(5) : "custom")
                + "'><extensionElements>" + LABELS + "<koldoo:party>" + words.get(2)
                + "</koldoo:party><koldoo:role>officer</koldoo:role><koldoo:stage>" + words.get(3)
                + "</koldoo:stage>" + outcomes + "</extensionElements></userTask>\n";
    }

    private static String arrow(String line) {
        var words = line.split("\\s+", 5);
        var condition = words.length > 4
                ? "<conditionExpression>" + words[4].replace("&", "&amp;") + "</conditionExpression>"
                : "";
        return "<sequenceFlow id='" + words[0].replace(":", "") + "' sourceRef='" + words[1] + "' targetRef='"
                + words[3] + "'>" + condition + "</sequenceFlow>\n";
    }
}
