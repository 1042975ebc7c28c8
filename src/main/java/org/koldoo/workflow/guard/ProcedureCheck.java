package org.koldoo.workflow.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.koldoo.base.Labels;

/**
 * Reads a procedure as an enemy might have written it, then as a colleague: first that nothing in it can be executed, then that
 * it says what it needs to say and always comes to an end.
 */
public final class ProcedureCheck {

    private final Vocabulary words;

    public ProcedureCheck(Vocabulary words) {
        this.words = words;
    }

    /** All findings in the order of the file; none of severity ERROR means that it may be taken in. */
    public List<Finding> check(byte[] file) {
        XmlNode root;
        try {
            root = BpmnFile.read(file);
        } catch (UnsafeFile e) {
            return List.of(e.finding());
        }
        var findings = new ArrayList<>(AllowList.check(root));
        findings.addAll(ExpressionCheck.harmful(root));
        if (findings.isEmpty()) {
            findings.addAll(meaning(root));
        }
        findings.sort(Comparator.comparingInt(Finding::line));
        return named(root, findings);
    }

    private List<Finding> meaning(XmlNode root) {
        var processes = root.all("process").toList();
        if (processes.size() != 1) {
            return List.of(Finding.error(root, "process.one"));
        }
        var process = processes.getFirst();
        var outcomes = Outcomes.of(process, words);
        var ways = new Ways(words, outcomes);
        var findings = new ArrayList<>(DeclarationCheck.check(process, words, outcomes));
        findings.addAll(ExpressionCheck.check(process, words, outcomes));
        var flow = FlowCheck.check(process, words, ways);
        findings.addAll(flow);
        if (flow.stream().noneMatch(finding -> finding.code().equals("flow.loose"))) {
            findings.addAll(PoliceRule.check(process, words, outcomes, ways));
            findings.addAll(AppealRule.check(process, words, outcomes, ways));
        }
        return findings;
    }

    /** Findings that point at a part by the name that people have for it. */
    private static List<Finding> named(XmlNode root, List<Finding> findings) {
        var names = new HashMap<String, Labels>();
        root.everything()
                .forEach(node -> labels(node).ifPresent(labels -> names.putIfAbsent(node.value("id"), labels)));
        return findings.stream()
                .map(finding -> finding.at(
                        finding.place().named(names.get(finding.place().id()))))
                .toList();
    }

    private static Optional<Labels> labels(XmlNode node) {
        var byLanguage = new HashMap<String, String>();
        node.extensions("koldoo:label")
                .filter(label -> !label.text().isBlank())
                .forEach(label ->
                        byLanguage.put(label.value("lang"), label.text().strip()));
        var name = node.value("name");
        if (byLanguage.isEmpty() && name.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(byLanguage.isEmpty() ? new Labels(name, name, name) : Labels.of(byLanguage));
    }
}
