package org.koldoo.retention.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.koldoo.base.ui.SourceWords;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.WithProof;
import org.koldoo.retention.Period;
import org.koldoo.retention.Periods;

/** How long what is kept, and from where we have it. */
class PeriodList extends Div {

    private final transient Periods periods;
    private final transient WithProof proof;
    private final boolean mayChange;
    private final UnorderedList rows = new UnorderedList();

    PeriodList(Periods periods, WithProof proof, boolean mayChange) {
        this.periods = periods;
        this.proof = proof;
        this.mayChange = mayChange;
        rows.addClassName("k-tasks");
        add(new H2(getTranslation("keeping.periods")), new Paragraph(getTranslation("keeping.periods.help")), rows);
        add(new Paragraph(getTranslation("keeping.always")));
        fill();
    }

    private void fill() {
        rows.removeAll();
        periods.all().forEach(period -> rows.add(row(period)));
    }

    private ListItem row(Period period) {
        var name = getTranslation("keeping.period." + period.name());
        var line = new Paragraph(KeepingWords.amount(period) + ". ");
        line.add(new Tag(
                getTranslation(period.verified() ? "keeping.verified" : "keeping.unverified"),
                period.verified() ? Tag.Tone.GOOD : Tag.Tone.WARN));
        var source = new Paragraph(
                getTranslation("keeping.source", SourceWords.of(period.source()), Times.text(period.asOf())));
        source.addClassName("k-quiet");
        var row = new ListItem(new Div(new H3(name), line, source));
        row.addClassNames("k-task", "k-sops-row", "k-keeping-row");
        if (mayChange) {
            var change = new Button(
                    getTranslation("keeping.change"),
                    click -> new PeriodDialog(period, periods, proof, this::fill).open());
            change.setAriaLabel(getTranslation("keeping.change") + ": " + name);
            row.add(change);
        }
        return row;
    }
}
