package org.koldoo.workflow.testing;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.koldoo.workflow.guard.XmlNode;

/** Everything in a procedure that a walk has to meet. */
final class ThingsToMeet {

    private ThingsToMeet() {}

    static Set<String> in(String topic, XmlNode process) {
        var things = new TreeSet<String>();
        process.everything().forEach(node -> {
            switch (node.name()) {
                case "sequenceFlow" -> things.add("arrow:" + node.value("id"));
                case "boundaryEvent", "intermediateCatchEvent" -> things.add("timer:" + node.value("id"));
                case "userTask" -> outcomes(topic, node, things);
                default -> {}
            }
            if (node.name().equals("userTask") && inLoop(process, node.value("id"))) {
                for (int rounds = 0; rounds <= 2; rounds++) {
                    things.add("rounds:" + node.value("id") + "=" + rounds);
                }
            }
        });
        return things;
    }

    private static void outcomes(String topic, XmlNode task, Set<String> things) {
        var codes = task.extensions("koldoo:outcome")
                .map(outcome -> outcome.value("code"))
                .toList();
        (codes.isEmpty() ? List.of("DONE") : codes)
                .forEach(code -> things.add(topic + ":" + task.value("id") + "=" + code));
    }

    private static boolean inLoop(XmlNode process, String id) {
        var met = new HashSet<String>();
        var waiting = new ArrayDeque<>(List.of(id));
        while (!waiting.isEmpty()) {
            var from = waiting.poll();
            for (var node : process.everything().toList()) {
                var target = node.name().equals("sequenceFlow")
                                && node.value("sourceRef").equals(from)
                        ? node.value("targetRef")
                        : node.value("attachedToRef").equals(from) ? node.value("id") : "";
                if (!target.isEmpty() && met.add(target)) {
                    waiting.add(target);
                }
            }
        }
        return met.contains(id);
    }
}
