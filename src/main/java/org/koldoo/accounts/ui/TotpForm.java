package org.koldoo.accounts.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.koldoo.accounts.TotpOffer;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.WithProof;
import org.koldoo.base.ui.Words;

/** The picture for the code app, the same as letters, and the first code that shows that it works. */
class TotpForm extends Div {

    private final FormErrors errors = new FormErrors();
    private final TextField code = ProofForm.code();

    TotpForm(TotpOffer offer, Consumer<String> add, Runnable back, WithProof proof) {
        addClassName("k-form");
        var picture = new Div(new Svg(QrPicture.of(offer.uri())));
        picture.addClassName("k-accounts-qr");
        picture.getElement().setAttribute("role", "img");
        picture.getElement().setAttribute("aria-label", Words.of("factor.totp.picture"));
        var key = new Code(offer.key());
        key.addClassName("k-accounts-secret");
        key.setId("totp-key");
        var button = new Button(Words.of("factor.totp.finish"), click -> {
            errors.clear();
            errors.require(code);
            if (!errors.show()) {
                proof.run(() -> add.accept(code.getValue()), refused -> {
                    code.clear();
                    errors.refused(refused);
                });
            }
        });
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        button.setId("totp-finish");
        add(
                errors,
                new OrderedList(
                        new ListItem(Words.of("factor.totp.step.1")),
                        new ListItem(Words.of("factor.totp.step.2")),
                        new ListItem(Words.of("factor.totp.step.3"))),
                picture,
                new Paragraph(Words.of("factor.totp.byHand")),
                key,
                code,
                button,
                new Button(Words.of("button.back"), click -> back.run()));
    }
}
