package org.koldoo.cases.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Page;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.WithProof;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.EmergencyAccess;
import org.koldoo.workflow.Attempts;

/** Emergency access to one case: what it gives, who will know of it, which case and why. */
@Route("emergency/:number?")
@RolesAllowed({"CASEWORKER", "SUPERVISOR", "OFFICER"})
class EmergencyView extends Page implements BeforeEnterObserver {

    private static final int REASON_LIMIT = 2000;

    private final EmergencyAccess emergency;
    private final Attempts attempts;
    private final WithProof proof;
    private final FormErrors errors = new FormErrors();
    private final TextField number = Fields.text(Words.of("emergency.number"), 60);
    private final RadioButtonGroup<String> code = Fields.radios(
            Words.of("emergency.reason"),
            Option.texts("emergency.reason", EmergencyAccess.REASONS.toArray(String[]::new)));
    private final TextArea reason = Fields.longText(Words.of("emergency.reason.words"), REASON_LIMIT);

    EmergencyView(EmergencyAccess emergency, Attempts attempts, WithProof proof) {
        this.emergency = emergency;
        this.attempts = attempts;
        this.proof = proof;
        add(new PageHeader(Words.of("emergency.title"), Words.of("emergency.lead")));
        var standing = emergency.standing();
        if (standing != EmergencyAccess.Standing.MAY) {
            add(new Paragraph(Words.of("error.emergency." + standing)));
            return;
        }
        var means = new UnorderedList(
                new ListItem(Words.of("emergency.gives")),
                new ListItem(Words.of("emergency.known")),
                new ListItem(Words.of("emergency.reviewed")),
                new ListItem(Words.of("emergency.third")));
        var explained = new Div(means);
        explained.addClassNames("k-panel", "k-emergency-means");
        number.setHelperText(Words.of("emergency.number.help"));
        reason.setHelperText(Words.of("emergency.reason.help", EmergencyAccess.SHORTEST_REASON));
        number.setRequiredIndicatorVisible(true);
        code.setRequiredIndicatorVisible(true);
        reason.setRequiredIndicatorVisible(true);
        var open = new Button(Words.of("emergency.open"), click -> open());
        open.addThemeVariants(ButtonVariant.AURA_PRIMARY, ButtonVariant.AURA_DANGER);
        open.setDisableOnClick(true);
        open.addClickListener(click -> open.setEnabled(true));
        var form = new Div(number, code, reason, open);
        form.addClassName("k-form");
        add(explained, errors, form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters().get("number").ifPresent(number::setValue);
    }

    private void open() {
        errors.clear();
        errors.require(number, code, reason);
        if (errors.show()) {
            return;
        }
        proof.run(
                () -> {
                    var opened =
                            attempts.run(() -> emergency.open(number.getValue(), code.getValue(), reason.getValue()));
                    if (opened.isPresent()) {
                        UI.getCurrent().navigate("case/" + opened.get().number());
                    } else {
                        errors.refused(Refused.noSuchCase());
                    }
                },
                errors::refused);
    }
}
