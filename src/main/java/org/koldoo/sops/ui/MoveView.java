package org.koldoo.sops.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.ConfirmAction;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Page;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.Words;
import org.koldoo.sops.CaseMoves;
import org.koldoo.workflow.ProcedureMoves.Pick;
import org.koldoo.workflow.ProcedureMoves.Place;
import org.koldoo.workflow.ProcedureMoves.Preview;
import org.koldoo.workflow.ProcedureMoves.Progress;
import org.koldoo.workflow.ProcedureMoves.State;
import org.koldoo.workflow.ProcedureVersions;
import org.koldoo.workflow.ProcedureVersions.Version;

/** Moves running cases to the version that is in force: first what would happen, in numbers, then how far it is. */
@Route("procedures/:version/move")
@RolesAllowed({"ADMIN", "COORDINATOR"})
class MoveView extends Page implements BeforeEnterObserver {

    private static final int LOOK_AGAIN_MILLIS = 3_000;

    private final transient CaseMoves moves;
    private final transient ProcedureVersions versions;
    private final List<Pick> picks = new ArrayList<>();
    private final Div plan = new Div();
    private final Div progress = new Div();
    private @Nullable UUID version;
    private boolean running;
    private @Nullable Registration looking;

    MoveView(CaseMoves moves, ProcedureVersions versions) {
        this.moves = moves;
        this.versions = versions;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        picks.clear();
        StudioFiles.id(event.getRouteParameters(), "version")
                .flatMap(versions::find)
                .ifPresentOrElse(this::open, () -> event.rerouteToError(NotFoundException.class));
    }

    private void open(Version found) {
        version = found.id();
        add(
                new PageHeader(
                        getTranslation("move.title", found.name().in(getLocale())),
                        getTranslation("move.lead", found.number())),
                plan,
                progress);
        refresh();
    }

    private void refresh() {
        plan.removeAll();
        progress.removeAll();
        try {
            var done = moves.of(version());
            running = done.stream().anyMatch(move -> move.state() == State.RUNNING);
            if (!running) {
                show(moves.preview(version(), picks));
            }
            getUI().ifPresent(ui -> ui.setPollInterval(running ? LOOK_AGAIN_MILLIS : -1));
            show(done);
        } catch (Refused refused) {
            plan.add(new Paragraph(Words.of(refused)));
        }
    }

    private void show(Preview preview) {
        if (preview.runs() == 0) {
            plan.add(new Paragraph(getTranslation("move.none")));
            return;
        }
        plan.add(new Paragraph(getTranslation("move.counts", preview.runs(), preview.movable())));
        var stay = new UnorderedList();
        preview.stay()
                .forEach((why, cases) -> stay.add(
                        new ListItem(getTranslation("move.reason", getTranslation("move.why." + why), cases))));
        plan.add(stay, new H2(getTranslation("move.places")), new MovePlaces(preview.places(), picks, this::pick));
        if (preview.movable() > 0) {
            var words = getTranslation("move.start", preview.movable());
            var start = new Button(
                    words, click -> ConfirmAction.ask(words, getTranslation("move.confirm"), words, this::start));
            start.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            plan.add(start);
        }
    }

    private void show(List<Progress> done) {
        if (!done.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("k-tasks");
            done.forEach(move -> list.add(new MoveProgress(move, this::stop)));
            progress.add(new H2(getTranslation("move.progress")), list);
        }
    }

    private void pick(Place place, String to) {
        picks.removeIf(
                pick -> pick.version().equals(place.version()) && pick.element().equals(place.element()));
        if (!to.isEmpty()) {
            picks.add(new Pick(place.version(), place.element(), to));
        }
        refresh();
    }

    private void start() {
        try {
            moves.start(version(), picks);
            Notices.done(getTranslation("move.started"));
        } catch (Refused refused) {
            Notices.refused(refused);
        }
        refresh();
    }

    private void stop(Progress move) {
        try {
            moves.stop(move.move());
        } catch (Refused refused) {
            Notices.refused(refused);
        }
        refresh();
    }

    private UUID version() {
        return java.util.Objects.requireNonNull(version);
    }

    /** While cases are being moved the page looks again by itself. */
    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(running ? LOOK_AGAIN_MILLIS : -1);
        looking = event.getUI().addPollListener(poll -> refresh());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (looking != null) {
            looking.remove();
        }
    }
}
