package org.koldoo.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.function.Consumer;

/** Asks what something is for before it is done. The purpose stands in the journal, so nobody's is chosen for them. */
public final class PurposeDialog extends FormDialog {

    private final RadioButtonGroup<String> purpose;
    private final transient WithProof proof;
    private final transient Consumer<String> then;

    /** @param before what is said or asked above the purpose */
    public PurposeDialog(
            String title,
            String button,
            RadioButtonGroup<String> purpose,
            WithProof proof,
            Consumer<String> then,
            Component... before) {
        super(title, button, () -> {});
        this.purpose = purpose;
        this.proof = proof;
        this.then = then;
        purpose.setRequiredIndicatorVisible(true);
        show(before);
        show(purpose);
    }

    @Override
    protected void check(FormErrors errors) {
        errors.require(purpose);
    }

    @Override
    protected void keep() {
        then.accept(purpose.getValue());
    }

    @Override
    protected WithProof proof() {
        return proof;
    }
}
