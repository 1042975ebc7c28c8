package org.koldoo.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;

/** A form in a dialog: what is wrong stands on top, nothing typed is lost, it closes only when everything is kept. */
public abstract class FormDialog extends Dialog {

    private final FormErrors errors = new FormErrors();
    private final Div form = new Div(errors);
    private final transient Runnable kept;

    protected FormDialog(String title, String button, Runnable kept) {
        this.kept = kept;
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        addClassName("k-form-dialog");
        form.addClassName("k-form");
        add(form);
        var save = new Button(button, click -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(new Button(Words.of("button.cancel"), click -> close()), save);
    }

    protected final void show(Component... fields) {
        form.add(fields);
    }

    /** Says which answers are missing. */
    protected abstract void check(FormErrors errors);

    protected abstract void keep();

    private void save() {
        errors.clear();
        check(errors);
        if (errors.show()) {
            return;
        }
        proof().run(this::finish, errors::refused);
    }

    private void finish() {
        keep();
        close();
        kept.run();
    }

    /** For what asks once more who is there. */
    protected WithProof proof() {
        return Runnable::run;
    }
}
