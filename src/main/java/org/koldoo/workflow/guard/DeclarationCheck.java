package org.koldoo.workflow.guard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a procedure declares of itself, and what its parts name. */
final class DeclarationCheck {

    private final XmlNode process;
    private final Vocabulary words;
    private final Outcomes outcomes;
    private final String topic;
    private final List<Finding> findings = new ArrayList<>();

    private DeclarationCheck(XmlNode process, Vocabulary words, Outcomes outcomes) {
        this.process = process;
        this.words = words;
        this.outcomes = outcomes;
        this.topic = Called.topic(process);
    }

    static List<Finding> check(XmlNode process, Vocabulary words, Outcomes outcomes) {
        var check = new DeclarationCheck(process, words, outcomes);
        check.itself();
        check.version();
        check.returns();
        var steps = new StepCheck(process, words, outcomes, check.findings);
        process.everything().forEach(node -> check.part(node, steps));
        Names.check(process, check.findings);
        Once.check(process, check.findings);
        return check.findings;
    }

    private void itself() {
        var id = process.value("id");
        if (!id.matches("([A-Z][A-Z0-9_]{1,19}\\.)?[a-z][a-z0-9-]{1,60}")) {
            error(process, "process.id", id);
        }
        int dot = id.indexOf('.');
        if (dot > 0 && !words.bodies().contains(id.substring(0, dot))) {
            error(process, "body.unknown", id.substring(0, dot));
        }
        if (!process.value("isExecutable").equals("true")) {
            error(process, "process.executable");
        }
        var ids = new HashSet<String>();
        process.everything().filter(node -> node.attribute("id") != null).forEach(node -> {
            if (!node.value("id").matches("[A-Za-z_][A-Za-z0-9_.-]{0,99}")) {
                error(node, "id.malformed", node.value("id"));
            } else if (!ids.add(node.value("id"))) {
                error(node, "id.twice", node.value("id"));
            }
        });
    }

    /** A body's own version is called by the name of what it replaces. */
    private void version() {
        process.extensions("koldoo:versionOf").forEach(versionOf -> {
            var body = versionOf.value("body");
            if (!words.bodies().contains(body)) {
                error(versionOf, "body.unknown", body);
            }
            if (!words.topics().contains(topic)) {
                error(versionOf, "topic.unknown", topic);
            }
            if (!process.value("id").equals(body + "." + topic)) {
                error(versionOf, "process.version", body + "." + topic);
            }
        });
    }

    private void returns() {
        var returned = Called.returned(process);
        returned.stream()
                .filter(name -> !outcomes.known(name))
                .forEach(name -> error(process, "returns.unknown", name));
        var before = words.called().get(topic);
        if (before != null) {
            before.returns().keySet().stream()
                    .filter(name -> !returned.contains(name))
                    .sorted()
                    .forEach(name -> findings.add(Finding.warning(process, "returns.less", name)));
        }
    }

    private void part(XmlNode node, StepCheck steps) {
        switch (node.name()) {
            case "userTask" -> {
                steps.check(node);
                if (node.attribute("flowable:dueDate") != null) {
                    deadline(node, node.value("flowable:dueDate"));
                }
            }
            case "callActivity" -> call(node, node.value("calledElement"));
            case "timeDuration" -> deadline(node, node.text().strip());
            case "timerEventDefinition" -> {
                if (node.all("timeDuration").count() != 1) {
                    error(node, "timer.duration");
                }
            }
            default -> {}
        }
    }

    private void call(XmlNode call, String called) {
        if (called.equals(topic) || called.equals(process.value("id"))) {
            error(call, "call.itself", called);
        } else if (!words.topics().contains(called)) {
            error(call, "topic.unknown", called);
        } else if (comesBack(called, new HashSet<>())) {
            error(call, "call.round", called);
        }
    }

    private boolean comesBack(String called, Set<String> met) {
        var known = words.called().get(called);
        return met.add(called)
                && known != null
                && known.calls().stream().anyMatch(next -> next.equals(topic) || comesBack(next, met));
    }

    private void deadline(XmlNode node, String name) {
        if (!words.deadlines().contains(name)) {
            error(node, "deadline.unknown", name);
        }
    }

    private void error(XmlNode node, String code, String... parameters) {
        findings.add(Finding.error(node, code, parameters));
    }
}
