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
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.Times;
import org.koldoo.workflow.Deadlines;

/** The deadlines of all procedures, each with its source and date; what is our own proposal says so. */
@Route("admin/deadlines")
@RolesAllowed("ADMIN")
class DeadlinesView extends Div implements HasDynamicTitle {

    private final transient Deadlines deadlines;
    private final UnorderedList list = new UnorderedList();

    DeadlinesView(Deadlines deadlines) {
        this.deadlines = deadlines;
        addClassName("k-page");
        list.addClassName("k-tasks");
        add(new PageHeader(getTranslation("sops.deadlines.title"), getTranslation("sops.deadlines.lead")), list);
        refresh();
    }

    private void refresh() {
        list.removeAll();
        deadlines.all().forEach(p -> list.add(row(p)));
    }

    private ListItem row(Deadlines.Parameter parameter) {
        var heading = new H2(parameter.label().in(getLocale()));
        var line = new Paragraph(DeadlineWords.of(parameter) + ". ");
        line.add(new Tag(
                getTranslation(parameter.verified() ? "sops.deadlines.verified" : "sops.deadlines.unverified"),
                parameter.verified() ? Tag.Tone.GOOD : Tag.Tone.WARN));
        var source = new Paragraph(
                getTranslation("sops.deadlines.source", parameter.source(), Times.text(parameter.asOf())));
        source.addClassName("k-quiet");
        var change = new Button(
                getTranslation("sops.deadlines.change"),
                e -> new DeadlineDialog(deadlines, parameter, this::refresh).open());
        change.setAriaLabel(
                getTranslation("sops.deadlines.changeThis", parameter.label().in(getLocale())));
        var row = new ListItem(new Div(heading, line, source), change);
        row.addClassNames("k-task", "k-sops-row");
        return row;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sops.deadlines.title");
    }
}
