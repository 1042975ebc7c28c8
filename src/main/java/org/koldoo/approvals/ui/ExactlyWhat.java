package org.koldoo.approvals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.TreeMap;
import org.koldoo.approvals.Proposal;
import org.koldoo.approvals.ui.DeedWords.Line;
import org.koldoo.base.ui.Pairs;
import org.koldoo.base.ui.Words;

/** What a proposal would do, line by line: before, and after. */
final class ExactlyWhat extends Pairs {

    private static final String WAS = "was.";

    ExactlyWhat(List<Line> lines) {
        addClassName("k-two-what");
        lines.forEach(line -> pair(line.label(), change(line)));
    }

    private static Component change(Line line) {
        var now = new Span(line.now());
        now.addClassName("k-two-now");
        var was = line.was();
        if (was == null) {
            return now;
        }
        var before = new Span(was.isBlank() ? Words.of("approvals.nothing") : was);
        before.addClassName("k-two-was");
        var arrow = new Span("→");
        arrow.getElement().setAttribute("aria-label", Words.of("approvals.becomes"));
        return new Span(before, arrow, now);
    }

    /** Of a kind that has no words of its own. */
    static List<Line> plain(Proposal proposal) {
        var content = new TreeMap<>(proposal.content());
        return content.keySet().stream()
                .filter(key -> !key.startsWith(WAS))
                .map(key -> new Line(
                        Words.of("approval.content." + key), content.get(WAS + key), content.getOrDefault(key, "")))
                .toList();
    }
}
