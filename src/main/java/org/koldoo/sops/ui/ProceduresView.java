package org.koldoo.sops.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.ui.EmptyState;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.Times;
import org.koldoo.institutions.Institutions;
import org.koldoo.workflow.ProcedureSummary;
import org.koldoo.workflow.Procedures;

/** The procedures that are in force: the country's own and those of single bodies. No case content. */
@Route("procedures")
@PermitAll
class ProceduresView extends Div implements HasDynamicTitle {

    private final transient Institutions institutions;

    ProceduresView(Procedures procedures, Institutions institutions) {
        this.institutions = institutions;
        addClassName("k-page");
        add(new PageHeader(getTranslation("sops.procedures.title"), getTranslation("sops.procedures.lead")));
        var all = procedures.active();
        group(
                "sops.procedures.national",
                all.stream().filter(p -> owner(p) == null).toList());
        group(
                "sops.procedures.bodies",
                all.stream().filter(p -> owner(p) != null).toList());
        if (all.isEmpty()) {
            add(new EmptyState(getTranslation("sops.procedures.none")));
        }
    }

    /** A body's version of a national procedure, or a procedure of its own ({@code MFA.travel-document}). */
    private static @Nullable String owner(ProcedureSummary procedure) {
        if (procedure.body() != null) {
            return procedure.body().value();
        }
        int dot = procedure.topic().indexOf('.');
        return dot < 0 ? null : procedure.topic().substring(0, dot);
    }

    private void group(String title, List<ProcedureSummary> procedures) {
        if (procedures.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("k-tasks");
        procedures.forEach(p -> list.add(row(p)));
        add(new H2(getTranslation(title)), list);
    }

    private ListItem row(ProcedureSummary procedure) {
        var owner = owner(procedure);
        var body = owner == null
                ? ""
                : institutions
                        .find(org.koldoo.base.BodyCode.of(owner))
                        .map(b -> b.name().in(getLocale()))
                        .orElse(owner);
        var row = new ListItem(
                Links.to("procedures/" + procedure.version(), procedure.name().in(getLocale())),
                new Paragraph(getTranslation(
                        "sops.procedures.row",
                        procedure.number(),
                        procedure.steps(),
                        Times.text(procedure.activeSince()))));
        if (!body.isEmpty()) {
            row.add(new Paragraph(body));
        }
        row.addClassName("k-task");
        return row;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sops.procedures.title");
    }
}
