package org.koldoo.sops.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Arrays;
import java.util.function.Consumer;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Words;
import org.koldoo.sops.Block;
import org.koldoo.sops.Blocks;
import org.koldoo.sops.edit.Outline;

/** Which ready piece comes behind a step, and in which of its ways. */
class AddDialog extends Dialog {

    private final FormErrors errors = new FormErrors();

    AddDialog(StudioServices studio, DraftDesk desk, Outline outline, Outline.Item item, Consumer<String> open) {
        setHeaderTitle(Words.of("studio.addAfterThis", studio.words().name(item)));
        addClassName("k-studio-dialog");
        RadioButtonGroup<String> block = Fields.radios(
                Words.of("studio.add.what"),
                Option.texts(
                        "studio.block",
                        Arrays.stream(Block.values()).map(Block::key).toArray(String[]::new)));
        var way = Fields.radios(
                Words.of("studio.add.where"),
                item.ways().stream()
                        .map(one -> new Option(one.id(), where(studio, outline, one)))
                        .toList());
        way.setValue(item.ways().getFirst().id());
        way.setVisible(item.ways().size() > 1);
        var add = new Button(Words.of("studio.add"), click -> {
            errors.clear();
            errors.require(block, way);
            if (errors.show()) {
                return;
            }
            try {
                var added = new java.util.concurrent.atomic.AtomicReference<String>();
                desk.change(bpmn -> {
                    Blocks.Added result =
                            studio.blocks().add(bpmn, Block.of(block.getValue()).orElse(Block.STEP), way.getValue());
                    added.set(result.id());
                    return result.bpmn();
                });
                close();
                open.accept(added.get());
            } catch (Refused refused) {
                errors.refused(refused);
            }
        });
        add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var form = new Div(errors, block, way);
        form.addClassName("k-form");
        add(form);
        getFooter().add(new Button(Words.of("button.cancel"), click -> close()), add);
    }

    static String where(StudioServices studio, Outline outline, Outline.Way way) {
        var to = outline.find(way.target()).map(studio.words()::name).orElse(way.target());
        return way.condition() == null
                ? Words.of("studio.add.before", to)
                : Words.of("studio.add.beforeIf", to, studio.words().condition(way.condition(), outline));
    }
}
