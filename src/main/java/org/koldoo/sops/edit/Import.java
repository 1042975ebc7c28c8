package org.koldoo.sops.edit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import org.koldoo.base.Refused;
import org.koldoo.workflow.guard.AllowedParts;
import org.koldoo.workflow.guard.BpmnFile;
import org.koldoo.workflow.guard.UnsafeFile;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Takes in a file that another program has drawn: what does not belong into a procedure here is named and, when somebody agrees,
 * left out; what was to run by itself becomes a task of a person. The result is only a draft: the check looks at it like at any other.
 */
public final class Import {

    /**
     * @param bpmn the file as it can be taken in
     * @param leftOut kinds of things that were left out, in the words of the file
     * @param madeTasks names of things that would have run by themselves and are tasks of a person now
     */
    public record Cleaned(String bpmn, List<String> leftOut, List<String> madeTasks) {

        public Cleaned {
            leftOut = List.copyOf(leftOut);
            madeTasks = List.copyOf(madeTasks);
        }

        public boolean asItWas() {
            return leftOut.isEmpty() && madeTasks.isEmpty();
        }
    }

    private static final int LARGEST = 512 * 1024;
    private static final Map<String, String> PREFIXES = Map.of(
            ProcedureDocument.BPMN,
            "",
            ProcedureDocument.FLOWABLE,
            "flowable:",
            ProcedureDocument.KOLDOO,
            "koldoo:",
            ProcedureDocument.BPMNDI,
            "bpmndi:",
            ProcedureDocument.DC,
            "dc:",
            ProcedureDocument.DI,
            "di:",
            "http://www.w3.org/2001/XMLSchema-instance",
            "xsi:");

    private static final Set<String> TASKS =
            Set.of("task", "manualTask", "serviceTask", "scriptTask", "sendTask", "receiveTask", "businessRuleTask");

    private final Set<String> leftOut = new TreeSet<>();
    private final Set<String> madeTasks = new TreeSet<>();

    private Import() {}

    /** @throws Refused {@code draft.tooLarge}, {@code draft.zip}, {@code draft.unreadable} with the line, {@code draft.noProcedure} */
    public static Cleaned clean(byte[] file) {
        if (file.length > LARGEST) {
            throw new Refused("draft.tooLarge", LARGEST / 1024);
        }
        if (file.length > 1 && (file[0] == 'P' && file[1] == 'K' || file[0] == 0x1f && (file[1] & 0xff) == 0x8b)) {
            throw new Refused("draft.zip");
        }
        try {
            BpmnFile.read(file);
        } catch (UnsafeFile e) {
            // A comment or a foreign namespace can be left out; what cannot be read at all cannot.
            if (!Set.of("file.namespace", "file.construct").contains(e.finding().code())) {
                throw new Refused("draft.unreadable", e.finding().line());
            }
        }
        var run = new Import();
        var document = ProcedureDocument.parse(file);
        run.scan(document.getDocumentElement());
        var bpmn = ProcedureDocument.of(document).write();
        return new Cleaned(bpmn, List.copyOf(run.leftOut), List.copyOf(run.madeTasks));
    }

    private void scan(Element definitions) {
        if (!ProcedureDocument.is(definitions, ProcedureDocument.BPMN, "definitions")) {
            throw new Refused("draft.noProcedure");
        }
        var processes = ProcedureDocument.all(definitions, ProcedureDocument.BPMN, "process")
                .toList();
        var kept = processes.stream()
                .filter(process -> ProcedureDocument.children(process)
                        .anyMatch(child -> child.getLocalName().equals("startEvent")))
                .findFirst()
                .orElseThrow(() -> new Refused("draft.noProcedure"));
        processes.stream().filter(process -> process != kept).forEach(process -> {
            leftOut.add("process");
            ProcedureDocument.remove(process);
        });
        kept.setAttribute("isExecutable", "true");
        clean(definitions);
        ends(definitions, kept);
    }

    private void clean(Element element) {
        attributes(element);
        for (var node : nodes(element)) {
            if (node instanceof Element child) {
                if (ProcedureDocument.BPMN.equals(child.getNamespaceURI()) && TASKS.contains(child.getLocalName())) {
                    child = task(child);
                }
                if (AllowedParts.child(name(element), name(child))) {
                    clean(child);
                } else {
                    leftOut.add(name(child));
                    element.removeChild(child);
                }
            } else if (node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
                element.removeChild(node);
            }
        }
    }

    private Element task(Element automatic) {
        if (!automatic.getLocalName().equals("task")
                && !automatic.getLocalName().equals("manualTask")) {
            madeTasks.add(
                    automatic.getAttribute("name").isBlank()
                            ? automatic.getAttribute("id")
                            : automatic.getAttribute("name"));
        }
        var prefix = automatic.getPrefix();
        automatic
                .getOwnerDocument()
                .renameNode(automatic, ProcedureDocument.BPMN, prefix == null ? "userTask" : prefix + ":userTask");
        return automatic;
    }

    private void attributes(Element element) {
        var attributes = element.getAttributes();
        IntStream.range(0, attributes.getLength())
                .mapToObj(i -> (Attr) attributes.item(i))
                .toList()
                .forEach(attribute -> {
                    if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                        if (!PREFIXES.containsKey(attribute.getValue())) {
                            element.removeAttributeNode(attribute);
                        }
                    } else if (!AllowedParts.attribute(name(element), name(attribute))) {
                        leftOut.add(name(attribute));
                        element.removeAttributeNode(attribute);
                    }
                });
    }

    /** What pointed at something that was left out goes too: arrows, and what is drawn. */
    private void ends(Element definitions, Element process) {
        var ids = new TreeSet<String>();
        collect(process, ids);
        drop(definitions, ids, "sourceRef");
        drop(definitions, ids, "targetRef");
        drop(definitions, ids, "attachedToRef");
        ids.clear();
        collect(process, ids);
        drop(definitions, ids, "bpmnElement");
        ProcedureDocument.all(process, ProcedureDocument.BPMN, "extensionElements")
                .filter(extensions -> extensions.getFirstChild() == null)
                .forEach(ProcedureDocument::remove);
    }

    private static void collect(Element element, Set<String> ids) {
        ids.add(element.getAttribute("id"));
        ProcedureDocument.children(element).forEach(child -> collect(child, ids));
    }

    private static void drop(Element element, Set<String> ids, String reference) {
        ProcedureDocument.children(element).forEach(child -> {
            if (child.hasAttribute(reference)
                    && !ids.contains(child.getAttribute(reference))
                    && !child.getLocalName().equals("BPMNPlane")) {
                element.removeChild(child);
            } else {
                drop(child, ids, reference);
            }
        });
    }

    private static List<Node> nodes(Element element) {
        return IntStream.range(0, element.getChildNodes().getLength())
                .mapToObj(element.getChildNodes()::item)
                .toList();
    }

    private static String name(Node node) {
        var namespace = node.getNamespaceURI();
        var local = node.getLocalName() == null ? node.getNodeName() : node.getLocalName();
        return namespace == null ? local : PREFIXES.getOrDefault(namespace, namespace + ":") + local;
    }

    /** Gives a file of another program the name it has here. */
    public static String named(String bpmn, String topic) {
        var document = ProcedureDocument.readAny(bpmn);
        var process = document.process();
        var old = process.getAttribute("id");
        process.setAttribute("id", topic);
        document.elements()
                .filter(element -> element.getAttribute("bpmnElement").equals(old))
                .forEach(element -> element.setAttribute("bpmnElement", topic));
        return document.write();
    }

    /** What the procedure of a file calls itself. */
    public static String nameOf(String bpmn) {
        return ProcedureDocument.readAny(bpmn).process().getAttribute("id");
    }
}
