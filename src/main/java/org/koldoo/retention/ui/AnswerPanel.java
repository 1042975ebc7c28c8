package org.koldoo.retention.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Option;
import org.koldoo.retention.DataRequest;
import org.koldoo.retention.DataRequests;

/** What the person was answered, by a supervisor. */
class AnswerPanel extends Div {

    private static final int LONGEST_REASON = 4_000;

    AnswerPanel(DataRequest request, DataRequests requests, Runnable done) {
        addClassNames("k-panel", "k-keeping-form");
        var errors = new FormErrors();
        var outcome = Fields.radios(
                getTranslation("keeping.answer"),
                Option.texts(
                        "keeping.outcome",
                        Arrays.stream(DataRequest.Outcome.values())
                                .map(Enum::name)
                                .toArray(String[]::new)));
        var reason = Fields.longText(getTranslation("keeping.answer.reason"), LONGEST_REASON);
        reason.setHelperText(getTranslation("keeping.answer.reason.help"));
        var save = new Button(getTranslation("keeping.answer.save"), click -> {
            errors.clear();
            errors.require(outcome);
            if (errors.show()) {
                return;
            }
            try {
                requests.answer(request.id(), DataRequest.Outcome.valueOf(outcome.getValue()), reason.getValue());
                done.run();
            } catch (Refused refused) {
                errors.refused(refused);
            }
        });
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add(
                new H2(getTranslation("keeping.answer.title")),
                new Paragraph(getTranslation("keeping.answer.help")),
                errors,
                outcome,
                reason,
                save);
    }
}
