package org.koldoo.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.koldoo.base.ui.Pairs;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.Cases;

/** What a body sees that a case was shared with: plain facts at once, what names or hurts the person when it says what for. */
class SharedPanel extends Section {

    private final CaseHead head;
    private final Cases cases;
    private final FieldWords words;
    private final Reveal reveal;

    SharedPanel(CaseHead head, Set<CaseField> shared, Cases cases, FieldWords words, Reveal reveal) {
        this.head = head;
        this.reveal = reveal;
        this.cases = cases;
        this.words = words;
        addClassName("k-panel");
        add(new H2(Words.of("case.shared")));
        var facts = cases.fields(head.number(), shared);
        var masked = shared.stream().filter(CaseField::masked).collect(Collectors.toSet());
        if (facts.isEmpty() && masked.isEmpty()) {
            add(new Paragraph(Words.of("task.disclosed.none")));
            return;
        }
        add(pairs(facts));
        if (!masked.isEmpty()) {
            hide(masked);
        }
    }

    private void hide(Set<CaseField> masked) {
        var names = masked.stream().sorted().map(words::label).collect(Collectors.joining(", "));
        var what = new Paragraph(names + ". " + Words.of("person.masked"));
        var show = new Button(Words.of("person.show"));
        show.addClickListener(click ->
                reveal.show(head, purpose -> cases.reveal(head.number(), masked, purpose), values -> {
                    remove(what, show);
                    add(values.isEmpty() ? new Paragraph(Words.of("person.nothing")) : pairs(values));
                }));
        add(what, show);
    }

    private Pairs pairs(Map<CaseField, String> values) {
        var pairs = new Pairs();
        values.forEach((field, value) -> pairs.pair(words.label(field), words.value(field, value)));
        return pairs;
    }
}
