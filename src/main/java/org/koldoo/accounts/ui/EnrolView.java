package org.koldoo.accounts.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.koldoo.accounts.SecondFactors;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.ui.LanguageChoice;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.WithProof;
import org.koldoo.base.ui.Words;

/** Sets up what a person will prove with that it is them: at first use, after a lost phone, and whenever they add another. */
@Route(value = "second-step/new", autoLayout = false)
@PermitAll
class EnrolView extends Doorway {

    EnrolView(LanguageChoice languages, SecondFactors factors, SessionDoor door, WithProof proof) {
        super(languages, "factor.enrol.title");
        var mine = factors.mine();
        show(
                new Paragraph(Words.of(mine.passkeyOnly() ? "factor.enrol.lead.passkey" : "factor.enrol.lead")),
                new EnrolForm(factors, mine, proof, door));
        if (CurrentActor.find().isPresent()) {
            show(Links.button("profile", Words.of("factor.enrol.back")));
        }
    }
}
