package org.koldoo.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.koldoo.accounts.SecondFactors;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.LanguageChoice;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Words;

/** The second step of signing in; with a way on for whoever has lost the phone. */
@Route(value = "second-step", autoLayout = false)
@PermitAll
class FactorView extends Doorway implements BeforeEnterObserver {

    private final transient SecondFactors factors;
    private final transient SessionDoor door;

    FactorView(LanguageChoice languages, SecondFactors factors, SessionDoor door) {
        super(languages, "factor.prove.title");
        this.factors = factors;
        this.door = door;
        var lost = new Details(Words.of("factor.lost.title"), lost());
        lost.setId("lost");
        show(
                new Paragraph(Words.of("factor.prove.lead")),
                new ProofForm(factors, door::goOn),
                lost,
                Links.button("sign-in", Words.of("factor.prove.other")));
    }

    private Div lost() {
        var errors = new FormErrors();
        TextField code = Fields.text(Words.of("factor.recovery.code"), 40);
        code.setHelperText(Words.of("factor.recovery.help"));
        var button = new Button(Words.of("factor.recovery.button"), click -> {
            errors.clear();
            errors.require(code);
            if (errors.show()) {
                return;
            }
            try {
                door.goOn(factors.proveRecoveryCode(code.getValue()));
            } catch (Refused refused) {
                errors.refused(refused);
            }
        });
        button.setId("prove-recovery");
        var form = new Div(errors, code, button, new Paragraph(Words.of("factor.lost.none")));
        form.addClassName("k-form");
        return form;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (CurrentActor.find().isPresent()) {
            event.forwardTo("");
        }
    }
}
