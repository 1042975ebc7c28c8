package org.koldoo.sops.edit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Labels;
import org.koldoo.workflow.guard.ReadingOrder;
import org.koldoo.workflow.guard.XmlNode;

/**
 * A procedure as a list in reading order, with every way out of every item: what the diagram says, for a list, a phone and a
 * screen reader.
 */
public record Outline(String id, String topic, @Nullable BodyCode body, Labels name, Source source, List<Item> items) {

    /**
     * One thing of a procedure.
     *
     * @param scope id of the group it is in, or of the procedure
     * @param task what it says, for a task
     * @param called topic of the procedure that runs here, for a call
     * @param host the step it watches, for a clock
     * @param deadline name of the parameter, for a clock or a wait
     * @param interrupts whether the step ends when the clock runs out
     */
    public record Item(
            String id,
            Kind kind,
            String scope,
            Labels name,
            @Nullable TaskContent task,
            @Nullable String called,
            @Nullable String host,
            @Nullable String deadline,
            boolean interrupts,
            List<Way> ways) {}

    /**
     * What comes next.
     *
     * @param otherwise taken where no condition holds
     */
    public record Way(
            String id,
            String from,
            String target,
            Labels name,
            @Nullable String condition,
            boolean otherwise) {}

    /** @throws org.koldoo.base.Refused as {@link ProcedureFile#read} */
    public static Outline of(String bpmn) {
        var file = ProcedureFile.read(bpmn);
        var process = file.process();
        var items = scopes(process)
                .flatMap(scope -> ReadingOrder.of(scope).stream()
                        .filter(node -> scope.children().contains(node))
                        .flatMap(node -> Kind.of(node.name()).stream().map(kind -> item(kind, node, scope))))
                .toList();
        return new Outline(
                file.id(),
                file.topic(),
                file.body(),
                Nodes.labels(process, process.value("name")),
                Nodes.source(process),
                inOrder(process, items));
    }

    /** What is in a group follows the group. */
    private static List<Item> inOrder(XmlNode process, List<Item> items) {
        return ReadingOrder.of(process).stream()
                .flatMap(node -> items.stream().filter(item -> item.id().equals(node.value("id"))))
                .distinct()
                .toList();
    }

    private static Stream<XmlNode> scopes(XmlNode process) {
        return process.everything()
                .filter(node -> node == process || node.name().equals("subProcess"));
    }

    private static Item item(Kind kind, XmlNode node, XmlNode scope) {
        var fallback = node.value("default");
        var ways = scope.all("sequenceFlow")
                .filter(flow -> flow.value("sourceRef").equals(node.value("id")))
                .map(flow -> way(flow, fallback))
                .toList();
        return new Item(
                node.value("id"),
                kind,
                scope.value("id"),
                Nodes.labels(node, node.value("name")),
                kind == Kind.TASK ? Nodes.task(node) : null,
                kind == Kind.CALL ? node.value("calledElement") : null,
                kind == Kind.CLOCK ? node.value("attachedToRef") : null,
                kind == Kind.CLOCK || kind == Kind.WAIT ? Nodes.duration(node) : null,
                !node.value("cancelActivity").equals("false"),
                ways);
    }

    private static Way way(XmlNode flow, String fallback) {
        return new Way(
                flow.value("id"),
                flow.value("sourceRef"),
                flow.value("targetRef"),
                Nodes.labels(flow, flow.value("name")),
                flow.first("conditionExpression")
                        .map(node -> node.text().strip())
                        .orElse(null),
                !fallback.isEmpty() && flow.value("id").equals(fallback));
    }

    public Optional<Item> find(String item) {
        return items.stream().filter(one -> one.id().equals(item)).findFirst();
    }

    public List<Item> tasks() {
        return items.stream().filter(item -> item.kind() == Kind.TASK).toList();
    }

    public List<Way> into(String item) {
        return items.stream()
                .flatMap(one -> one.ways().stream())
                .filter(way -> way.target().equals(item))
                .toList();
    }

    public Optional<Way> way(String id) {
        return items.stream()
                .flatMap(one -> one.ways().stream())
                .filter(way -> way.id().equals(id))
                .findFirst();
    }
}
