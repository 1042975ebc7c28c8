package org.koldoo.sops.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.ui.Links;
import org.koldoo.sops.Block;
import org.koldoo.sops.edit.Outline;

/** A draft as a drawing, and beside it what the selected part says. The list of steps says the same in words. */
@Route("procedures/draft/:draft/diagram")
@RolesAllowed({"ADMIN", "COORDINATOR"})
class DiagramView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final double CANVAS_PERCENT = 68;

    private final transient StudioServices studio;
    private transient @Nullable Runnable refresh;
    private String selected = "";

    DiagramView(StudioServices studio) {
        this.studio = studio;
        addClassNames("k-page", "k-wide", "k-studio", "k-diagram");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        DraftView.desk(studio, event.getRouteParameters().get("draft"), this::changed)
                .ifPresentOrElse(this::open, () -> event.rerouteToError(NotFoundException.class));
    }

    private void changed() {
        Objects.requireNonNull(refresh).run();
    }

    private void open(DraftDesk desk) {
        var editor = new BpmnEditor(
                getTranslation("diagram.name", ProcedureWords.in(desk.outline().name())),
                desk.draft().id());
        var drawn = new DrawnDraft(desk, studio.blocks()::complete, editor);
        var tools = new DiagramTools(desk, editor);
        var beside = new Beside(desk);
        var head = new Div();
        var problems = new Div();
        refresh = () -> {
            head.removeAll();
            head.add(new DraftHead(studio, desk, DraftNav.Place.DIAGRAM));
            drawn.show();
            tools.refresh();
            beside.refresh();
            editor.readonly(!desk.draft().editable());
            var findings = desk.findings();
            editor.problems(DraftProblems.of(findings, desk.draft().bpmn()));
            problems.removeAll();
            problems.add(new ProblemList(findings, desk.outline(), studio.words(), editor::select));
        };
        editor.blocks(ready());
        editor.onSelection(event -> beside.show(event.element()));
        editor.onLocalCopy(found -> {
            if (drawn.holds(found.bpmn())) {
                editor.forgetLocalCopy();
            } else {
                new LocalCopyDialog(editor, found, () -> drawn.take(found.bpmn())).open();
            }
        });
        var both = new SplitLayout(editor, beside);
        both.setSplitterPosition(CANVAS_PERCENT);
        add(head, onAPhone(desk), tools, both, problems);
        changed();
    }

    private Paragraph onAPhone(DraftDesk desk) {
        var sentence = new Paragraph(getTranslation("diagram.phone") + " ");
        sentence.add(
                Links.to(DraftNav.address(desk.draft().id(), DraftNav.Place.STEPS), getTranslation("diagram.list")));
        sentence.addClassName("k-diagram-phone");
        return sentence;
    }

    private List<BpmnEditor.Block> ready() {
        return Arrays.stream(Block.values())
                .map(block -> new BpmnEditor.Block(
                        block.key(),
                        getTranslation("studio.block." + block.key()),
                        "",
                        BpmnEditor.Kind.valueOf(block.kind().name()),
                        ""))
                .toList();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("diagram.title");
    }

    /** What the selected part says. It is shown anew only when that part changed: what is half typed beside it stays. */
    private final class Beside extends Div {

        private final transient DraftDesk desk;
        private final ItemPanel panel;
        private transient Optional<Outline.Item> said = Optional.empty();

        Beside(DraftDesk desk) {
            this.desk = desk;
            panel = new ItemPanel(studio, desk, () -> showAnew(selected));
            addClassName("k-diagram-beside");
            getElement().setAttribute("role", "region");
            getElement().setAttribute("aria-label", getTranslation("diagram.beside"));
            add(panel);
            panel.show("");
        }

        void show(String element) {
            if (element.equals(selected)) {
                return;
            }
            panel.leave(() -> showAnew(element));
        }

        private void showAnew(String element) {
            selected = element;
            said = desk.outline().find(element);
            panel.show(element);
        }

        void refresh() {
            if (!said.equals(desk.outline().find(selected))) {
                showAnew(selected);
            }
        }
    }
}
