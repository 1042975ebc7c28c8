package org.koldoo.sops.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Comparator;
import org.koldoo.base.BodyCode;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.SourceWords;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.WithProof;
import org.koldoo.institutions.Institutions;
import org.koldoo.workflow.Deadlines;

/** The deadlines of all procedures, each with its source and date; what is our own proposal says so. */
@Route("admin/deadlines")
@RolesAllowed({"ADMIN", "COORDINATOR"})
class DeadlinesView extends Div implements HasDynamicTitle {

    private final transient Deadlines deadlines;
    private final transient Institutions institutions;
    private final transient WithProof proof;
    private final UnorderedList list = new UnorderedList();

    DeadlinesView(Deadlines deadlines, Institutions institutions, WithProof proof, Clock clock) {
        this.deadlines = deadlines;
        this.institutions = institutions;
        this.proof = proof;
        addClassName("k-page");
        list.addClassName("k-tasks");
        var fresh = new Button(
                getTranslation("sops.deadlines.add"),
                e -> new NewDeadlineDialog(deadlines, institutions, clock, this::refresh).open());
        add(new PageHeader(getTranslation("sops.deadlines.title"), getTranslation("sops.deadlines.lead"))
                .actions(fresh));
        if (!deadlines.mayChangeAll()) {
            var why = new Paragraph(getTranslation("sops.deadlines.ownOnly"));
            why.addClassName("k-panel");
            add(why);
        }
        add(list);
        refresh();
    }

    private void refresh() {
        list.removeAll();
        deadlines.all().stream()
                .sorted(Comparator.comparing(p -> p.body() == null || !deadlines.mayChange(p)))
                .forEach(p -> list.add(row(p)));
    }

    private ListItem row(Deadlines.Parameter parameter) {
        var heading = new H2(parameter.label().in(getLocale()));
        var line = new Paragraph(DeadlineWords.of(parameter) + ". ");
        line.add(new Tag(
                getTranslation(parameter.verified() ? "sops.deadlines.verified" : "sops.deadlines.unverified"),
                parameter.verified() ? Tag.Tone.GOOD : Tag.Tone.WARN));
        var source = new Paragraph(getTranslation(
                "sops.deadlines.source", SourceWords.of(parameter.source()), Times.text(parameter.asOf())));
        source.addClassName("k-quiet");
        var change = new Button(
                getTranslation("sops.deadlines.change"),
                e -> new DeadlineDialog(deadlines, parameter, proof, this::refresh).open());
        change.setAriaLabel(
                getTranslation("sops.deadlines.changeThis", parameter.label().in(getLocale())));
        var words = new Div(heading, line, source);
        if (parameter.body() != null) {
            words.addComponentAtIndex(1, new Paragraph(name(parameter.body())));
        }
        var row = new ListItem(words);
        if (deadlines.mayChange(parameter)) {
            row.add(change);
        }
        row.addClassNames("k-task", "k-sops-row");
        return row;
    }

    private String name(BodyCode body) {
        return institutions.find(body).map(it -> it.name().in(getLocale())).orElse(body.value());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sops.deadlines.title");
    }
}
