package org.koldoo.sops.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.koldoo.base.ui.BpmnView;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.institutions.Institutions;
import org.koldoo.workflow.Deadlines;
import org.koldoo.workflow.ProcedureDetails;
import org.koldoo.workflow.Procedures;

/** One procedure: its tasks in plain words, and the diagram for whoever likes to see it. */
@Route("procedures/:version")
@PermitAll
class ProcedureView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Procedures procedures;
    private final transient Institutions institutions;
    private final transient Deadlines deadlines;

    ProcedureView(Procedures procedures, Institutions institutions, Deadlines deadlines) {
        this.procedures = procedures;
        this.institutions = institutions;
        this.deadlines = deadlines;
        addClassName("k-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var details = event.getRouteParameters().get("version").flatMap(this::find);
        if (details.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        } else {
            show(details.get());
        }
    }

    private Optional<ProcedureDetails> find(String version) {
        try {
            return procedures.details(UUID.fromString(version));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private void show(ProcedureDetails details) {
        var name = details.summary().name().in(getLocale());
        var tasks = new OrderedList();
        tasks.addClassName("k-sops-tasks");
        details.steps().forEach(step -> tasks.add(new TaskInWords(step, institutions, deadlines)));
        var diagram = new BpmnView(name, details.bpmnXml());
        diagram.addClassName("k-sops-diagram");
        var drawn = new Details(getTranslation("sops.procedure.diagram"), diagram);
        drawn.setOpened(true);
        add(
                new PageHeader(
                        name,
                        getTranslation(
                                "sops.procedure.version", details.summary().number())),
                new Paragraph(details.source()),
                drawn,
                new H2(getTranslation("sops.procedure.tasks")),
                tasks);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sops.procedures.title");
    }
}
