package org.koldoo.workflow;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.runtime.Execution;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Refused;
import org.koldoo.workflow.ProcedureMoves.Pick;
import org.koldoo.workflow.ProcedureMoves.Target;
import org.koldoo.workflow.ProcedureMoves.Why;
import org.koldoo.workflow.guard.BpmnFile;
import org.koldoo.workflow.guard.UnsafeFile;
import org.koldoo.workflow.guard.XmlNode;
import org.springframework.stereotype.Component;

/** Where what a run waits for lands in another version: the same element of the same kind in the same place, or what was picked. */
@Component
class MovePlan {

    private static final Set<String> NOT_A_PLACE = Set.of("boundaryEvent", "subProcess");
    private static final String TASK = "userTask";

    /**
     * @param scope the parts of the procedure it lies in, outermost first
     */
    record Shape(String kind, String scope, String attachedTo) {}

    /** Where something lands, or why not. */
    record Landing(@Nullable String to, @Nullable Why why) {}

    private final RuntimeService engine;
    private final Map<UUID, Layout> layouts = new ConcurrentHashMap<>();

    MovePlan(RuntimeService engine) {
        this.engine = engine;
    }

    /** What each run of a version waits for; a run without a place is in the middle of something. */
    Map<UUID, List<String>> places(ProcedureVersion version) {
        return places(
                version,
                engine.createExecutionQuery()
                        .processDefinitionId(version.definition())
                        .onlyChildExecutions()
                        .list());
    }

    List<String> places(ProcedureVersion version, UUID run) {
        var executions = engine.createExecutionQuery()
                .processInstanceId(run.toString())
                .onlyChildExecutions()
                .list();
        return places(version, executions).getOrDefault(run, List.of());
    }

    private Map<UUID, List<String>> places(ProcedureVersion version, List<Execution> executions) {
        var shapes = shapes(version);
        var places = new HashMap<UUID, List<String>>();
        for (var execution : executions) {
            var element = execution.getActivityId();
            var shape = element == null ? null : shapes.get(element);
            if (element != null && shape != null && !NOT_A_PLACE.contains(shape.kind())) {
                places.computeIfAbsent(UUID.fromString(execution.getProcessInstanceId()), any -> new ArrayList<>())
                        .add(element);
            }
        }
        return places;
    }

    /** Why a run cannot be moved from where it waits; null = it can. */
    @Nullable
    Why stays(ProcedureVersion from, List<String> places, ProcedureVersion to, List<Pick> picks) {
        for (var place : places) {
            var why = landing(from, place, to, picks).why();
            if (why != null) {
                return why;
            }
        }
        return together(from, places).stream()
                        .allMatch(scope ->
                                layout(from).ways(scope).equals(layout(to).ways(scope)))
                ? null
                : Why.TOGETHER;
    }

    /** The parts of the procedure in which a run waits for several things at once, or at a place where they come together. */
    private Set<String> together(ProcedureVersion from, List<String> places) {
        var shapes = shapes(from);
        var waits = new HashMap<String, List<String>>();
        var parts = new HashSet<String>();
        var together = new HashSet<String>();
        for (var place : places) {
            var shape = Objects.requireNonNull(shapes.get(place));
            waits.computeIfAbsent(shape.scope(), any -> new ArrayList<>()).add(place);
            for (var scope = shape.scope(); !scope.isEmpty() && parts.add(scope); ) {
                var outer = scope.substring(0, scope.lastIndexOf('/'));
                waits.computeIfAbsent(outer, any -> new ArrayList<>()).add(scope);
                scope = outer;
            }
            if (shape.kind().endsWith("Gateway")) {
                together.add(shape.scope());
            }
        }
        waits.forEach((scope, there) -> {
            if (there.size() > 1) {
                together.add(scope);
            }
        });
        return together;
    }

    /** A task can be picked only for one that the new version does not have: whoever moves a case skips nothing with it. */
    Landing landing(ProcedureVersion from, String element, ProcedureVersion to, List<Pick> picks) {
        var byItself = byItself(from, element, to);
        var picked = picks.stream()
                .filter(pick ->
                        pick.version().equals(from.id()) && pick.element().equals(element))
                .findFirst();
        if (picked.isEmpty()) {
            return byItself;
        }
        var choice = picked.get().to();
        if (byItself.why() == null
                || choices(from, element, to).stream()
                        .noneMatch(target -> target.element().equals(choice))) {
            throw new Refused("move.pick");
        }
        return new Landing(choice, null);
    }

    private Landing byItself(ProcedureVersion from, String element, ProcedureVersion to) {
        var before = Objects.requireNonNull(shapes(from).get(element));
        var after = shapes(to).get(element);
        if (after == null) {
            return new Landing(null, Why.GONE);
        }
        if (!after.kind().equals(before.kind())) {
            return new Landing(null, Why.OTHER_KIND);
        }
        return after.scope().equals(before.scope()) ? new Landing(element, null) : new Landing(null, Why.ELSEWHERE);
    }

    /** Tasks that may be picked for a task: those in the same part of the procedure. */
    List<Target> choices(ProcedureVersion from, String element, ProcedureVersion to) {
        var before = shapes(from).get(element);
        if (before == null || !before.kind().equals(TASK)) {
            return List.of();
        }
        var after = shapes(to);
        return to.content().steps().values().stream()
                .filter(step -> {
                    var shape = after.get(step.element());
                    return shape != null && shape.scope().equals(before.scope());
                })
                .map(step -> new Target(step.element(), step.name()))
                .toList();
    }

    /** A timer that both versions have in the same place. */
    boolean keeps(ProcedureVersion from, String timer, ProcedureVersion to, List<Pick> picks) {
        var before = shapes(from).get(timer);
        return before != null
                && before.equals(shapes(to).get(timer))
                && picks.stream()
                        .noneMatch(pick -> pick.version().equals(from.id())
                                && pick.element().equals(before.attachedTo()));
    }

    private Map<String, Shape> shapes(ProcedureVersion version) {
        return layout(version).shapes();
    }

    private Layout layout(ProcedureVersion version) {
        return layouts.computeIfAbsent(version.id(), any -> {
            try {
                var layout = new Layout(new HashMap<>(), new HashMap<>());
                var file = BpmnFile.read(version.bpmn().getBytes(StandardCharsets.UTF_8));
                layout.collect(file.first("process").orElseThrow(), "");
                return layout;
            } catch (UnsafeFile e) {
                throw new IllegalStateException("A procedure that is kept cannot be read", e);
            }
        });
    }

    /** @param ways by part of the procedure: its arrows, and where ways part and come together */
    private record Layout(Map<String, Shape> shapes, Map<String, Set<String>> ways) {

        Set<String> ways(String scope) {
            return ways.getOrDefault(scope, Set.of());
        }

        void collect(XmlNode scope, String path) {
            var ways = this.ways.computeIfAbsent(path, any -> new HashSet<>());
            for (var node : scope.children()) {
                var id = node.attribute("id");
                if (id == null) {
                    continue;
                }
                // What is called is part of what it is.
                var kind = (node.name() + " " + node.value("calledElement")).strip();
                shapes.put(id, new Shape(kind, path, node.value("attachedToRef")));
                switch (node.name()) {
                    case "sequenceFlow" -> ways.add(node.value("sourceRef") + ">" + node.value("targetRef"));
                    case "boundaryEvent" ->
                        ways.add(id + "@" + node.value("attachedToRef") + node.value("cancelActivity"));
                    case "endEvent" ->
                        ways.add(id + node.first("terminateEventDefinition").isPresent());
                    case "subProcess" -> collect(node, path + "/" + id);
                    default -> ways.add(id + ":" + kind);
                }
            }
        }
    }
}
