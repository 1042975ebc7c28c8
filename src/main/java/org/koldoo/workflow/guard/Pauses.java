package org.koldoo.workflow.guard;

/** Where a run waits for a person or a time; in a loop of anything else it would turn for ever within one moment. */
final class Pauses {

    private Pauses() {}

    /** Whether every way through a procedure or a group of tasks waits for somebody or something. */
    static boolean every(XmlNode scope, Vocabulary words) {
        var graph = new FlowGraph(scope);
        return graph.all("startEvent")
                .findFirst()
                .map(start ->
                        graph
                                .reachable(
                                        start.value("id"),
                                        flow -> true,
                                        id -> !at(graph.nodes().get(id), words))
                                .stream()
                                .noneMatch(id -> graph.nodes().get(id) instanceof XmlNode node
                                        && node.name().equals("endEvent")))
                .orElse(true);
    }

    static boolean at(@org.jspecify.annotations.Nullable XmlNode node, Vocabulary words) {
        if (node == null) {
            return false;
        }
        return switch (node.name()) {
            case "userTask", "intermediateCatchEvent", "boundaryEvent" -> true;
            case "callActivity" -> {
                var called = words.called().get(node.value("calledElement"));
                yield called == null || called.pauses();
            }
            case "subProcess" -> every(node, words);
            default -> false;
        };
    }
}
