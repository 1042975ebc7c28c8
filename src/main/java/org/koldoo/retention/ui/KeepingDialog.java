package org.koldoo.retention.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Words;

/** A form in a dialog: what is wrong stands on top, nothing typed is lost, it closes only when everything is kept. */
abstract class KeepingDialog extends Dialog {

    private final FormErrors errors = new FormErrors();
    private final Div form = new Div(errors);
    private final transient Runnable kept;

    KeepingDialog(String title, String button, Runnable kept) {
        this.kept = kept;
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        addClassName("k-keeping-dialog");
        form.addClassName("k-form");
        add(form);
        var save = new Button(button, click -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(new Button(Words.of("button.cancel"), click -> close()), save);
    }

    final void show(Component... fields) {
        form.add(fields);
    }

    abstract void check(FormErrors errors);

    abstract void keep();

    /** How it is kept: at once, or after a fresh proof of who acts. */
    void through(Runnable work) {
        work.run();
    }

    private void save() {
        errors.clear();
        check(errors);
        if (errors.show()) {
            return;
        }
        try {
            through(() -> {
                keep();
                close();
                kept.run();
            });
        } catch (Refused refused) {
            errors.refused(refused);
        }
    }
}
