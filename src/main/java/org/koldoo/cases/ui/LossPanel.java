package org.koldoo.cases.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.WhoKnows.Knower;
import org.koldoo.cases.WhoKnows.Loss;

/** Who loses what when a consent is withdrawn, who does not, and what nobody can call back; in words for reading aloud. */
class LossPanel extends Div {

    LossPanel(List<Loss> losses, Names names) {
        addClassName("k-losses");
        if (losses.isEmpty()) {
            add(new Paragraph(Words.of("losses.nobody")));
        }
        losses.forEach(loss -> add(one(loss, names)));
        add(new Paragraph(Words.of("losses.always")));
    }

    private static Div one(Loss loss, Names names) {
        var knower = loss.knower();
        var part = new Div(new H3(names.body(knower.body())));
        if (loss.stays() != null) {
            part.add(line("losses.stays", Words.of("losses.basis." + loss.stays())));
        } else if (loss.closes().isEmpty()) {
            part.add(line("losses.closes.nothing"));
        } else {
            part.add(line("losses.closes", labels(loss.closes())));
        }
        if (loss.stays() == null && !loss.keeps().isEmpty()) {
            part.add(line("losses.keeps", labels(loss.keeps())));
        }
        if (loss.openTasks() > 0) {
            part.add(line("losses.tasks", loss.openTasks()));
        }
        addWhatStays(part, knower);
        return part;
    }

    private static void addWhatStays(Div part, Knower knower) {
        if (knower.tasks() > 0) {
            part.add(line("losses.own", knower.tasks()));
        }
        if (!knower.seen().isEmpty()) {
            part.add(line("losses.seen", labels(knower.seen())));
        }
        int gone = knower.printed() + knower.takenOut() + knower.toldOutside();
        if (gone > 0) {
            part.add(line("losses.outside", knower.printed(), knower.takenOut(), knower.toldOutside()));
        }
    }

    private static Paragraph line(String key, Object... values) {
        return new Paragraph(Words.of(key, values));
    }

    private static String labels(Set<CaseField> fields) {
        return fields.stream()
                .map(field -> Words.of("case.field." + field.code()))
                .collect(Collectors.joining(", "));
    }
}
