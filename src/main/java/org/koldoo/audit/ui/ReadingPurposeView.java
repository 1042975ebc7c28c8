package org.koldoo.audit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.koldoo.audit.ReadingPurpose;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Page;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.WithProof;
import org.koldoo.base.ui.Words;

/** Very many cases were opened: what is this one needed for? The own cases and tasks go on without asking. */
@Route("reading/:number")
@RolesAllowed({"CASEWORKER", "SUPERVISOR", "OFFICER", "COORDINATOR", "LAWYER"})
class ReadingPurposeView extends Page implements BeforeEnterObserver {

    private static final String[] PURPOSES = {"COLLEAGUE", "REVIEW", "URGENT", "REPORT"};

    private final FormErrors errors = new FormErrors();
    private final RadioButtonGroup<String> purpose =
            Fields.radios(Words.of("looked.purpose"), Option.texts("looked.purpose", PURPOSES));
    private final transient ReadingPurpose purposes;
    private final transient WithProof proof;
    private @Nullable CaseNumber number;

    ReadingPurposeView(ReadingPurpose purposes, WithProof proof) {
        this.purposes = purposes;
        this.proof = proof;
        var go = new Button(Words.of("looked.purpose.open"), click -> open());
        go.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var form = new Div(errors, purpose, go);
        form.addClassNames("k-panel", "k-form");
        add(new PageHeader(Words.of("looked.purpose.title"), Words.of("looked.purpose.lead")), form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = CaseNumber.parse(event.getRouteParameters().get("number").orElse(""));
    }

    private void open() {
        errors.clear();
        errors.require(purpose);
        var wanted = number;
        if (errors.show() || wanted == null) {
            return;
        }
        proof.run(
                () -> {
                    purposes.say(wanted, purpose.getValue());
                    UI.getCurrent().navigate("case/" + wanted.value());
                },
                errors::refused);
    }
}
