package org.koldoo.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.Comparator;
import java.util.List;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseHead;

/** What can be begun from a case: the likeliest as a button, the others in one menu. */
@org.springframework.stereotype.Component
class CaseMenuBar {

    private final List<CaseAction> actions;

    CaseMenuBar(List<CaseAction> actions) {
        this.actions = actions.stream()
                .sorted(Comparator.comparingInt(CaseAction::order))
                .toList();
    }

    Component create(CaseHead head) {
        var offered = actions.stream().filter(action -> action.offered(head)).toList();
        var bar = new Div();
        bar.addClassName("k-page-actions");
        if (offered.isEmpty()) {
            return bar;
        }
        var first = offered.getFirst();
        bar.add(new Button(label(first), click -> first.start(head)));
        if (offered.size() > 1) {
            var menu = new MenuBar();
            var more = menu.addItem(Words.of("case.actions.more"));
            offered.stream()
                    .skip(1)
                    .forEach(action -> more.getSubMenu().addItem(label(action), click -> action.start(head)));
            bar.add(menu);
        }
        return bar;
    }

    private static String label(CaseAction action) {
        return Words.of("case.action." + action.key());
    }
}
