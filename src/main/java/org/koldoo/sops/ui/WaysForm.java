package org.koldoo.sops.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.koldoo.base.ui.Words;
import org.koldoo.sops.edit.Editing;
import org.koldoo.sops.edit.Outline;

/** The ways out of a decision, each with its condition in words; one of them is for everything else. */
class WaysForm extends Div {

    private final StudioServices studio;
    private final DraftDesk desk;
    private final Runnable done;

    WaysForm(StudioServices studio, DraftDesk desk, Outline.Item item, Runnable done) {
        this.studio = studio;
        this.desk = desk;
        this.done = done;
        addClassName("k-form");
        var list = new UnorderedList();
        list.addClassName("k-tasks");
        item.ways().forEach(way -> list.add(row(item, way)));
        var add = new Button(
                Words.of("studio.way.add"),
                click -> new WayDialog(
                                studio,
                                desk,
                                item.id(),
                                null,
                                (target, condition) ->
                                        change(bpmn -> Editing.addWay(bpmn, item.id(), target, condition)))
                        .open());
        add.setEnabled(desk.draft().editable());
        add(list, add);
    }

    private ListItem row(Outline.Item item, Outline.Way way) {
        var outline = desk.outline();
        var when = way.condition() == null
                ? Words.of("studio.way.otherwise")
                : Words.of("studio.way.if", studio.words().condition(way.condition(), outline));
        var to = outline.find(way.target()).map(studio.words()::name).orElse(way.target());
        var text = new Div(new Paragraph(when), new Paragraph(Words.of("studio.way.to", to)));
        text.addClassName("k-task-text");
        var change = new Button(
                Words.of("studio.change"),
                click -> new WayDialog(
                                studio,
                                desk,
                                item.id(),
                                way,
                                (target, condition) -> change(bpmn -> {
                                    var led = target.equals(way.target()) ? bpmn : Editing.lead(bpmn, way.id(), target);
                                    return way.otherwise() && condition == null
                                            ? led
                                            : Editing.condition(led, way.id(), condition);
                                }))
                        .open());
        change.setAriaLabel(Words.of("studio.changeThis", when));
        var remove = new Button(Words.of("studio.remove"), click -> change(bpmn -> Editing.removeWay(bpmn, way.id())));
        remove.setAriaLabel(Words.of("studio.removeThis", when));
        change.setEnabled(desk.draft().editable());
        remove.setEnabled(desk.draft().editable() && item.ways().size() > 1);
        var side = new Div(change, remove);
        side.addClassName("k-task-side");
        var row = new ListItem(text, side);
        row.addClassName("k-task");
        return row;
    }

    private void change(java.util.function.UnaryOperator<String> change) {
        desk.quietly(change);
        done.run();
    }
}
