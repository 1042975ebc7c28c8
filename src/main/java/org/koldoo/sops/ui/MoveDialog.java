package org.koldoo.sops.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Words;
import org.koldoo.sops.edit.Editing;
import org.koldoo.sops.edit.Outline;

/** Where else a step may stand: behind any other, in any of its ways. */
class MoveDialog extends Dialog {

    MoveDialog(StudioServices studio, DraftDesk desk, Outline outline, Outline.Item item) {
        setHeaderTitle(Words.of("studio.moveThis", studio.words().name(item)));
        addClassName("k-studio-dialog");
        var errors = new FormErrors();
        var places = outline.items().stream()
                .filter(other ->
                        other.scope().equals(item.scope()) && !other.id().equals(item.id()))
                .flatMap(other -> other.ways().stream()
                        .filter(way -> !way.target().equals(item.id()))
                        .map(way -> new Option(
                                way.id(),
                                Words.of(
                                        "studio.move.place",
                                        studio.words().name(other),
                                        AddDialog.where(studio, outline, way)))))
                .toList();
        var place = Fields.combo(Words.of("studio.move.where"), places);
        var move = new Button(Words.of("studio.move"), click -> {
            errors.clear();
            errors.require(place);
            if (errors.show()) {
                return;
            }
            try {
                desk.change(bpmn -> Editing.move(bpmn, item.id(), place.getValue()));
                close();
            } catch (Refused refused) {
                errors.refused(refused);
            }
        });
        move.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var form = new Div(errors, place);
        form.addClassName("k-form");
        add(form);
        getFooter().add(new Button(Words.of("button.cancel"), click -> close()), move);
    }
}
