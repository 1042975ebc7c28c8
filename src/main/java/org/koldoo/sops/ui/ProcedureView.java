package org.koldoo.sops.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.BpmnView;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.SourceWords;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.sops.Draft;
import org.koldoo.sops.DraftState;
import org.koldoo.sops.SopRights;
import org.koldoo.workflow.ProcedureDetails;

/** One procedure: what can be changed, its tasks in plain words, its drawing, and how its versions came into force. */
@Route("procedures/:version")
@PermitAll
class ProcedureView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient StudioServices studio;
    private final transient SopRights rights;

    ProcedureView(StudioServices studio, SopRights rights) {
        this.studio = studio;
        this.rights = rights;
        addClassNames("k-page", "k-studio");
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
            return studio.procedures().details(UUID.fromString(version));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private void show(ProcedureDetails details) {
        var summary = details.summary();
        var name = ProcedureWords.in(summary.name());
        var versions = studio.versions().of(summary.topic(), summary.body());
        boolean active = versions.stream()
                .anyMatch(version -> version.active() && version.id().equals(summary.version()));
        boolean editable = rights.mayEdit(CurrentActor.require(), summary.topic(), summary.body());
        var header = new PageHeader(name)
                .lead(
                        new Span(Words.of("sops.procedure.version", summary.number())),
                        new Tag(
                                Words.of(active ? "studio.inForce" : "studio.former"),
                                active ? Tag.Tone.GOOD : Tag.Tone.QUIET));
        header.actions(download(details));
        add(header, new Paragraph(SourceWords.of(details.source())));
        if (editable && active) {
            studio.drafts().of(summary.topic(), summary.body()).ifPresent(draft -> add(goingOn(draft)));
            add(actions(details));
        }
        var diagram = new BpmnView(name, details.bpmnXml());
        diagram.addClassName("k-sops-diagram");
        var drawn = new Details(Words.of("sops.procedure.diagram"), diagram);
        drawn.setOpened(true);
        var tasks = new OrderedList();
        tasks.addClassName("k-sops-tasks");
        details.steps().forEach(step -> tasks.add(new TaskInWords(step, studio.institutions(), studio.deadlines())));
        add(drawn, new H2(Words.of("sops.procedure.tasks")), tasks, new VersionList(studio, summary, editable));
    }

    /** Somebody is at it already. */
    private Div goingOn(Draft draft) {
        var panel = new Div(
                new Paragraph(Words.of(
                        "studio.continue", DraftHead.name(studio, draft.holder()), Times.text(draft.heldAt()))),
                Links.to(
                        DraftNav.address(
                                draft.id(),
                                draft.state() == DraftState.DRAFT ? DraftNav.Place.STEPS : DraftNav.Place.REVIEW),
                        Words.of("studio.continue.link")));
        panel.addClassName("k-panel");
        return panel;
    }

    /** The three things that a ministry changes, in large; everything else behind them. */
    private Div actions(ProcedureDetails details) {
        var actions = new Div(
                large(details, "DEADLINE", "clock"),
                large(details, "TEXT", "document"),
                large(details, "WHO", "person"));
        actions.addClassName("k-studio-actions");
        var all = new Button(Words.of("studio.all"), click -> start(details, QueryParameters.empty()));
        return new Div(actions, all);
    }

    private Button large(ProcedureDetails details, String piece, String icon) {
        var button = new Button(
                Words.of("studio.piece." + piece),
                org.koldoo.base.ui.Icons.of(icon),
                click -> start(details, QueryParameters.of("change", piece.toLowerCase(java.util.Locale.ROOT))));
        button.addClassName("k-studio-large");
        return button;
    }

    private void start(ProcedureDetails details, QueryParameters wish) {
        try {
            var draft = studio.drafts()
                    .start(details.summary().topic(), details.summary().body());
            getUI().ifPresent(ui -> ui.navigate(DraftNav.address(draft.id(), DraftNav.Place.STEPS), wish));
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }

    private static Anchor download(ProcedureDetails details) {
        var bytes = details.bpmnXml().getBytes(StandardCharsets.UTF_8);
        var file = details.summary().topic() + "-" + details.summary().number() + ".bpmn";
        var handler = DownloadHandler.fromInputStream(
                event -> new DownloadResponse(new ByteArrayInputStream(bytes), file, "application/xml", bytes.length));
        var link = new Anchor(handler, Words.of("studio.download"));
        link.addClassName("k-button");
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sops.procedures.title");
    }
}
