package org.koldoo.sops.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.koldoo.base.Actor;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Role;
import org.koldoo.base.ui.EmptyState;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.Times;
import org.koldoo.sops.Draft;
import org.koldoo.sops.DraftState;
import org.koldoo.sops.Publication;
import org.koldoo.sops.SopRights;
import org.koldoo.sops.edit.Outline;
import org.koldoo.workflow.ProcedureSummary;
import org.koldoo.workflow.guard.KnownWords;

/** The procedures that are in force; for whoever may change some of them, these come first. No case content. */
@Route("procedures")
@PermitAll
class ProceduresView extends Div implements HasDynamicTitle {

    private final transient StudioServices studio;
    private final transient SopRights rights;
    private final transient Actor actor = CurrentActor.require();
    private final boolean editor = actor.has(Role.ADMIN) || actor.has(Role.COORDINATOR);

    ProceduresView(StudioServices studio, SopRights rights) {
        this.studio = studio;
        this.rights = rights;
        addClassNames("k-page", "k-studio");
        var header = new PageHeader(getTranslation("sops.procedures.title"), getTranslation("sops.procedures.lead"));
        header.lead(Links.to("procedures/tables", getTranslation("table.list.title")));
        add(header);
        if (editor) {
            header.lead(words());
            header.actions(
                    new Button(getTranslation("studio.new"), click -> new NewDialog(studio, rights).open()),
                    new Button(getTranslation("studio.import"), click -> new ImportDialog(studio, rights).open()));
            waiting();
        }
        var all = studio.procedures().active();
        var own = all.stream()
                .filter(one -> editor && rights.mayEdit(actor, one.topic(), one.body()))
                .toList();
        group("studio.own", own);
        group(
                "sops.procedures.national",
                all.stream()
                        .filter(one -> SopRights.owner(one.topic(), one.body()).isEmpty() && !own.contains(one))
                        .toList());
        group(
                "sops.procedures.bodies",
                all.stream()
                        .filter(one -> SopRights.owner(one.topic(), one.body()).isPresent() && !own.contains(one))
                        .toList());
        if (all.isEmpty()) {
            add(new EmptyState(getTranslation("sops.procedures.none")));
        }
    }

    /** For whoever checks files outside the program: what a procedure may name here today. */
    private Anchor words() {
        var handler = DownloadHandler.fromInputStream(event -> {
            var file = KnownWords.written(studio.checks().vocabulary()).getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(
                    new ByteArrayInputStream(file), "koldoo-vocabulary.json", "application/json", file.length);
        });
        return new Anchor(handler, getTranslation("studio.vocabulary"));
    }

    /** What lies on the desk of whoever may change procedures: half-written, to decide, to look at afterwards. */
    private void waiting() {
        var drafts = studio.drafts().open();
        var decide = drafts.stream()
                .filter(draft -> draft.state() == DraftState.IN_REVIEW
                        && studio.reviews().mayDecide(draft.id()))
                .toList();
        var confirm = studio.reviews().toConfirm();
        if (!decide.isEmpty() || !confirm.isEmpty()) {
            var list = list();
            decide.forEach(draft -> list.add(row(draft, DraftNav.Place.REVIEW)));
            confirm.forEach(publication -> list.add(row(publication)));
            add(new H2(getTranslation("studio.waiting")), list);
        }
        var writing = drafts.stream().filter(draft -> !decide.contains(draft)).toList();
        if (!writing.isEmpty()) {
            var list = list();
            writing.forEach(draft -> list.add(
                    row(draft, draft.state() == DraftState.DRAFT ? DraftNav.Place.STEPS : DraftNav.Place.REVIEW)));
            add(new H2(getTranslation("studio.drafts")), list);
        }
    }

    private ListItem row(Draft draft, DraftNav.Place place) {
        var name = ProcedureWords.in(
                Outline.of(studio.drafts().find(draft.id()).bpmn()).name());
        return item(
                Links.to(DraftNav.address(draft.id(), place), name),
                new Tag(getTranslation("studio.state." + draft.state())),
                new Paragraph(getTranslation(
                        "studio.draftBy", DraftHead.name(studio, draft.holder()), Times.text(draft.heldAt()))));
    }

    private ListItem row(Publication publication) {
        return item(
                Links.to("procedures/" + publication.version(), studio.words().procedure(publication.topic())),
                new Tag(getTranslation("studio.wentBack"), Tag.Tone.WARN),
                new Paragraph(getTranslation(
                        "studio.wentBackBy", DraftHead.name(studio, publication.by()), Times.text(publication.at()))));
    }

    private void group(String title, List<ProcedureSummary> procedures) {
        if (procedures.isEmpty()) {
            return;
        }
        var list = list();
        procedures.forEach(procedure -> list.add(row(procedure)));
        add(new H2(getTranslation(title)), list);
    }

    private ListItem row(ProcedureSummary procedure) {
        var row = item(
                Links.to("procedures/" + procedure.version(), ProcedureWords.in(procedure.name())),
                new Paragraph(getTranslation(
                        "sops.procedures.row",
                        procedure.number(),
                        procedure.steps(),
                        Times.text(procedure.activeSince()))));
        SopRights.owner(procedure.topic(), procedure.body())
                .ifPresent(owner -> row.add(new Paragraph(studio.words().party(owner.value()))));
        return row;
    }

    private static UnorderedList list() {
        var list = new UnorderedList();
        list.addClassName("k-tasks");
        return list;
    }

    private static ListItem item(Component... content) {
        var item = new ListItem(content);
        item.addClassName("k-task");
        return item;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sops.procedures.title");
    }
}
