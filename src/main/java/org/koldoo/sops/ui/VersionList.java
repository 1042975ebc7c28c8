package org.koldoo.sops.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.ui.ConfirmAction;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.sops.Publication;
import org.koldoo.workflow.ProcedureSummary;
import org.koldoo.workflow.ProcedureVersions.Version;

/** All versions of a procedure: since when, on what order, by whom; and the way back to a former one. */
class VersionList extends Section {

    private final StudioServices studio;
    private final List<Publication> publications;
    private final List<Publication> toConfirm;
    private final boolean editable;
    private final boolean compares;

    VersionList(StudioServices studio, ProcedureSummary procedure, boolean editable) {
        this.studio = studio;
        this.editable = editable;
        this.publications = studio.reviews().publications(procedure.topic(), procedure.body());
        var actor = CurrentActor.require();
        this.compares = actor.has(Role.ADMIN) || actor.has(Role.COORDINATOR);
        this.toConfirm = compares ? studio.reviews().toConfirm() : List.of();
        var versions = studio.versions().of(procedure.topic(), procedure.body());
        var list = new UnorderedList();
        list.addClassName("k-tasks");
        versions.forEach(version -> list.add(row(version)));
        add(new H2(Words.of("studio.versions")), list);
    }

    private ListItem row(Version version) {
        var words = Words.of("sops.procedure.version", version.number());
        var text = new Div(Links.to("procedures/" + version.id(), words));
        text.addClassName("k-task-text");
        if (version.active()) {
            text.add(new Tag(Words.of("studio.inForce"), Tag.Tone.GOOD));
        }
        text.add(new Paragraph(
                version.shipped()
                        ? Words.of("studio.version.shipped", Times.text(version.createdAt()))
                        : Words.of(
                                "studio.version.by",
                                DraftHead.name(studio, version.createdBy()),
                                Times.text(version.createdAt()))));
        publications.stream()
                .filter(publication -> publication.version().equals(version.id()))
                .forEach(publication -> text.add(new Paragraph(words(publication))));
        if (editable) {
            text.add(new Paragraph(
                    Words.of("studio.version.running", studio.versions().running(version.id()))));
        }
        var row = new ListItem(text, side(version));
        row.addClassName("k-task");
        return row;
    }

    private String words(Publication publication) {
        var second = publication.approvedBy() == null ? publication.reviewedBy() : publication.approvedBy();
        var by = DraftHead.name(studio, publication.by());
        return switch (publication.kind()) {
            case PUBLISHED ->
                Words.of(
                        "studio.version.published",
                        OrderWords.of(publication.order()),
                        by,
                        second == null ? Words.of("studio.somebody") : DraftHead.name(studio, second));
            case WENT_BACK ->
                second == null
                        ? Words.of("studio.version.wentBack", by, Times.text(publication.at()))
                        : Words.of(
                                "studio.version.wentBackSeen",
                                by,
                                Times.text(publication.at()),
                                DraftHead.name(studio, second));
        };
    }

    private List<Component> doors(Version version) {
        var page = "procedures/" + version.id();
        if (!version.active()) {
            return studio.versions().active(version.topic(), version.body()).stream()
                    .<Component>map(active -> Links.to(
                            "procedures/" + active.id() + "/compare/" + version.id(), Words.of("compare.open")))
                    .toList();
        }
        var attempt = Links.to(page + "/try", Words.of("try.open"));
        return editable ? List.of(attempt, Links.to(page + "/move", Words.of("move.open"))) : List.of(attempt);
    }

    private Div side(Version version) {
        var side = new Div();
        side.addClassName("k-task-side");
        if (editable && !version.active()) {
            var back = new Button(
                    Words.of("studio.goBack"),
                    click -> ConfirmAction.ask(
                            Words.of("studio.goBackTo", version.number()),
                            Words.of("studio.goBack.consequence"),
                            Words.of("studio.goBack"),
                            () -> tell(() -> studio.reviews().goBack(version.id()), version)));
            back.setAriaLabel(Words.of("studio.goBackTo", version.number()));
            side.add(back);
        }
        if (compares) {
            doors(version).forEach(side::add);
            toConfirm.stream()
                    .filter(publication -> publication.version().equals(version.id()))
                    .forEach(publication -> side.add(new Button(
                            Words.of("studio.confirm"),
                            click -> tell(() -> studio.reviews().confirm(publication.id()), version))));
        }
        return side;
    }

    private void tell(Runnable work, Version version) {
        try {
            work.run();
            Notices.done(Words.of("studio.done"));
            getUI().ifPresent(ui -> ui.navigate("procedures/" + version.id()));
            getUI().ifPresent(ui -> ui.refreshCurrentRoute(true));
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }
}
