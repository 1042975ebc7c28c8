package org.koldoo.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.koldoo.accounts.Enrolled;
import org.koldoo.base.ui.Words;

/** After a registration: the warning about copies of a passkey, the ten codes with the first one, and the way on. */
class EnrolledPanel extends Div {

    EnrolledPanel(Enrolled enrolled, Runnable then) {
        addClassName("k-form");
        add(new Paragraph(Words.of("factor.enrolled")));
        if (enrolled.copied()) {
            add(CopiedWarning.make());
        }
        if (!enrolled.recoveryCodes().isEmpty()) {
            add(new H2(Words.of("factor.codes.title")), new CodeSheet(enrolled.recoveryCodes()));
        }
        var on = new Button(
                Words.of(enrolled.recoveryCodes().isEmpty() ? "factor.enrolled.on" : "factor.codes.kept"),
                click -> then.run());
        on.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        on.setId("enrolled-on");
        add(on);
    }
}
