package org.koldoo.retention.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Option;
import org.koldoo.retention.DataRequest;
import org.koldoo.retention.DataRequests;

/** Before anything is told: is it really the person who asks? */
class IdentityPanel extends Div {

    IdentityPanel(DataRequest request, DataRequests requests, Runnable done) {
        addClassNames("k-panel", "k-keeping-form");
        var errors = new FormErrors();
        var how = Fields.radios(
                getTranslation("keeping.ask.identity"),
                Option.texts("keeping.identity", "KNOWN", "CODE_WORD", "DOCUMENT", "POWER_OF_ATTORNEY"));
        var save = new Button(getTranslation("keeping.identity.save"), click -> {
            errors.clear();
            errors.require(how);
            if (errors.show()) {
                return;
            }
            try {
                requests.identityChecked(request.id(), DataRequest.Identity.valueOf(how.getValue()));
                done.run();
            } catch (Refused refused) {
                errors.refused(refused);
            }
        });
        add(
                new H2(getTranslation("keeping.identity.title")),
                new Paragraph(getTranslation("keeping.identity.help")),
                errors,
                how,
                save);
    }
}
