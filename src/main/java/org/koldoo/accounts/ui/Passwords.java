package org.koldoo.accounts.ui;

import com.vaadin.flow.component.textfield.PasswordField;
import org.koldoo.base.ui.Words;

/** Password fields that a password manager understands. */
final class Passwords {

    private static final int LONGEST = 256;

    private Passwords() {}

    static PasswordField current(String label) {
        return field(label, "current-password");
    }

    static PasswordField fresh(String label) {
        var field = field(label, "new-password");
        field.setHelperText(Words.of("accounts.password.rule"));
        return field;
    }

    private static PasswordField field(String label, String autocomplete) {
        var field = new PasswordField(label);
        field.setWidthFull();
        field.setMaxLength(LONGEST);
        field.getElement().setProperty("autocomplete", autocomplete);
        return field;
    }
}
