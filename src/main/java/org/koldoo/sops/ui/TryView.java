package org.koldoo.sops.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.koldoo.base.ui.Page;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.institutions.Institutions;
import org.koldoo.sops.Drafts;
import org.koldoo.workflow.DryRuns;
import org.koldoo.workflow.ProcedureChecks;
import org.koldoo.workflow.ProcedureVersions;
import org.koldoo.workflow.guard.Finding;

/** Tries a procedure that is being prepared, or one that is in force, with a case that does not exist. */
@Route("procedures/draft/:draft/try")
@RouteAlias("procedures/:version/try")
@RolesAllowed({"ADMIN", "COORDINATOR"})
class TryView extends Page implements BeforeEnterObserver {

    private final transient StudioFiles files;
    private final transient ProcedureChecks checks;
    private final transient DryRuns dryRuns;
    private final transient Institutions institutions;
    private final transient Clock clock;

    TryView(
            Drafts drafts,
            ProcedureVersions versions,
            ProcedureChecks checks,
            DryRuns dryRuns,
            Institutions institutions,
            Clock clock) {
        this.files = new StudioFiles(drafts, versions);
        this.checks = checks;
        this.dryRuns = dryRuns;
        this.institutions = institutions;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var draft = StudioFiles.id(event.getRouteParameters(), "draft");
        files.of(event.getRouteParameters())
                .ifPresentOrElse(file -> show(file, draft), () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(StudioFiles.Opened file, Optional<UUID> draft) {
        var name = file.name().in(getLocale());
        add(new PageHeader(getTranslation("try.title", name), getTranslation("try.lead")));
        draft.ifPresent(id -> add(new DraftNav(id, DraftNav.Place.TRY)));
        var errors = checks.check(file.bpmn().getBytes(StandardCharsets.UTF_8)).stream()
                .filter(Finding::error)
                .toList();
        if (errors.isEmpty()) {
            add(new TryPanel(name, file.bpmn(), file.body(), dryRuns, institutions, clock));
        } else {
            show(errors);
        }
    }

    private void show(List<Finding> errors) {
        var list = new UnorderedList();
        errors.forEach(error -> list.add(new ListItem(getTranslation(
                "try.error",
                error.line(),
                getTranslation("finding." + error.code(), error.parameters().toArray())))));
        add(new H2(getTranslation("try.errors")), list);
    }
}
