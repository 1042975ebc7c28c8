package org.koldoo.sops.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.workflow.ProcedureMoves.Progress;
import org.koldoo.workflow.ProcedureMoves.State;

/** A move: how many are moved, wait, stay, and why. */
class MoveProgress extends ListItem {

    MoveProgress(Progress progress, Consumer<Progress> stop) {
        super(getTranslated(progress));
        addClassName("k-move-place");
        add(new Paragraph(getTranslation(
                "move.row.counts", progress.moved(), progress.waiting(), progress.stayed(), progress.failed())));
        var reasons = new UnorderedList();
        progress.reasons()
                .forEach(
                        (code, cases) -> reasons.add(new ListItem(getTranslation("move.reason", reason(code), cases))));
        if (!progress.reasons().isEmpty()) {
            add(reasons);
        }
        if (progress.state() == State.RUNNING) {
            add(new Button(getTranslation("move.stop"), click -> stop.accept(progress)));
        }
    }

    private static String getTranslated(Progress progress) {
        return Words.of(
                "move.row",
                Times.text(progress.startedAt()),
                progress.number(),
                Words.of("move.state." + progress.state()));
    }

    private static String reason(String code) {
        var words = Words.of("move.why." + code);
        return words.startsWith("!") ? Words.of("move.why.failed", code) : words;
    }
}
