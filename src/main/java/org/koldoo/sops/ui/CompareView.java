package org.koldoo.sops.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.koldoo.base.ui.BpmnView;
import org.koldoo.base.ui.Page;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.institutions.Institutions;
import org.koldoo.sops.Difference.Sign;
import org.koldoo.sops.Differences;
import org.koldoo.sops.Drafts;
import org.koldoo.sops.edit.Outline;
import org.koldoo.workflow.Deadlines;
import org.koldoo.workflow.ProcedureVersions;

/** A draft beside what is in force, or two versions beside each other: in words, and in colour on the diagrams. */
@Route("procedures/draft/:draft/compare")
@RouteAlias("procedures/:version/compare/:other")
@RolesAllowed({"ADMIN", "COORDINATOR"})
class CompareView extends Page implements BeforeEnterObserver {

    private final transient StudioFiles files;
    private final transient ProcedureVersions versions;
    private final transient Institutions institutions;
    private final transient Deadlines deadlines;
    private final transient ProcedureWords words;

    CompareView(
            Drafts drafts,
            ProcedureVersions versions,
            Institutions institutions,
            Deadlines deadlines,
            ProcedureWords words) {
        this.files = new StudioFiles(drafts, versions);
        this.versions = versions;
        this.institutions = institutions;
        this.deadlines = deadlines;
        this.words = words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var parameters = event.getRouteParameters();
        boolean shown = parameters.get("draft").isPresent()
                ? files.of(parameters)
                        .map(draft -> draft(draft, StudioFiles.id(parameters, "draft")))
                        .isPresent()
                : versions(parameters).isPresent();
        if (!shown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private boolean draft(StudioFiles.Opened draft, Optional<UUID> id) {
        var active = versions.active(draft.topic(), draft.body());
        var title = getTranslation("compare.title", draft.name().in(getLocale()));
        add(
                active.isEmpty()
                        ? new PageHeader(title, getTranslation("compare.new"))
                        : new PageHeader(
                                title,
                                getTranslation(
                                        "compare.lead.draft", active.get().number())));
        id.ifPresent(one -> add(new DraftNav(one, DraftNav.Place.COMPARE)));
        if (active.isPresent()) {
            show(versions.bpmn(active.get().id()), draft.bpmn());
        }
        return true;
    }

    /** Only versions of one procedure stand beside each other. */
    private Optional<Boolean> versions(RouteParameters parameters) {
        var version = StudioFiles.id(parameters, "version").flatMap(versions::find);
        var other = StudioFiles.id(parameters, "other")
                .flatMap(versions::find)
                .filter(found ->
                        version.filter(one -> one.topic().equals(found.topic())).isPresent());
        return version.flatMap(one -> other.map(before -> {
            add(new PageHeader(
                    getTranslation("compare.title", one.name().in(getLocale())),
                    getTranslation("compare.lead.versions", one.number(), before.number())));
            show(versions.bpmn(before.id()), versions.bpmn(one.id()));
            return true;
        }));
    }

    private void show(String before, String after) {
        var differences = Differences.between(before, after);
        add(
                new H2(getTranslation("compare.words")),
                new DifferenceList(differences, institutions, deadlines),
                new NewParts(differences, Outline.of(after), words),
                new H2(getTranslation("compare.diagram")),
                new Div(
                        new H3(getTranslation("compare.after")),
                        diagram("compare.after", after, differences, Sign.REMOVED),
                        new H3(getTranslation("compare.before")),
                        diagram("compare.before", before, differences, Sign.ADDED)));
    }

    private BpmnView diagram(String name, String bpmn, Differences differences, Sign absent) {
        var diagram = new BpmnView(getTranslation(name), bpmn);
        diagram.addClassName("k-sops-diagram");
        diagram.compare(differences.marks().entrySet().stream()
                .filter(mark -> mark.getValue() != absent)
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        mark -> BpmnView.Change.valueOf(mark.getValue().name()))));
        return diagram;
    }
}
