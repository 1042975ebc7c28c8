package org.koldoo.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.koldoo.accounts.SecondFactors;
import org.koldoo.base.ui.Words;

/** Asks once more whether it is really the person, over the page, so that nothing typed below is lost. */
class ProofDialog extends Dialog {

    ProofDialog(SecondFactors factors, SessionDoor door, Runnable then) {
        setHeaderTitle(Words.of("factor.again.title"));
        setCloseOnOutsideClick(false);
        addClassName("k-accounts-proof");
        add(new Paragraph(Words.of("factor.again.lead")), new ProofForm(factors, person -> {
            close();
            door.renew(person);
            then.run();
        }));
        getFooter().add(new Button(Words.of("button.cancel"), click -> close()));
    }
}
