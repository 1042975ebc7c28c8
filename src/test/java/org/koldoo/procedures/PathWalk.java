package org.koldoo.procedures;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/** Follows the arrows from an element for given facts and outcomes, over gateways only, to where somebody or something is waited for. */
final class PathWalk {

    private PathWalk() {}

    /** What opens when the procedure starts. */
    static Set<String> atStart(ProcedureFile file, Map<String, ?> values) {
        return after(file, "started", values);
    }

    /** Ids of the tasks, calls, timers, sub-processes and ends that come next. */
    static Set<String> after(ProcedureFile file, String id, Map<String, ?> values) {
        var next = new TreeSet<String>();
        var waiting = new ArrayDeque<>(Set.of(id));
        var met = new LinkedHashSet<String>();
        while (!waiting.isEmpty()) {
            for (var flow : taken(file, file.node(waiting.poll()), values)) {
                var target = flow.getAttribute("targetRef");
                if (!met.add(target)) {
                    continue;
                }
                if (file.node(target).getLocalName().endsWith("Gateway")) {
                    waiting.add(target);
                } else {
                    next.add(target);
                }
            }
        }
        return next;
    }

    /** Everything that can ever open for these values, timers and all outcomes of what is not set included. */
    static Set<String> ever(ProcedureFile file, Map<String, ?> facts) {
        var met = new TreeSet<>(Set.of("started"));
        var waiting = new ArrayDeque<>(met);
        while (!waiting.isEmpty()) {
            var node = file.node(waiting.poll());
            for (var flow : file.from(node.getAttribute("id"))) {
                boolean open = ProcedureFile.condition(flow).stream()
                        .allMatch(
                                condition -> !facts.keySet().containsAll(condition.names()) || condition.holds(facts));
                if (open && met.add(flow.getAttribute("targetRef"))) {
                    waiting.add(flow.getAttribute("targetRef"));
                }
            }
        }
        return met;
    }

    private static Iterable<Element> taken(ProcedureFile file, Element node, Map<String, ?> values) {
        var flows = file.from(node.getAttribute("id"));
        if (!node.getLocalName().equals("exclusiveGateway")) {
            return flows;
        }
        return flows.stream()
                .filter(flow -> ProcedureFile.condition(flow).stream().anyMatch(condition -> condition.holds(values)))
                .findFirst()
                .or(() -> flows.stream()
                        .filter(flow -> flow.getAttribute("id").equals(node.getAttribute("default")))
                        .findFirst())
                .stream()
                .toList();
    }
}
