package org.koldoo.cases.ui;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.WithProof;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.CaseHead;
import org.springframework.stereotype.Component;

/**
 * Shows masked fields: on the own assigned case with one tap, elsewhere when somebody says what for. Each time is one entry of
 * the journal, written by the service that gives the fields.
 */
@Component
class Reveal {

    private final WithProof proof;

    Reveal(WithProof proof) {
        this.proof = proof;
    }

    /** @param asked gives the fields for a purpose, empty = it is the own case */
    void show(CaseHead head, Function<String, Map<CaseField, String>> asked, Consumer<Map<CaseField, String>> then) {
        if (CurrentActor.require().id().equals(head.assignee())) {
            shown("", asked, then);
        } else {
            PurposeQuestion.ask(purpose -> shown(purpose, asked, then));
        }
    }

    private void shown(
            String purpose, Function<String, Map<CaseField, String>> asked, Consumer<Map<CaseField, String>> then) {
        try {
            proof.run(() -> then.accept(asked.apply(purpose)));
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }
}
