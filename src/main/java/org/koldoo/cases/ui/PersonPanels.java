package org.koldoo.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.koldoo.base.CodeLists;
import org.koldoo.base.ui.Pairs;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.Cases;
import org.koldoo.cases.FieldClass;
import org.koldoo.workflow.Attempts;

/** Groups of case fields: facts, what happened, who the person is. The last two are shown when asked for. */
class PersonPanels extends Div {

    private final CaseHead head;
    private final CaseDesk desk;
    private final Cases cases;
    private final CodeLists lists;
    private final FieldWords words;
    private final Reveal reveal;
    private final Attempts attempts;

    PersonPanels(
            CaseHead head,
            CaseDesk desk,
            Cases cases,
            CodeLists lists,
            FieldWords words,
            Reveal reveal,
            Attempts attempts) {
        this.head = head;
        this.desk = desk;
        this.cases = cases;
        this.lists = lists;
        this.words = words;
        this.reveal = reveal;
        this.attempts = attempts;
        build();
    }

    private void build() {
        removeAll();
        add(new H2(Words.of("case.section.person")));
        var facts = panel("person.facts");
        show(facts, fields(FieldClass.P1), desk.openFields(head.number()));
        add(facts, masked("person.identity", FieldClass.P3), masked("person.happened", FieldClass.P2));
    }

    private static List<CaseField> fields(FieldClass wanted) {
        return Arrays.stream(CaseField.values())
                .filter(field -> field.fieldClass() == wanted)
                .toList();
    }

    private static Section panel(String titleKey) {
        var heading = new H2(Words.of(titleKey));
        var panel = new Section(heading);
        panel.addClassName("k-panel");
        return panel;
    }

    private Section masked(String titleKey, FieldClass fieldClass) {
        var panel = panel(titleKey);
        panel.add(new Paragraph(Words.of("person.masked")));
        panel.add(new Button(Words.of("person.show"), click -> ask(panel, fieldClass)));
        return panel;
    }

    private void ask(Section panel, FieldClass fieldClass) {
        var wanted = fields(fieldClass);
        reveal.show(head, purpose -> cases.reveal(head.number(), EnumSet.copyOf(wanted), purpose), values -> {
            panel.getChildren().skip(1).toList().forEach(panel::remove);
            show(panel, wanted, values);
        });
    }

    private void show(Section panel, List<CaseField> all, Map<CaseField, String> values) {
        var pairs = new Pairs();
        all.stream()
                .filter(values::containsKey)
                .forEach(field -> pairs.pair(words.label(field), words.value(field, values.getOrDefault(field, ""))));
        panel.add(pairs.empty() ? new Paragraph(Words.of("person.nothing")) : pairs);
        if (!head.closed()) {
            panel.add(new Button(Words.of("person.edit"), click -> edit(panel, all, values)));
        }
    }

    private void edit(Section panel, List<CaseField> all, Map<CaseField, String> values) {
        panel.getChildren().skip(1).toList().forEach(panel::remove);
        panel.add(new FieldsForm(
                all,
                values,
                lists,
                words,
                attempts,
                changed -> {
                    cases.change(head.number(), changed);
                },
                this::build));
    }
}
