package org.koldoo.sops.ui;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.koldoo.base.ui.Words;
import org.koldoo.workflow.guard.BpmnFile;
import org.koldoo.workflow.guard.Finding;
import org.koldoo.workflow.guard.UnsafeFile;
import org.koldoo.workflow.guard.XmlNode;

/** What the check says about a draft, each with its place in the drawing and the names that stand there. */
final class DraftProblems {

    private final List<XmlNode> places;
    private final Map<String, String> names;

    private DraftProblems(XmlNode root) {
        places = root.first("process").stream().flatMap(DraftProblems::drawn).toList();
        names = places.stream()
                .collect(Collectors.toMap(node -> node.value("id"), DraftProblems::name, (one, other) -> one));
    }

    static List<BpmnEditor.Problem> of(List<Finding> found, String bpmn) {
        try {
            var places = new DraftProblems(BpmnFile.read(bpmn.getBytes(StandardCharsets.UTF_8)));
            return found.stream().map(places::said).toList();
        } catch (UnsafeFile unreadable) {
            return found.stream()
                    .map(finding -> new BpmnEditor.Problem("", words(finding, Function.identity()), finding.severity()))
                    .toList();
        }
    }

    private BpmnEditor.Problem said(Finding finding) {
        // What a finding is about begins at its line, or is the last thing that began before it.
        var place = places.stream()
                .filter(node -> node.line() <= finding.line())
                .reduce((one, later) -> later)
                .map(node -> node.value("id"))
                .orElse("");
        return new BpmnEditor.Problem(place, words(finding, this::named), finding.severity());
    }

    private String named(String parameter) {
        var name = names.getOrDefault(parameter, "");
        return name.isEmpty() ? parameter : Words.of("words.quoted", name);
    }

    private static String words(Finding finding, Function<String, String> named) {
        return Words.of(
                "finding." + finding.code(),
                finding.parameters().stream().map(named).toArray());
    }

    /** Everything with a place of its own in the drawing, in the order of the file. */
    private static Stream<XmlNode> drawn(XmlNode scope) {
        return Stream.concat(
                Stream.of(scope),
                scope.children().stream()
                        .filter(node ->
                                !node.value("id").isEmpty() && !node.name().equals("documentation"))
                        .flatMap(DraftProblems::drawn));
    }

    private static String name(XmlNode node) {
        return node.extensions("koldoo:label")
                .filter(label -> label.value("lang").equals(Words.locale().getLanguage()))
                .findFirst()
                .map(XmlNode::text)
                .orElse(node.value("name"));
    }
}
