package org.koldoo.sops.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.function.Consumer;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.Words;
import org.koldoo.sops.edit.Editing;
import org.koldoo.sops.edit.Kind;
import org.koldoo.sops.edit.Outline;

/** One thing of a procedure in words: what it is, who does it, by when, what comes next, and what can be done with it. */
class StepRow extends ListItem {

    private final StudioServices studio;
    private final DraftDesk desk;
    private final Outline outline;
    private final Outline.Item item;

    StepRow(StudioServices studio, DraftDesk desk, Outline outline, Outline.Item item, Consumer<String> open) {
        this.studio = studio;
        this.desk = desk;
        this.outline = outline;
        this.item = item;
        var name = studio.words().name(item);
        addClassNames("k-studio-step", "k-studio-" + item.kind().name().toLowerCase(java.util.Locale.ROOT));
        setId("step-" + item.id());
        var title = new NativeButton(name, click -> open.accept(item.id()));
        title.addClassName("k-link");
        title.getElement().setAttribute("aria-label", Words.of("studio.changeThis", name));
        var head = new Div(new H3(title), new Tag(Words.of("studio.kind." + item.kind())));
        head.addClassName("k-facts");
        add(head);
        says();
        item.ways().forEach(way -> add(line(way(way))));
        if (desk.draft().editable()) {
            add(actions(name, open));
        }
    }

    private void says() {
        var task = item.task();
        if (task != null) {
            add(line(studio.words().who(task.party(), task.role())));
            if (task.deadline() != null) {
                add(line(studio.words().deadline(task.deadline())));
            }
            if (!task.fields().isEmpty()) {
                add(line(Words.of("studio.questions", task.fields().size())));
            }
        }
        if (item.called() != null) {
            add(line(Words.of("studio.calls", studio.words().procedure(item.called()))));
        }
        var host = item.host();
        if (host != null) {
            add(line(Words.of(
                    item.interrupts() ? "studio.clock.ends" : "studio.clock.stays",
                    outline.find(host).map(studio.words()::name).orElse(host))));
        }
        if (item.deadline() != null) {
            add(line(studio.words().deadline(item.deadline())));
        }
    }

    private String way(Outline.Way way) {
        var to = outline.find(way.target()).map(studio.words()::name).orElse(way.target());
        if (way.condition() != null) {
            return Words.of("studio.next.if", studio.words().condition(way.condition(), outline), to);
        }
        return Words.of(way.otherwise() ? "studio.next.otherwise" : "studio.next", to);
    }

    private static Paragraph line(String words) {
        return new Paragraph(words);
    }

    private Div actions(String name, Consumer<String> open) {
        var change = new Button(Words.of("studio.change"), click -> open.accept(item.id()));
        change.setAriaLabel(Words.of("studio.changeThis", name));
        var actions = new Div(change);
        actions.addClassName("k-task-side");
        if (!item.ways().isEmpty()) {
            var add = new Button(
                    Words.of("studio.addAfter"), click -> new AddDialog(studio, desk, outline, item, open).open());
            add.setAriaLabel(Words.of("studio.addAfterThis", name));
            actions.add(add);
        }
        if (item.kind() != Kind.START) {
            actions.add(more(name));
        }
        return actions;
    }

    private MenuBar more(String name) {
        var menu = new MenuBar();
        var root = menu.addItem(Words.of("studio.more"));
        root.setAriaLabel(Words.of("studio.moreThis", name));
        if (item.ways().size() == 1 && item.kind() != Kind.CLOCK) {
            root.getSubMenu()
                    .addItem(Words.of("studio.move"), click -> new MoveDialog(studio, desk, outline, item).open());
        }
        root.getSubMenu()
                .addItem(Words.of("studio.remove"), click -> desk.quietly(bpmn -> Editing.remove(bpmn, item.id())));
        return menu;
    }
}
