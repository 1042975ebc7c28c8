package org.koldoo.sops.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Words;
import org.koldoo.sops.edit.Editing;

/** The name of the procedure itself and where it comes from. */
class ProcedureDialog extends Dialog {

    ProcedureDialog(StudioServices studio, DraftDesk desk) {
        setHeaderTitle(Words.of("studio.procedure"));
        addClassName("k-studio-dialog");
        var outline = desk.outline();
        var errors = new FormErrors();
        var name = new LabelsField(Words.of("studio.field.name"), false, outline.name());
        var source = new SourceFields(outline.source(), studio.clock());
        var save = new Button(Words.of("studio.save"), click -> {
            errors.clear();
            name.require(errors);
            source.check(errors);
            if (errors.show()) {
                return;
            }
            try {
                desk.change(bpmn -> Editing.procedure(bpmn, name.labels(), source.value()));
                close();
            } catch (Refused refused) {
                errors.refused(refused);
            }
        });
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var form = new Div(errors, name, source);
        form.addClassName("k-form");
        add(form);
        getFooter().add(new Button(Words.of("button.cancel"), click -> close()), save);
    }
}
