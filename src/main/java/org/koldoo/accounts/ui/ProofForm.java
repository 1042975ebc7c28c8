package org.koldoo.accounts.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.koldoo.accounts.FactorKind;
import org.koldoo.accounts.SecondFactors;
import org.koldoo.accounts.StaffPrincipal;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Words;

/** Asks a person to prove that it is them, with what they have: a passkey or key, a code, or both to choose from. */
class ProofForm extends Div {

    private static final int LONGEST_CODE = 12;

    private final FormErrors errors = new FormErrors();
    private final TextField code = code();
    private final transient SecondFactors factors;
    private final transient Consumer<StaffPrincipal> proved;

    ProofForm(SecondFactors factors, Consumer<StaffPrincipal> proved) {
        this.factors = factors;
        this.proved = proved;
        addClassName("k-form");
        add(errors);
        var ways = factors.ways();
        if (ways.contains(FactorKind.PASSKEY)) {
            add(passkeyButton());
        }
        if (ways.contains(FactorKind.TOTP)) {
            add(code, codeButton(!ways.contains(FactorKind.PASSKEY)));
        }
    }

    private Button passkeyButton() {
        var button = new Button(Words.of("factor.prove.passkey"), click -> askPasskey());
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        button.setId("prove-passkey");
        return button;
    }

    private Button codeButton(boolean only) {
        var button = new Button(Words.of("factor.prove.code.button"), click -> tryCode());
        button.setId("prove-code");
        if (only) {
            button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            code.setAutofocus(true);
        }
        code.addKeyPressListener(Key.ENTER, press -> tryCode());
        return button;
    }

    static TextField code() {
        var field = Fields.text(Words.of("factor.prove.code"), LONGEST_CODE);
        field.setHelperText(Words.of("factor.prove.code.help"));
        field.getElement().setProperty("autocomplete", "one-time-code");
        field.getElement().setAttribute("inputmode", "numeric");
        return field;
    }

    private void askPasskey() {
        errors.clear();
        var question = factors.askForProof();
        PasskeyCall.use(this, question, answer -> attempt(() -> factors.provePasskey(question, answer)), this::trouble);
    }

    private void tryCode() {
        errors.clear();
        errors.require(code);
        if (!errors.show()) {
            attempt(() -> factors.proveCode(code.getValue()));
        }
    }

    private void attempt(Supplier<StaffPrincipal> proof) {
        try {
            proved.accept(proof.get());
        } catch (Refused refused) {
            code.clear();
            errors.refused(refused);
        }
    }

    private void trouble(String words) {
        errors.add(words);
        errors.show();
    }
}
