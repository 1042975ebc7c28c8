package org.koldoo.workflow.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
        return findings;
    }

    private List<Finding> meaning(XmlNode root) {
        var processes = root.all("process").toList();
        if (processes.size() != 1) {
            return List.of(Finding.error(root.line(), "process.one"));
        }
        var process = processes.getFirst();
        var declarations = DeclarationCheck.of(process, words);
        var findings = new ArrayList<>(declarations.findings());
        findings.addAll(ExpressionCheck.check(process, words, declarations.outcomes()));
        findings.addAll(FlowCheck.check(process));
        findings.addAll(RightsCheck.check(process, words));
        return findings;
    }
}
