package org.koldoo.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.ui.Pairs;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.Cases;
import org.koldoo.cases.FieldClass;

/** What a body sees that a case was shared with: plain facts at once, what names or hurts the person when it says what for. */
class SharedPanel extends Section {

    private final CaseNumber number;
    private final Cases cases;
    private final FieldWords words;

    SharedPanel(CaseNumber number, Set<CaseField> shared, Cases cases, FieldWords words) {
        this.number = number;
        this.cases = cases;
        this.words = words;
        addClassName("k-panel");
        add(new H2(Words.of("case.shared")));
        var facts = cases.fields(number, shared);
        var masked = shared.stream().filter(SharedPanel::masked).collect(Collectors.toSet());
        if (facts.isEmpty() && masked.isEmpty()) {
            add(new Paragraph(Words.of("task.disclosed.none")));
            return;
        }
        add(pairs(facts));
        if (!masked.isEmpty()) {
            hide(masked);
        }
    }

    private static boolean masked(CaseField field) {
        return field.fieldClass() == FieldClass.P2 || field.fieldClass() == FieldClass.P3;
    }

    private void hide(Set<CaseField> masked) {
        var names = masked.stream().sorted().map(words::label).collect(Collectors.joining(", "));
        var what = new Paragraph(names + ". " + Words.of("person.masked"));
        var show = new Button(Words.of("person.show"));
        show.addClickListener(click -> PurposeQuestion.ask(purpose -> {
            var values = cases.reveal(number, masked, purpose);
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
